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

/** Which terminal this is, by the configuration of its site. */
final class StationOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "/etc/yijianban/station.toml",
      description = "The site's configuration (default: ${DEFAULT-VALUE}).")
  private Path file = Path.of("");

  Path file() {
    return file;
  }

  StationConfig station() {
    try {
      return StationConfig.read(file);
    } catch (IOException e) {
      throw new CommandFailure(file + " is not there or cannot be read", e);
    } catch (ConfigException e) {
      throw new CommandFailure(file + ": " + e.getMessage(), e);
    }
  }

  /** Its way to a pass; makes the terminal's key when there is none yet. */
  static Enrolment enrolment(StationConfig station) {
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
