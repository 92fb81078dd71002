package cn.yijianban.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yijianban.kiosk.station.MachineConfig.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineConfigTest {
  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("machine.toml"), text);
  }

  @Test
  void the_sample_is_a_good_configuration() throws Exception {
    try (var in =
        Objects.requireNonNull(MachineConfig.class.getResourceAsStream("machine-sample.toml"))) {
      MachineConfig machine =
          MachineConfig.read(
              file(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
      assertThat(machine.session()).isEqualTo(MachineConfig.Session.CAGE);
      assertThat(machine.egress()).containsExactly(new Endpoint("10.20.0.5", 443, false));
      assertThat(machine.ports())
          .extracting(MachineConfig.Port::name)
          .containsExactly("id-reader", "receipt", "evaluator");
      assertThat(machine.ports().get(1).serial()).isEqualTo(Optional.of("RP80-004711"));
      assertThat(machine.usb())
          .extracting(MachineConfig.UsbDevice::usb)
          .containsExactly("0eef:c002");
      assertThat(machine.camera())
          .hasValueSatisfying(
              camera -> {
                assertThat(camera.plug().usb()).isEqualTo("1b17:0211");
                assertThat(camera.httpPort()).isEqualTo(8090);
                assertThat(camera.format()).isEqualTo(MachineConfig.Camera.Format.MJPEG);
              });
    }
  }

  @Test
  void an_empty_file_is_a_box_of_which_nothing_is_known() throws Exception {
    assertThat(MachineConfig.read(file(""))).isEqualTo(MachineConfig.unbound());
  }

  @Test
  void tells_everything_that_is_wrong_at_once_each_with_its_line() throws IOException {
    Path file =
        file(
            """
            session = "kde"
            egress = ["platform.example.cn:443"]
            dns = "10.20.0.2"
            colour = "red"

            [ports.id-reader]
            usb = "1a86:7523"

            [ports.printer]
            usb = "printer"
            serial = "A; rm"

            [usb.touch]
            usb = "0eef:c002"

            [camera]
            usb = "1b17"
            size = "large"
            """);
    ConfigException wrong =
        catchThrowableOfType(ConfigException.class, () -> MachineConfig.read(file));

    assertThat(wrong.problems())
        .extracting(p -> p.line() + " " + p.key())
        .containsExactly(
            "1 session",
            "2 egress",
            "3 dns",
            "4 colour",
            "6 ports.id-reader",
            "9 ports.printer",
            "10 ports.printer.usb",
            "11 ports.printer.serial",
            "16 camera",
            "17 camera.usb",
            "18 camera.size",
            "0 usb.touch.interfaces");
  }
}
