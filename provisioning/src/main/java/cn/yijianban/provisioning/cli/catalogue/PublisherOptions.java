package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whose signature is trusted, and where the terminal stands. */
final class PublisherOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration of the terminal: its region and the keys it trusts.")
  private @Nullable Path config;

  @Option(
      names = "--public-key",
      paramLabel = "HEX",
      description = "A trusted SM2 point, 130 hexadecimal digits; may be given again.")
  private List<String> keys = List.of();

  @Option(
      names = "--region",
      paramLabel = "CODE",
      description = "Region of the terminal (default: that of the package).")
  private @Nullable String region;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /**
   * @param usual region when neither options nor configuration name one
   */
  Inspection inspection(String usual) {
    if (config != null) {
      StationConfig station = station(config);
      return new Inspection(
          station.site().region(), keys(station.cataloguePublishers(), "the configuration"));
    }
    if (keys.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say whom to trust: --public-key HEX or --config FILE");
    }
    return new Inspection(region == null ? usual : region, keys(keys, "--public-key"));
  }

  static StationConfig station(Path file) {
    try {
      return StationConfig.read(file);
    } catch (ConfigException e) {
      throw new CommandFailure(file + " has problems: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandFailure("There is no configuration " + file, e);
    }
  }

  private static List<Sm2PublicKey> keys(List<String> texts, String where) {
    try {
      return texts.stream().map(Sm2PublicKey::parse).toList();
    } catch (CryptoException e) {
      throw new CommandFailure(where + " names a key that is no SM2 point", e);
    }
  }
}
