package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.GuestRule;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue install}: hands a package to the terminal of this machine. */
@Command(
    name = "install",
    description = "Hand a package to a terminal; it is used from the next visit on.")
final class CatalogueInstall extends Answering {
  private final Office office;

  @Parameters(paramLabel = "FILE", description = "The package.")
  private Path file = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      required = true,
      description = "Configuration of the terminal.")
  private Path config = Path.of("");

  @Option(
      names = "--guest",
      paramLabel = "CODE",
      description = "Hand it over as the package of that guest (部门专区).")
  private @Nullable String guest;

  CatalogueInstall(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    StationConfig station = PublisherOptions.station(config);
    byte[] bytes = CatalogueFrom.bytes(file);
    try {
      Edition edition = shelf(station).hand(bytes);
      out().println("Handed over: " + edition + ". What becomes of it is in the journal.");
      return Exit.DONE;
    } catch (EditionException e) {
      throw CatalogueFrom.refused(file, e);
    } catch (IOException e) {
      throw new CommandFailure("The package cannot be put into " + station.data(), e);
    }
  }

  private Shelf shelf(StationConfig station) throws IOException {
    String region = station.site().region();
    if (guest == null) {
      return Shelf.open(
          station.data(),
          new Inspection(
              region, station.cataloguePublishers().stream().map(Sm2PublicKey::parse).toList()),
          office::today);
    }
    StationConfig.Guest known =
        station.guests().stream()
            .filter(g -> g.code().equals(guest))
            .findFirst()
            .orElseThrow(() -> wrongUsage("--guest: there is no [guests." + guest + "]"));
    return Shelf.ofGuest(
        station.data(),
        new Inspection(
            region,
            List.of(Sm2PublicKey.parse(known.publicKey())),
            Optional.of(new GuestRule(known.code(), known.department()))),
        office::today);
  }
}
