package cn.yijianban.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yijianban.devices.DeviceKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationConfigTest {
  @TempDir Path directory;

  @Test
  void the_sample_is_a_good_configuration() throws Exception {
    StationConfig config = StationConfig.read(file(sample()));

    assertThat(config.terminal()).isEqualTo("NDX-0012");
    assertThat(config.site().region()).isEqualTo("360730");
    assertThat(config.devices())
        .hasSize(5)
        .containsEntry(DeviceKind.ID_READER, URI.create("serial:///dev/ttyIDREADER?baud=115200"));
    assertThat(config.evaluatorProfile()).contains("jt905");
    assertThat(config.phones().supervise()).isEqualTo("0797-12345");
    assertThat(config.hours().spans()).hasSize(2);
  }

  @Test
  void what_is_left_out_has_its_usual_value_and_simulation_is_not_allowed() throws Exception {
    String text =
        sample()
            .replaceAll("(?m)^(http-port|allow-simulated|question-|countdown-).*$", "")
            .replaceAll("(?m)^evaluator.*$", "");
    StationConfig config = StationConfig.read(file(text));

    assertThat(config.httpPort()).isEqualTo(8080);
    assertThat(config.idle()).isEqualTo(new StationConfig.Idle(75, 60));
    assertThat(config.allowSimulated()).isFalse();
    assertThat(config.devices()).doesNotContainKey(DeviceKind.EVALUATOR);
    assertThat(config.evaluatorProfile()).isEmpty();
  }

  @Test
  void guests_are_named_with_their_department_and_their_own_key() throws Exception {
    String key =
        "0432C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0";
    String guest = "\n[guests.tax]\ndepartment = \"县税务局\"\npublic-key = \"" + key + "\"\n";
    assertThat(StationConfig.read(file(sample() + guest)).guests())
        .containsExactly(new StationConfig.Guest("tax", "县税务局", key));
    assertThat(StationConfig.read(file(sample())).guests()).isEmpty();
    ConfigException wrong =
        problems(sample() + "\n[guests.Tax-1]\n\n[guests.police]\ncolour = 1\n");
    assertThat(wrong.problems())
        .extracting(ConfigException.Problem::key)
        .contains(
            "guests.Tax-1",
            "guests.police.department",
            "guests.police.public-key",
            "guests.police.colour");
  }

  @Test
  void tells_everything_that_is_wrong_at_once_each_with_its_line() throws IOException {
    ConfigException problems =
        problems(
            """
            terminal = "编号"
            http-port = 99999
            colour = "red"
            allow-simulated = "no"

            [site]
            name = "宁都"
            region = "36"

            [platform]
            url = "http://platform.example.cn/"
            public-key = "04"

            [devices]
            scanner = "somewhere"
            evaluator = "tcp://127.0.0.1:9000"
            camera = "x://y"

            [panel]
            width-mm = 10
            height-mm = 336
            number-first = 7

            [phones]
            consult = "打电话"

            [hours]
            counter = "全天"
            """);

    assertThat(problems.problems())
        .extracting(p -> p.line() + " " + p.key())
        .containsExactly(
            "1 terminal",
            "2 http-port",
            "3 colour",
            "4 allow-simulated",
            "8 site.region",
            "11 platform.url",
            "12 platform.public-key",
            "15 devices.scanner",
            "17 devices.camera",
            "20 panel.width-mm",
            "22 panel.number-first",
            "25 phones.consult",
            "28 hours.counter",
            "0 site.place",
            "0 data-directory",
            "0 phones.supervise",
            "0 devices.evaluator-profile");
    assertThat(problems.getMessage().lines()).hasSize(17);
    assertThat(problems).hasMessageContaining("第 2 行 http-port：应为 1 到 65535 之间的整数。");
  }

  @Test
  void a_missing_platform_address_is_told_once() throws Exception {
    String text = sample().replaceAll("(?m)^url .*$", "");

    assertThat(problems(text).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.sentence()).isEqualTo("platform.url：没有填写，这一项必须有。"));
  }

  @Test
  void a_slip_of_the_pen_is_told_with_its_line() throws Exception {
    ConfigException problems = problems("terminal = \"A\"\nhttp-port = = 1\n");

    assertThat(problems.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.line()).isEqualTo(2));
    assertThat(problems).hasMessageStartingWith("第 2 行：不是正确的 TOML 写法");
  }

  @Test
  void a_file_in_another_encoding_is_told_in_words() throws Exception {
    Path file = directory.resolve("gbk.toml");
    Files.write(file, new byte[] {'#', (byte) 0xD6, (byte) 0xD0, '\n'});

    ConfigException problems =
        catchThrowableOfType(ConfigException.class, () -> StationConfig.read(file));
    assertThat(problems).hasMessageContaining("UTF-8");
  }

  @Test
  void a_site_lists_all_or_what_it_names_by_name_or_number() throws Exception {
    assertThat(StationConfig.read(file(sample())).offers("360730-S01")).isTrue();

    String named = "[catalogue]\noffered = [\"newborn\", \"106\"]\n";
    StationConfig config = StationConfig.read(file(sample() + named));

    assertThat(List.of("360730-newborn", "360730-106", "newborn")).allMatch(config::offers);
    assertThat(List.of("360730-S01", "360730-1106", "newborn-2")).noneMatch(config::offers);
    assertThat(problems(sample() + "[catalogue]\noffered = [\"开办\"]\n").problems())
        .extracting(ConfigException.Problem::key)
        .containsExactly("catalogue.offered");
  }

  @Test
  void the_sample_explains_itself_in_remarks() throws IOException {
    List<String> lines = sample().lines().toList();

    assertThat(lines.stream().filter(line -> line.startsWith("#"))).hasSizeGreaterThan(10);
  }

  private ConfigException problems(String text) throws IOException {
    Path file = file(text);
    ConfigException problems =
        catchThrowableOfType(ConfigException.class, () -> StationConfig.read(file));
    assertThat(problems).isNotNull();
    return problems;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("station.toml"), text);
  }

  private static String sample() throws IOException {
    try (var in = StationConfig.class.getResourceAsStream("station-sample.toml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
