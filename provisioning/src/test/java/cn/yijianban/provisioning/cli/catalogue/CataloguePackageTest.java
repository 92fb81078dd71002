package cn.yijianban.provisioning.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a folder to a package in the inbox of a terminal, on the command line. */
class CataloguePackageTest {
  @TempDir Path folder;

  private Path source = Path.of("");
  private Path packed = Path.of("");
  private String key = "";

  @BeforeEach
  void signOne() throws IOException {
    source = Files.createDirectory(folder.resolve("360732"));
    packed = folder.resolve("a.yjc");
    write("1", 20);
    JsonNode signed = sign(packed).json();
    assertThat(signed.get("region").asString()).isEqualTo("360732");
    key = signed.get("public-key").asString();
  }

  private void write(String version, int days) throws IOException {
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "%s", "window": "综合窗口",
         "source": "test", "bundles": ["elder-allowance.json"]}
        """
            .formatted(version));
    Files.writeString(
        source.resolve("elder-allowance.json"), "{\"workingDays\": %d}".formatted(days));
  }

  private Typed type(Object... words) {
    List<String> line = new ArrayList<>(List.of("catalogue"));
    for (Object word : words) {
      line.add(word.toString());
    }
    return Typed.with(new ToyOffice(), line.toArray(String[]::new));
  }

  private Typed sign(Path out) {
    return type(
        "sign",
        source,
        "--key",
        folder.resolve("key"),
        "--new-key",
        "--until",
        "2026-12-31",
        "--out",
        out,
        "--json");
  }

  @Test
  void a_good_package_is_told_with_version_and_day() {
    Typed typed = type("verify", packed, "--public-key", key);
    assertThat(typed.code()).as(typed.err()).isEqualTo(0);
    assertThat(typed.out())
        .startsWith("Good: 360732 1 until 2026-12-31, 1 bundles, signed on 2026-11-21");
  }

  @Test
  void what_a_terminal_would_refuse_ends_with_1_code_and_remedy() throws IOException {
    refused("C-205", "verify", packed, "--public-key", key, "--day", "2027-01-01");
    refused("C-206", "verify", packed, "--public-key", key, "--region", "360730");
    String stranger =
        type(
                "sign",
                source,
                "--key",
                folder.resolve("other"),
                "--new-key",
                "--until",
                "2026-12-31",
                "--out",
                folder.resolve("b.yjc"),
                "--json")
            .json()
            .get("public-key")
            .asString();
    refused("C-203", "verify", packed, "--public-key", stranger);
    write("0.9", 20);
    sign(folder.resolve("old.yjc"));
    refused(
        "C-207", "verify", folder.resolve("old.yjc"), "--public-key", key, "--installed", packed);
    byte[] altered = Files.readAllBytes(packed);
    altered[altered.length - 1] ^= 1;
    Files.write(packed, altered);
    refused("C-204", "verify", packed, "--public-key", key);
    refused("C-201", "verify", folder.resolve("key"), "--public-key", key);
  }

  private void refused(String code, Object... words) {
    Typed typed = type(words);
    assertThat(typed.code()).as(typed.err()).isEqualTo(1);
    assertThat(typed.out()).startsWith(code + "  ").hasLineCount(2);
  }

  @Test
  void a_broken_folder_is_not_signed_and_a_key_is_not_made_by_mistake() throws IOException {
    Typed noKey =
        type(
            "sign", source, "--key", folder.resolve("typo"), "--until", "2026-12-31", "--out", "x");
    assertThat(noKey.code()).isEqualTo(3);
    assertThat(noKey.err()).contains("There is no key", "--new-key");
    Files.writeString(source.resolve("elder-allowance.json"), "{\"workingDays\": -1}");
    Typed broken = sign(folder.resolve("broken.yjc"));
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err()).contains("Nothing was signed", "1 problems", "catalogue check");
    assertThat(folder.resolve("broken.yjc")).doesNotExist();
  }

  @Test
  void a_difference_is_told_after_all_layers_were_laid() throws IOException {
    write("2", 15);
    Typed typed = type("diff", packed, source);
    assertThat(typed.code()).as(typed.err()).isEqualTo(0);
    assertThat(typed.out().lines())
        .containsExactly(
            "360732-elder-allowance", "  ~ workingDays  20  ->  15", "1 bundle differs");
    JsonNode json = type("diff", packed, source, "--json").json();
    assertThat(json.at("/360732-elder-allowance/0/new").asString()).isEqualTo("15");
    Files.writeString(
        source.resolve("elder-allowance.json"),
        """
        {"items": [{"use": "elder-allowance", "when": "agent == 'no'"}],
         "notices+": [{"text": "新提示"}],
         "workingDays": 20}
        """);
    Typed items = type("diff", packed, source);
    assertThat(items.out())
        .as(items.err())
        .contains("+ items/", "/when  agent == 'no'")
        .contains("+ notices/", "新提示")
        .doesNotContain("materials");
    assertThat(type("diff", packed, packed).out()).isEqualTo("0 bundles differ\n");
  }

  @Test
  void a_package_can_be_listed_and_planned_before_anybody_takes_it() {
    assertThat(type("list", "--from", packed).out())
        .contains("360732-elder-allowance", "1 bundles");
    Typed shown = type("show", "360732-elder-allowance", "--from", packed);
    assertThat(shown.out()).as(shown.err()).contains("高龄补贴");
    assertThat(type("list", "--from", "nowhere").err()).contains("no folder and no package");
  }

  @Test
  void a_package_is_handed_to_a_terminal_whole_or_not_at_all() throws IOException {
    Path data = folder.resolve("data");
    Path config = folder.resolve("station.toml");
    String sample =
        new String(
            Objects.requireNonNull(StationConfig.class.getResourceAsStream("station-sample.toml"))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    Files.writeString(
        config,
        sample
            .replace("/var/lib/yijianban", data.toString())
            .replace("region = \"360730\"", "region = \"360732\"")
            .replace("[devices]", "[catalogue]\npublic-keys = [\"" + key + "\"]\n[devices]"));
    Typed typed = type("install", packed, "--config", config);
    assertThat(typed.code()).as(typed.err()).isEqualTo(0);
    try (var files = Files.list(data.resolve("catalogue/inbox"))) {
      assertThat(files.toList())
          .singleElement()
          .satisfies(file -> assertThat(file).hasSameBinaryContentAs(packed))
          .satisfies(file -> assertThat(file.toString()).endsWith(".yjc"));
    }
    Files.writeString(config, Files.readString(config).replace("\"360732\"", "\"360730\""));
    Typed other = type("install", packed, "--config", config);
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("C-206");
  }
}
