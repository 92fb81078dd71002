package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Installed;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
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
      Installed taken = inspection.judge(bytes, workshop.today(), Optional.empty());
      Path inbox = Shelf.open(station.data(), inspection, workshop::today).inbox();
      String name = taken.edition().content() + EditionFile.SUFFIX;
      Path part = Files.write(inbox.resolve(name + ".part"), bytes);
      Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      out().println("Handed over: " + taken.edition() + ". What becomes of it is in the journal.");
      return Exit.DONE;
    } catch (EditionException e) {
      throw CatalogueFrom.refused(file, e);
    } catch (IOException e) {
      throw new CommandFailure("The package cannot be put into " + station.data(), e);
    }
  }
}
