package cn.yijianban.ui.process;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.bench.FreePort;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.ui.dock.BenchDock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The configuration of {@code terminal run} in front of bench devices and a bench platform. */
public final class Unit {
  private static final Sm2KeyPair KEYS = Sm2KeyPair.make(new SecureRandom());

  private Unit() {}

  /** The platform that the configuration names. */
  public static BenchPlatform platform() {
    return BenchPlatform.start(0, KEYS, InstantSource.system(), Optional.empty());
  }

  /** Writes {@code station.toml} into the folder; the data go into {@code data} beside it. */
  public static Path config(Path dir, URI platform, Map<DeviceKind, URI> devices, int idle)
      throws IOException {
    String lines =
        devices.entrySet().stream()
            .map(device -> device.getKey().word() + " = \"" + device.getValue() + "\"")
            .sorted()
            .collect(Collectors.joining("\n"));
    return Files.writeString(
        dir.resolve("station.toml"),
        String.format(
            Locale.ROOT,
            """
            terminal = "TEST-02"
            data-directory = "%s"
            http-port = %d
            allow-simulated = true
            [site]
            name = "宁都县24小时政务服务区"
            place = "梅江镇便民服务中心"
            region = "360730"
            [platform]
            url = "%s"
            public-key = "%s"
            [devices]
            %s
            evaluator-profile = "%s"
            [panel]
            width-mm = 268
            height-mm = 476
            [idle]
            question-seconds = %d
            countdown-seconds = 5
            [phones]
            consult = "0797-0000000"
            supervise = "12345"
            """,
            dir.resolve("data"),
            FreePort.any(),
            platform,
            KEYS.publicKey().hex(),
            lines,
            BenchDock.EVALUATOR_PROFILE,
            idle));
  }
}
