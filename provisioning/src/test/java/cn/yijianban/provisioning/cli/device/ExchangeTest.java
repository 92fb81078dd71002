package cn.yijianban.provisioning.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.provisioning.cli.Typed;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeTest {
  private static final String AT = "tcp://127.0.0.1:1";
  private final ToyEquipment equipment = new ToyEquipment();

  @TempDir Path folder;

  private Typed probe(Device device, String... more) {
    equipment.devices.put(URI.create(AT), device);
    List<String> line = List.of("devices", "probe", AT, "--kind", device.kind().word(), "--json");
    return Typed.with(equipment, Typed.words(line, more));
  }

  @Test
  void a_scanned_page_is_written_as_it_came() throws Exception {
    Bytes jpeg = Bytes.of(0xff, 0xd8, 0xff, 0xd9);
    Path file = folder.resolve("page.jpg");
    Typed typed =
        probe(
            new ToyDevices.Scanner(
                new PageScan.Scanned(new PageImage(2480, 3507, 300, false, jpeg))),
            "--out",
            file.toString());
    assertThat(typed.code()).as(typed.err()).isEqualTo(0);
    assertThat(typed.json().get("pageWidth").asInt()).isEqualTo(2480);
    assertThat(Files.readAllBytes(file)).isEqualTo(jpeg.toArray());
  }

  @Test
  void an_empty_feeder_writes_no_file() {
    Path file = folder.resolve("page.jpg");
    Typed typed =
        probe(new ToyDevices.Scanner(new PageScan.NoMorePages()), "--out", file.toString());
    assertThat(typed.code()).isEqualTo(1);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_jam_is_named_by_its_code() {
    Typed typed = probe(new ToyDevices.Scanner(new PageScan.Failed(DeviceFault.SCANNER_JAM)));
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.json().get("code").asString()).isEqualTo("DEV-SCN-010");
    assertThat(typed.json().get("problem").asString()).isEqualTo("scanner jam");
  }

  @Test
  void a_pressed_key_is_told_and_no_key_is_no_grade() {
    assertThat(probe(new ToyDevices.Keys(new Answer.Rated(4))).json().get("grade").asInt())
        .isEqualTo(4);
    Typed none = probe(new ToyDevices.Keys(new Answer.NotRated()));
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.json().has("grade")).isFalse();
  }

  @Test
  void printers_are_asked_and_print_nothing() {
    Typed roll = probe(new ToyDevices.Roll(new DeviceStatus.Ready()));
    assertThat(roll.json().get("paperInOutlet").asBoolean()).isTrue();
    assertThat(roll.json().get("widthDots").asInt()).isEqualTo(576);
    Typed laser = probe(new ToyDevices.Laser());
    assertThat(laser.code()).as("a warning still works").isEqualTo(0);
    assertThat(laser.json().get("warning").asString()).isEqualTo("DEV-PRN-013");
  }

  @Test
  void a_device_that_went_away_is_not_well() {
    Typed typed = probe(new ToyDevices.Roll(new DeviceStatus.Disconnected()));
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.json().get("problem").asString()).isEqualTo("the device does not answer");
  }

  @Test
  void a_failure_nobody_foresaw_is_one_sentence_and_a_stack_trace_only_with_debug() {
    equipment.devices.put(URI.create(AT), new ToyDevices.Scanner(new PageScan.NoMorePages()));
    String[] line = {"devices", "probe", AT, "--kind", "scanner"};
    Equipment broken =
        new ToyEquipment() {
          @Override
          public Device open(
              cn.yijianban.devices.DeviceKind kind, URI uri, java.util.Optional<String> profile) {
            throw new IllegalStateException("marker-of-the-inside");
          }
        };
    Typed typed = Typed.with(broken, line);
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).doesNotContain("marker-of-the-inside");
    assertThat(Typed.with(broken, "--debug", "devices", "probe", AT, "--kind", "scanner").err())
        .contains("marker-of-the-inside", "\tat ");
  }
}
