package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can be done at this terminal, and whether its package is still of today. */
final class CatalogueLook {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private CatalogueLook() {}

  static List<Finding> look(Patient patient, StationConfig station) throws IOException {
    List<Finding> found = new ArrayList<>(List.of(shipped(station)));
    LocalDate today = LocalDate.ofInstant(patient.time().instant(), ZONE);
    newest(
            patient.at(station.data().toString()).resolve("catalogue"),
            station.cataloguePublishers())
        .map(
            edition ->
                edition.expired(today)
                    ? Finding.ill("catalogue", Ailment.CATALOGUE_OVER, edition.toString())
                    : Finding.well("catalogue", "package " + edition))
        .ifPresent(found::add);
    for (StationConfig.Guest guest : station.guests()) {
      found.add(guest(patient, station, guest, today));
    }
    return found;
  }

  private static Finding guest(
      Patient patient, StationConfig station, StationConfig.Guest guest, LocalDate today)
      throws IOException {
    Path data = patient.at(station.data().toString());
    Path shelf = Shelf.guestFolder(data, guest.code()).resolve("catalogue");
    return newest(shelf, List.of(guest.publicKey()))
        .map(
            edition ->
                edition.expired(today)
                    ? Finding.ill("catalogue", Ailment.GUEST_OVER, guest.code() + " " + edition)
                    : Finding.well("catalogue", "guest " + guest.code() + " " + edition))
        .orElseGet(() -> Finding.ill("catalogue", Ailment.GUEST_NONE, guest.code()));
  }

  private static Finding shipped(StationConfig station) {
    String region = station.site().region();
    try {
      Catalogue catalogue = Catalogues.shipped(region);
      List<String> lacking =
          station.offered().stream()
              .filter(
                  name ->
                      catalogue.bundles().stream()
                          .noneMatch(bundle -> StationConfig.named(bundle.code(), name)))
              .toList();
      if (!lacking.isEmpty()) {
        return Finding.ill("catalogue", Ailment.CATALOGUE_LACKS, String.join(", ", lacking));
      }
      return Finding.well(
          "catalogue",
          catalogue.bundles().size() + " bundles for " + region + ", " + catalogue.version());
    } catch (CatalogueException e) {
      return Finding.ill("catalogue", Ailment.CATALOGUE_NONE, region);
    }
  }

  /** The newest package that was taken; nothing is moved. */
  private static Optional<Edition> newest(Path shelf, List<String> keys) throws IOException {
    List<Edition> editions = new ArrayList<>();
    if (Files.isDirectory(shelf)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(shelf, "*" + EditionFile.SUFFIX)) {
        for (Path file : all) {
          sound(file, keys).ifPresent(editions::add);
        }
      }
    }
    return editions.stream().max(Comparator.comparing(Edition::version));
  }

  /** One that is not sound is told by the running program, which moves it aside. */
  private static Optional<Edition> sound(Path file, List<String> keys) throws IOException {
    try {
      List<Sm2PublicKey> publishers = keys.stream().map(Sm2PublicKey::parse).toList();
      return Optional.of(EditionFile.open(Files.readAllBytes(file), publishers).edition());
    } catch (EditionException | CryptoException e) {
      return Optional.empty();
    }
  }
}
