package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.configure.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code configure sign}: in the office. */
@Command(name = "sign", description = "Check a site's configuration and sign it for terminals.")
final class ConfigureSign extends Answering {
  @Parameters(paramLabel = "FILE", description = "The site's configuration, station.toml.")
  private Path station = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "Private key: ed25519: and base64 of PKCS 8, or sm2: and hexadecimal digits.")
  private Path key = Path.of("");

  @Option(
      names = "--counter",
      paramLabel = "N",
      required = true,
      description = "Higher than that of every bundle before.")
  private long counter;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      required = true,
      description = "Not taken after this, such as 2026-12-31T16:00:00Z.")
  private Instant until = Instant.EPOCH;

  @Option(
      names = "--for",
      paramLabel = "ID",
      required = true,
      split = ",",
      description = "Terminals it is for; NDX-* means all that begin so.")
  private List<String> targets = List.of();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The bundle.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    if (counter < 1) {
      throw wrongUsage("--counter: a number from 1");
    }
    try {
      StationConfig checked = StationConfig.read(station);
      byte[] bundle =
          Bundle.sign(
              counter,
              until,
              targets,
              Map.of(Bundle.STATION, Files.readString(station)),
              Files.readString(key).strip(),
              new SecureRandom());
      Files.write(out, bundle);
      tell(
          "Signed: number " + counter + " for " + checked.terminal() + ", " + out,
          JsonText.object()
              .put("counter", counter)
              .put("terminal", checked.terminal())
              .put("file", out.toString()));
      return Exit.DONE;
    } catch (ConfigException e) {
      throw new CommandFailure(station + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(key + " holds no private key", e);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no file " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure("A file cannot be read or written: " + e.getMessage(), e);
    }
  }
}
