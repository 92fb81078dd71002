package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.setup.Ownership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** Which terminal is enrolled. */
final class EnrolFrom {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "/etc/yijianban/station.toml",
      description = "The site's configuration (default: ${DEFAULT-VALUE}).")
  private Path station = Path.of("");

  Path file() {
    return station;
  }

  StationConfig station() {
    try {
      return StationConfig.read(station);
    } catch (IOException e) {
      throw new CommandFailure(station + " is not there or cannot be read", e);
    } catch (ConfigException e) {
      throw new CommandFailure(station + ": " + e.getMessage(), e);
    }
  }

  /** Makes the terminal's key when there is none yet. */
  static Enrolment of(StationConfig station) {
    try {
      StationKeys keys =
          StationKeys.open(
              station.data(),
              Sm2PublicKey.parse(station.platform().publicKey()),
              new SecureRandom());
      Ownership.give(station.data());
      return new Enrolment(
          station.platform().url(),
          station.terminal(),
          station.site().region(),
          keys,
          InstantSource.system());
    } catch (CryptoException | UncheckedIOException | IOException e) {
      throw new CommandFailure(
          "The key of this terminal cannot be used; 'terminalctl doctor' says why", e);
    }
  }
}
