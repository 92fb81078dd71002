package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue install}: hands a package to the terminal of this machine. */
@Command(
    name = "install",
    description = "Hand a package to a terminal; it is used from the next visit on.")
final class CatalogueInstall extends Answering {
  private final Workshop workshop;

  @Parameters(paramLabel = "FILE", description = "The package.")
  private Path file = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "Configuration of the terminal.")
  private Path config = Path.of("");

  CatalogueInstall(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    StationConfig station = PublisherOptions.station(config);
    Inspection inspection =
        new Inspection(
            station.site().region(),
            station.cataloguePublishers().stream().map(Sm2PublicKey::parse).toList());
    byte[] bytes = CatalogueFrom.bytes(file);
    try {
      Edition edition = Shelf.open(station.data(), inspection, workshop::today).hand(bytes);
      out().println("Handed over: " + edition + ". What becomes of it is in the journal.");
      return Exit.DONE;
    } catch (EditionException e) {
      throw CatalogueFrom.refused(file, e);
    } catch (IOException e) {
      throw new CommandFailure("The package cannot be put into " + station.data(), e);
    }
  }
}
