package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.edition.Installed;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue verify}: whether a terminal would take a package, and if not, why. */
@Command(
    name = "verify",
    description = "Say whether a terminal would take a package; ends with 1 when it would not.")
final class CatalogueVerify extends Answering {
  private final Office office;

  @Parameters(paramLabel = "FILE", description = "The package.")
  private Path file = Path.of("");

  @Mixin private PublisherOptions publishers = new PublisherOptions();

  @Option(
      names = "--installed",
      paramLabel = "FILE",
      description = "The package that the terminal uses now.")
  private @Nullable Path installed;

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      description = "Day on which it would be taken (default: today).")
  private @Nullable LocalDate day;

  CatalogueVerify(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    byte[] bytes = CatalogueFrom.bytes(file);
    try {
      Edition looked = EditionFile.look(bytes).edition();
      Installed taken =
          publishers
              .inspection(looked.region())
              .judge(bytes, day == null ? office.today() : day, now());
      told(taken);
      return Exit.DONE;
    } catch (EditionException e) {
      tell(
          "%s  %s%n       %s".formatted(e.fault().code(), e.sentence(), e.fault().remedy()),
          JsonText.object()
              .put("good", false)
              .put("code", e.fault().code())
              .put("problem", e.sentence())
              .put("remedy", e.fault().remedy()));
      return Exit.NOT_WELL;
    }
  }

  private Optional<Edition> now() {
    if (installed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(EditionFile.look(CatalogueFrom.bytes(installed)).edition());
    } catch (EditionException e) {
      throw CatalogueFrom.refused(installed, e);
    }
  }

  private void told(Installed taken) {
    Edition edition = taken.edition();
    int bundles = taken.catalogue().bundles().size();
    tell(
        "Good: "
            + edition
            + ", "
            + bundles
            + " bundles, signed on "
            + edition.madeOn()
            + " by "
            + edition.signer(),
        JsonText.object()
            .put("good", true)
            .put("region", edition.region())
            .put("version", edition.version().toString())
            .put("made-on", edition.madeOn().toString())
            .put("last-day", edition.lastDay().toString())
            .put("signer", edition.signer())
            .put("content", edition.content())
            .put("bundles", bundles));
  }
}
