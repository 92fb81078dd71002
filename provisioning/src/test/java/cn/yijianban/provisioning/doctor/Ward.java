package cn.yijianban.provisioning.doctor;

import cn.yijianban.devices.bench.BenchCamera;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.configure.Bundle;
import cn.yijianban.provisioning.configure.Configurations;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.Lockdown;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A healthy terminal in a folder, with simulated devices and a simulated platform. */
final class Ward implements AutoCloseable {
  final BenchIdReader reader = new BenchIdReader();
  final BenchSaneScanner scanner = new BenchSaneScanner();
  final BenchCamera camera = new BenchCamera();
  final BenchReceiptPrinter receipts = new BenchReceiptPrinter();
  final BenchIppPrinter pages = new BenchIppPrinter();
  final BenchEvaluator evaluator = new BenchEvaluator(EvaluatorProfile.named("jt905"));
  final Sm2KeyPair platformKeys = Sm2KeyPair.make(new SecureRandom());
  final BenchPlatform platform =
      BenchPlatform.start(0, platformKeys, InstantSource.system(), Optional.empty());

  /** What programs of the system say, by the first two words. */
  final Map<String, String> said = new HashMap<>();

  final Records records = new Records(this);

  InstantSource time = InstantSource.system();
  long space = 20L << 30;
  private final Path pattern;
  private Path root;

  Ward(Path folder) throws IOException, ConfigException {
    pattern = folder.resolve("pattern");
    root = pattern;
    files();
    records.make();
    lockdown();
    fresh(folder);
  }

  /** An untouched copy to be hurt. */
  void fresh(Path folder) throws IOException {
    root = Files.createTempDirectory(folder, "root");
    try (Stream<Path> all = Files.walk(pattern)) {
      for (Path from : all.skip(1).toList()) {
        CopyOption[] how = {LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES};
        Files.copy(from, root.resolve(pattern.relativize(from).toString()), how);
      }
    }
    time = InstantSource.system();
    space = 20L << 30;
    said.clear();
    said.put("chromium --version", "Chromium 156.0.8078.79 built on Debian GNU/Linux 12");
    said.put("systemd-analyze yijianban-terminal", "exposure level for x: 1.2 OK");
    said.put("systemd-analyze yijianban-enrol", "exposure level for x: 0.9 SAFE");
    said.put("systemd-analyze yijianban-screen", "exposure level for x: 2.3 OK");
    for (String unit : List.of("yijianban-terminal", "yijianban-screen", "nftables", "usbguard")) {
      said.put("systemctl " + unit, "active\n");
    }
  }

  Path at(String path) {
    return root.resolve(path);
  }

  Path write(String path, String text) throws IOException {
    Path file = at(path);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  /** A department is a guest, and has brought nothing. */
  void guest() throws IOException {
    replace(
        "etc/yijianban/station.toml",
        "[panel]",
        "[guests.tax]\ndepartment = \"县税务局\"\npublic-key = \""
            + platformKeys.publicKey().hex()
            + "\"\n[panel]");
  }

  void replace(String path, String what, String with) throws IOException {
    String before = Files.readString(at(path));
    if (!before.contains(what)) {
      throw new AssertionError(path + " has no " + what);
    }
    Files.writeString(at(path), before.replace(what, with));
  }

  void mode(String path, String mode) throws IOException {
    Files.setPosixFilePermissions(at(path), PosixFilePermissions.fromString(mode));
  }

  Report examine() {
    return Doctor.examine(
        new Patient(
            root,
            at("etc/yijianban/station.toml"),
            at("etc/yijianban/machine.toml"),
            command -> {
              String last = Path.of(command[command.length - 1]).getFileName().toString();
              return Optional.ofNullable(said.get(command[0] + " " + last.replace(".service", "")));
            },
            (kind, uri, profile) -> Drivers.open(kind, uri, profile, true),
            _ -> space,
            time));
  }

  private void files() throws IOException {
    write("etc/yijianban/station.toml", station());
    write("etc/yijianban/machine.toml", "egress = [\"10.20.0.5:443\"]\n");
    write("etc/passwd", "root:x:0:0::/:/bin/sh\nyijianban:x:1::/:\nyijianban-screen:x:2::/:\n");
    write("etc/group", "yijianban-devices:x:3:yijianban\ndialout:x:20:\n");
    write("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n");
    write("proc/sys/kernel/core_pattern", "|/bin/false\n");
    write("run/systemd/timesync/synchronized", "");
    write("etc/chromium.d/README", "");
    write("usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "");
    write("usr/share/fonts/truetype/hanazono/HanaMinB.ttf", "");
    write("usr/bin/espeak-ng", "");
    write("usr/lib/x86_64-linux-gnu/libzinnia.so.0", "");
    write("usr/share/tegaki/models/zinnia/handwriting-zh_CN.model", "");
    Files.createSymbolicLink(at("etc/localtime"), Path.of("/usr/share/zoneinfo/Asia/Shanghai"));
  }

  private String station() {
    return """
    terminal = "TEST-03"
    data-directory = "/var/lib/yijianban"
    [site]
    name = "宁都县24小时政务服务区"
    place = "梅江镇便民服务中心"
    region = "360730"
    [platform]
    url = "%s"
    public-key = "%s"
    [devices]
    id-reader = "%s"
    scanner = "%s"
    page-printer = "%s"
    receipt-printer = "%s?profile=full"
    evaluator = "%s"
    evaluator-profile = "jt905"
    [panel]
    width-mm = 268
    height-mm = 476
    [phones]
    consult = "0797-0000000"
    supervise = "12345"
    """
        .formatted(
            platform.base() + "/",
            platformKeys.publicKey().hex(),
            reader.uri(),
            scanner.uri(),
            pages.uri(),
            receipts.uri(),
            evaluator.uri());
  }

  /** The scanner is a document camera on the USB. */
  void camera() throws IOException, ConfigException {
    camera.lay(new BenchPages.Sheet("样例"));
    replace("etc/yijianban/station.toml", scanner.uri().toString(), camera.uri().toString());
    String port = Integer.toString(camera.uri().getPort());
    String machine = Files.readString(at("etc/yijianban/machine.toml"));
    write(
        "etc/yijianban/machine.toml",
        machine + "[camera]\nusb = \"1b17:0211\"\nserial = \"C1\"\nhttp-port = " + port + "\n");
    write("dev/documentcamera", "");
    write("etc/passwd", Files.readString(at("etc/passwd")) + "yijianban-camera:x:4::/:\n");
    said.put("systemctl yijianban-camera", "active\n");
    said.put("systemd-analyze yijianban-camera", "exposure level for x: 1.1 OK");
    lockdown();
  }

  /** The screen says how large it is. */
  void edid(int widthMm, int heightMm) throws IOException {
    byte[] edid = new byte[128];
    edid[66] = (byte) widthMm;
    edid[67] = (byte) heightMm;
    edid[68] = (byte) (widthMm >> 8 << 4 | heightMm >> 8);
    Path screen = Files.createDirectories(at("sys/class/drm/card0-HDMI-A-1"));
    Files.write(screen.resolve("edid"), edid);
  }

  /** A signed configuration is in use. */
  void configured() throws Exception {
    Path folder = at("etc/yijianban/config");
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String open = "ed25519:" + base64.encodeToString(pair.getPublic().getEncoded());
    write("etc/yijianban/trust", open + "\n");
    byte[] bundle =
        Bundle.sign(
            7,
            time.instant().plus(Duration.ofDays(1)),
            List.of("TEST-*"),
            Map.of(Bundle.STATION, Files.readString(at("etc/yijianban/station.toml"))),
            "ed25519:" + base64.encodeToString(pair.getPrivate().getEncoded()),
            new SecureRandom());
    Configurations all = new Configurations(folder, time);
    if (all.take(bundle, "TEST-03", List.of(open)).counter() != 7
        || all.begin() != Configurations.Begun.NEW) {
      throw new AssertionError("not taken");
    }
  }

  private void lockdown() throws IOException, ConfigException {
    StationConfig station = StationConfig.read(at("etc/yijianban/station.toml"));
    MachineConfig machine = MachineConfig.read(at("etc/yijianban/machine.toml"));
    var before =
        new InPlace(root).apply(new Lockdown(station.httpPort(), station.panel(), machine).files());
    if (before.isEmpty()) {
      throw new AssertionError("nothing was rendered");
    }
  }

  @Override
  public void close() {
    reader.close();
    scanner.close();
    camera.close();
    receipts.close();
    pages.close();
    evaluator.close();
    platform.close();
  }
}
