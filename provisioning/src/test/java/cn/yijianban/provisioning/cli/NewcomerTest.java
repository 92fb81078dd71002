package cn.yijianban.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.qr.QrReader;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.provisioning.configure.Profile;
import cn.yijianban.provisioning.setup.Site;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who types these commands for the first time, and types them wrong. */
class NewcomerTest {
  private static final Pattern SENTENCE = Pattern.compile("[A-Z$/\\-(].*[.!?。]");
  private static final String PLATFORM = Sm2KeyPair.make(new SecureRandom()).publicKey().hex();

  @TempDir private Path dir;

  @BeforeEach
  void files() throws IOException {
    String station =
        Profile.BANK_BRANCH
            .station()
            .replace("/var/lib/yijianban", dir.resolve("data").toString())
            .replace("https://platform.example.cn/terminal/", "http://127.0.0.1:1/")
            .replaceAll("public-key = \"[^\"]*\"", "public-key = \"" + PLATFORM + "\"");
    Files.writeString(dir.resolve("station.toml"), station);
    Files.writeString(dir.resolve("wrong.toml"), "terminal = 5\n");
    Files.writeString(dir.resolve("text"), "not what is wanted\n");
    Files.writeString(dir.resolve("list.json"), "[1, 2]");
    Files.writeString(dir.resolve("typo.json"), "{\"profile\": \"village\", \"site.nmae\": \"x\"}");
    Files.createDirectories(dir.resolve("empty"));
  }

  private Typed type(String line) {
    return Typed.line(line.replace("@", dir + "/").split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "setup --from tea | 2 | one of site, panel, box",
        "setup --answers @none.json | 3 | there is no file",
        "setup --answers @text --root @empty | 3 | is not JSON",
        "setup --answers @list.json --root @empty | 3 | one JSON object",
        "setup --stick @none | 3 | there is no folder",
        "setup --tea | 2 | Unknown option",
        "doctor --tea | 2 | Unknown option",
        "doctor tea | 2 | Unmatched argument",
        "configure | 2 | Missing a command",
        "configure profile tea | 2 | There is no profile",
        "configure take | 2 | Missing required",
        "configure take @text --terminal X --dir @empty --trust @text | 3 | CFG-201",
        "configure take @none.yjk --terminal X --dir @empty --trust @text | 3 | There is no file",
        "configure take @text --terminal X --dir @empty --trust @none | 3 | trusted keys",
        "configure sign @station.toml --key @text --counter 0 --until 2026-12-31T16:00:00Z --for A"
            + " --out @o | 2 | from 1",
        "configure sign @station.toml --key @text --counter 1 --until tomorrow --for A --out @o | 2"
            + " | --until",
        "configure sign @station.toml --key @text --counter 1 --until 2026-12-31T16:00:00Z --for A"
            + " --out @o | 3 | no private key",
        "configure sign @wrong.toml --key @text --counter 1 --until 2026-12-31T16:00:00Z --for A"
            + " --out @o | 3 | terminal",
        "configure sign @none.toml --key @text --counter 1 --until 2026-12-31T16:00:00Z --for A"
            + " --out @o | 3 | There is no file",
        "enrol | 2 | Missing a command",
        "enrol ask --config @none.toml | 3 | is not there",
        "enrol ask --config @wrong.toml | 3 | terminal",
        "enrol take @none --config @station.toml | 3 | is not there",
        "enrol request --config @station.toml | 2 | --out",
        "enrol request --config @station.toml --out @none/x | 3 | cannot be written",
        "support | 2 | --out",
        "support --out @x.zip --config @none.toml | 3 | is not there",
        "support --out @none/x.zip --config @station.toml | 3 | cannot be made",
        "report | 2 | FILE",
        "report @none.pdf | 3 | is not there",
        "report @text | 3 | shows no code",
        "decommission --config @station.toml | 2 | --terminal",
        "decommission --config @station.toml --terminal NDX-9999 | 3 | This is NDX-0012",
        "decommission --config @none.toml --terminal NDX-9999 | 3 | is not there",
        "lockdown check --root @none | 3 | no directory",
        "lockdown remove --root @none | 3 | no directory",
      })
  void wrong_input_gets_its_exit_code_and_one_clear_sentence(String line, int code, String says) {
    Typed typed = type(line);
    assertThat(typed.code()).as(typed.err()).isEqualTo(code);
    assertThat(typed.sentence()).contains(says).matches(SENTENCE);
    assertThat(typed.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(typed.err()).doesNotContain("Exception", "\tat ");
    assertThat(typed.out()).isEmpty();
    assertThat(dir.resolve("o")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doctor --config @station.toml --machine @none.toml --root @empty --json | 1 | verdict",
        "enrol show --config @station.toml --json | 0 | introduction",
        "enrol request --config @station.toml --out @request.json --json | 0 | introduction",
        "enrol ask --config @station.toml --json | 1 | refused",
        "enrol take @text --config @station.toml --json | 1 | refused",
        "configure profile village --json | 0 | station",
        "configure show --dir @empty --trust @text --json | 0 | counter",
        "configure begin --dir @empty --json | 0 | begun",
        "configure good --dir @empty --json | 0 | good",
        "support --out @x.zip --config @station.toml --json | 0 | file",
        "setup --root @empty --answers @answers.json --json | 1 | done",
        "decommission --config @station.toml --terminal NDX-0012 --json | 0 | destroyed",
      })
  void what_was_asked_for_as_json_is_json(String line, int code, String field) throws IOException {
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(dir.resolve("answers.json"), "{\"site.region\": \"36\"}");
    Typed typed = type(line);
    assertThat(typed.code()).as(typed.out() + typed.err()).isEqualTo(code);
    assertThat(typed.json().has(field)).as(typed.out()).isTrue();
  }

  @Test
  void the_doctor_ends_with_a_code_that_a_telephone_reads() {
    Typed typed = type("doctor --config @none.toml --machine @none.toml --root @empty --qr");
    assertThat(photographed(typed.out()))
        .singleElement()
        .asString()
        .startsWith("YJB-DOC 1 - ")
        .contains("fail DOC-101");
  }

  @Test
  void a_setup_shows_the_key_that_is_to_be_authorised_to_a_telephone() throws IOException {
    try (Site site = new Site(dir.resolve("site"))) {
      Files.writeString(
          dir.resolve("site.json"), JsonMapper.shared().writeValueAsString(site.answers));
      Typed typed = type("setup --root @site --answers @site.json");
      assertThat(typed.code()).isEqualTo(1);
      typed.out().lines().forEach(site.said::add);
      assertThat(photographed(typed.out()))
          .singleElement()
          .asString()
          .startsWith("YJB-ENROL 1 NDX-0042 360730 ")
          .endsWith(site.authorise());
    }
  }

  /** The codes in a window of text, read from a picture of it. */
  private static List<String> photographed(String out) {
    List<String> rows = out.lines().filter(line -> line.matches("[█▀▄ ]{20,}")).toList();
    assertThat(rows).isNotEmpty();
    int scale = 4;
    BufferedImage picture =
        new BufferedImage(
            rows.getFirst().length() * scale, rows.size() * 2 * scale, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      String row = rows.get(y / (2 * scale));
      boolean upper = y / scale % 2 == 0;
      for (int x = 0; x < picture.getWidth(); x++) {
        char c = row.charAt(x / scale);
        boolean light = c == '█' || c == (upper ? '▀' : '▄');
        picture.setRGB(x, y, light ? 0xFFFFFF : 0);
      }
    }
    return new QrReader().read(picture);
  }

  @Test
  void a_terminal_that_runs_is_not_destroyed() throws IOException {
    Path data = Files.createDirectories(dir.resolve("data"));
    try (Store running = Store.open(data)) {
      assertThat(running.spool().numbers()).isEmpty();
      Typed typed = type("decommission --config @station.toml --terminal NDX-0012");
      assertThat(typed.code()).isEqualTo(3);
      assertThat(typed.sentence()).contains("systemctl stop yijianban-terminal");
    }
    assertThat(type("decommission --config @station.toml --terminal NDX-0012").code()).isZero();
  }

  @Test
  void a_report_of_another_terminal_is_told_apart() throws IOException {
    Files.createDirectories(dir.resolve("data"));
    assertThat(type("enrol show --config @station.toml").code()).isZero();
    Files.writeString(dir.resolve("code"), "YJB-DOC 1 NDX-0099 x pass " + "ab".repeat(64));
    Typed typed = type("report @code --config @station.toml");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).contains("NDX-0099", "NOT signed");
  }
}
