package cn.yijianban.kiosk.edition;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides what may be used at a place.
 *
 * @param region of the terminal
 * @param trusted keys that may sign
 * @param guest what a guest's package may hold; empty for the region's own
 */
public record Inspection(String region, List<Sm2PublicKey> trusted, Optional<GuestRule> guest) {
  public Inspection {
    trusted = List.copyOf(trusted);
  }

  /** Of the region's own packages. */
  public Inspection(String region, List<Sm2PublicKey> trusted) {
    this(region, trusted, Optional.empty());
  }

  /**
   * Reads a package that was brought, and decides whether it may be installed.
   *
   * @param now what is in use
   * @throws EditionException when it must not be installed
   */
  public Installed judge(byte[] file, LocalDate today, Optional<Edition> now)
      throws EditionException {
    EditionFile.Opened brought = open(file);
    Edition edition = brought.edition();
    if (edition.expired(today)) {
      throw new EditionException(EditionFault.EXPIRED, "its last day was " + edition.lastDay());
    }
    if (now.isPresent()) {
      succeeds(edition, now.get());
    }
    return read(brought);
  }

  /** What is said of a package that is not here yet. */
  public record Claim(String region, Version version, LocalDate lastDay) {}

  /** Whether it may be worth fetching: {@link #judge} decides when it is here. */
  public boolean wanted(Claim claim, Optional<Edition> now) {
    return Regions.chain(region).contains(claim.region())
        && better(claim, now.map(n -> new Claim(n.region(), n.version(), n.lastDay())));
  }

  /** Whether it is of a nearer region, or newer, or good for longer. */
  public boolean better(Claim claim, Optional<Claim> than) {
    List<String> nearest = Regions.chain(region);
    return than.isEmpty()
        || Comparator.<Claim>comparingInt(c -> -nearest.indexOf(c.region()))
                .thenComparing(Claim::version)
                .thenComparing(Claim::lastDay)
                .compare(claim, than.get())
            > 0;
  }

  private void succeeds(Edition edition, Edition now) throws EditionException {
    List<String> nearest = Regions.chain(region);
    int nearer = nearest.indexOf(now.region()) - nearest.indexOf(edition.region());
    if (nearer < 0) {
      throw new EditionException(
          EditionFault.OTHER_REGION,
          "it is of the region " + edition.region() + ", in use is the nearer " + now.region());
    }
    if (nearer > 0) {
      return;
    }
    int order = edition.version().compareTo(now.version());
    if (order < 0 || (order == 0 && edition.lastDay().isBefore(now.lastDay()))) {
      throw new EditionException(
          EditionFault.OLDER, "'" + edition + "' is older than '" + now + "', which is in use");
    }
    if (order == 0 && !edition.content().equals(now.content())) {
      throw new EditionException(
          EditionFault.SAME_VERSION,
          "it has the version " + now.version() + " like the one in use, but other content");
    }
  }

  /**
   * Checks signature and region.
   *
   * @throws EditionException when it cannot be used here at all
   */
  EditionFile.Opened open(byte[] file) throws EditionException {
    EditionFile.Opened opened = EditionFile.open(file, trusted);
    String of = opened.edition().region();
    if (!Regions.chain(region).contains(of)) {
      throw new EditionException(
          EditionFault.OTHER_REGION,
          "it is of the region " + of + ", the terminal stands in " + region);
    }
    return opened;
  }

  /** The best one last: of the nearest region, the newest. */
  Comparator<EditionFile.Opened> order() {
    List<String> nearest = Regions.chain(region);
    return Comparator.<EditionFile.Opened>comparingInt(o -> -nearest.indexOf(o.edition().region()))
        .thenComparing(o -> o.edition().version())
        .thenComparing(o -> o.edition().lastDay());
  }

  Installed read(EditionFile.Opened opened) throws EditionException {
    try {
      Catalogue catalogue = Catalogues.read(opened.files());
      if (guest.isPresent()) {
        guest.get().check(opened.files(), catalogue);
      }
      return new Installed(opened.edition(), catalogue);
    } catch (CatalogueException e) {
      throw new EditionException(
          EditionFault.BROKEN, "its catalogue has " + e.problems().size() + " problems", e);
    }
  }
}
