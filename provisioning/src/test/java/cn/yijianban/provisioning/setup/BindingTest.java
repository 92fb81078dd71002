package cn.yijianban.provisioning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bus with three adapters: one with a serial number of its own, two that are all alike. */
class BindingTest {
  private static final String CONTROLLER = "sys/devices/pci0000:00/0000:00:14.0/usb1/1-1/";

  @TempDir private Path root;
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();
  private StationConfig station;

  @BeforeEach
  void plugIn() throws Exception {
    adapter("1-1.1", "0403", "6001", "FT0A1B2C", "ttyUSB0");
    adapter("1-1.2", "1a86", "7523", "", "ttyUSB1");
    adapter("1-1.4", "1a86", "7523", "", "ttyUSB2");
    Path file = root.resolve("station.toml");
    Files.writeString(file, text(Map.of("profile", "bank-branch")));
    station = StationConfig.read(file);
  }

  private static String text(Map<String, String> site) throws ConfigException {
    Map<String, String> all = new HashMap<>(site);
    all.put("terminal", "NDX-0042");
    all.put("site.name", "样例服务站");
    all.put("platform.url", "https://platform.example.cn/");
    all.put("platform.public-key", Sm2KeyPair.make(new SecureRandom()).publicKey().hex());
    return SiteText.station(all::getOrDefault);
  }

  private void adapter(String at, String vendor, String product, String serial, String node)
      throws IOException {
    Path device = Files.createDirectories(root.resolve(CONTROLLER + at));
    Files.writeString(device.resolve("idVendor"), vendor + "\n");
    Files.writeString(device.resolve("idProduct"), product + "\n");
    if (!serial.isEmpty()) {
      Files.writeString(device.resolve("serial"), serial + "\n");
    }
    Files.createDirectories(device.resolve(at + ":1.0").resolve(node));
    Path bus = Files.createDirectories(root.resolve("sys/bus/usb/devices"));
    Files.createSymbolicLink(bus.resolve(at), device);
  }

  private List<MachineConfig.Port> bind(MachineConfig machine) throws IOException {
    return new Binding(root, said::add).bind(station, machine, answers::getOrDefault);
  }

  @Test
  void one_is_known_by_its_number_and_two_that_are_alike_by_their_sockets() throws Exception {
    answers.put("ports.idreader", "FT0A1B2C");
    answers.put("ports.receipt", "1-1.4");
    List<MachineConfig.Port> ports = bind(MachineConfig.unbound());
    assertThat(Binding.tables(ports))
        .contains(
            "[ports.idreader]\nusb = \"0403:6001\"\nserial = \"FT0A1B2C\"\n",
            "[ports.receipt]\nusb = \"1a86:7523\"\n"
                + "path = \"pci-0000:00:14.0-usb-0:1.4:1.0\"\n");
    Path file = root.resolve("machine.toml");
    Files.writeString(file, Binding.tables(ports));
    assertThat(MachineConfig.read(file).ports()).isEqualTo(ports);
  }

  @Test
  void what_is_bound_stays_and_the_last_free_one_is_proposed() throws Exception {
    answers.put("ports.idreader", "1-1.1");
    answers.put("ports.receipt", "1-1.4");
    answers.put("ports.evaluator", "none");
    List<MachineConfig.Port> two = bind(MachineConfig.unbound());
    assertThat(two).extracting(MachineConfig.Port::name).containsExactly("idreader", "receipt");
    answers.clear();
    List<MachineConfig.Port> all = bind(with(two));
    assertThat(all).hasSize(3).containsAll(two);
    assertThat(all.getLast().path()).contains("pci-0000:00:14.0-usb-0:1.2:1.0");
  }

  @Test
  void a_socket_that_is_taken_or_empty_is_not_bound() throws Exception {
    answers.put("ports.idreader", "1-1.1");
    answers.put("ports.receipt", "1-1.1");
    answers.put("ports.evaluator", "9-9");
    assertThat(bind(MachineConfig.unbound())).hasSize(1);
    assertThat(said)
        .anyMatch(line -> line.contains("'1-1.1' for receipt"))
        .anyMatch(line -> line.contains("'9-9' for evaluator"));
    answers.clear();
    said.clear();
    Path bare = Files.createDirectories(root.resolve("bare"));
    assertThat(
            new Binding(bare, said::add)
                .bind(station, MachineConfig.unbound(), answers::getOrDefault))
        .isEmpty();
    assertThat(said).contains("    nothing on the USB that could be receipt: plug it in");
  }

  @Test
  void the_camera_of_the_site_is_bound_by_its_own_number() throws Exception {
    adapter("1-1.6", "1b17", "0211", "CAM42", "video4linux/video0");
    answers.put("camera.format", "yuyv");
    Binding binding = new Binding(root, said::add);
    assertThat(binding.camera(station, MachineConfig.unbound(), answers::getOrDefault)).isEmpty();

    Path file = root.resolve("station.toml");
    Files.writeString(file, text(Map.of("devices.scanner", "mjpeg://127.0.0.1:8091/stream")));
    station = StationConfig.read(file);
    Optional<MachineConfig.Camera> camera =
        binding.camera(station, MachineConfig.unbound(), answers::getOrDefault);
    Path machine = root.resolve("machine.toml");
    Files.writeString(machine, Binding.table(camera.orElseThrow()));
    assertThat(Files.readString(machine))
        .startsWith("\n[camera]\nusb = \"1b17:0211\"\nserial = \"CAM42\"\nhttp-port = 8091\n");
    assertThat(MachineConfig.read(machine).camera()).isEqualTo(camera);
    assertThat(binding.camera(station, MachineConfig.read(machine), (_, _) -> "9-9"))
        .isEqualTo(camera);
  }

  private static MachineConfig with(List<MachineConfig.Port> ports) {
    MachineConfig none = MachineConfig.unbound();
    return new MachineConfig(
        none.session(), none.egress(), none.dns(), none.clocks(), ports, none.usb(), none.camera());
  }
}
