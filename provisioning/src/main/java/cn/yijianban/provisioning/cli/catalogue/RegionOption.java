package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --region}, and the catalogue that it names. */
sealed class RegionOption permits BundleOption {
  @Option(
      names = "--region",
      paramLabel = "CODE",
      defaultValue = "360730",
      description = "GB/T 2260 code of the region (default: ${DEFAULT-VALUE}).")
  private String code = "360730";

  @Option(
      names = "--from",
      paramLabel = "PATH",
      description = "A region's folder or a package, instead of what is shipped.")
  private @Nullable Path from;

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  final Catalogue catalogue(Office office) {
    if (from != null) {
      if (!Files.exists(from)) {
        throw new CommandFailure("There is no folder and no package " + from);
      }
      return CatalogueFrom.path(from);
    }
    if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) {
      throw new ParameterException(
          spec.commandLine(), "A region has 6, 9 or 12 digits, not '" + code + "'");
    }
    return office.catalogue(code);
  }
}
