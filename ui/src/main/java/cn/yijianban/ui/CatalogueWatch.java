package cn.yijianban.ui;

import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Keeper;
import cn.yijianban.kiosk.edition.News;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.edition.UseCounts;
import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.Token;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.visit.VisitLog;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for new catalogues while the terminal runs, and tells its log and its journal. */
final class CatalogueWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueWatch.class);
  private static final int LOOK_SECONDS = 5;

  private final Journal journal;
  private final UseCounts uses;
  private final Inspection inspection;
  private final Shelf shelf;
  private final Keeper keeper;
  private final GuestShelves guests;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("catalogue-watch").daemon().factory());

  private CatalogueWatch(StationConfig config, Journal journal, InstantSource time, ZoneId zone)
      throws IOException {
    this.journal = journal;
    this.uses = UseCounts.open(config.data());
    String region = config.site().region();
    Supplier<LocalDate> today = () -> LocalDate.ofInstant(time.instant(), zone);
    this.inspection =
        new Inspection(
            region, config.cataloguePublishers().stream().map(Sm2PublicKey::parse).toList());
    this.shelf = Shelf.open(config.data(), inspection, today);
    this.keeper = Keeper.open(shelf, today, () -> Catalogues.shipped(region), uses, this::tell);
    keeper.catalogue().only(bundle -> config.offers(bundle.code()));
    this.guests = new GuestShelves(config, today, this::tell);
    keeper.catalogue().host(guests.guests());
  }

  /**
   * Reads the catalogue and begins to look for newer ones.
   *
   * @throws IOException when the shelf of packages cannot be worked with
   */
  static CatalogueWatch start(
      StationConfig config, Journal journal, InstantSource time, ZoneId zone) throws IOException {
    CatalogueWatch watch = new CatalogueWatch(config, journal, time, zone);
    var _ =
        watch.clock.scheduleWithFixedDelay(
            watch::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  LiveCatalogue catalogue() {
    return keeper.catalogue();
  }

  /** Where packages are brought. */
  Shelf shelf() {
    return shelf;
  }

  /** What may be used here. */
  Inspection inspection() {
    return inspection;
  }

  /** What is in use or waits to be; empty for the catalogue that came with the program. */
  Optional<Edition> edition() {
    return keeper.edition();
  }

  /** The same log, but every bundle that is begun counts for the order of what is found. */
  VisitLog counting(VisitLog log) {
    return (visit, kind, detail) -> {
      log.note(visit, kind, detail);
      if (kind == VisitLog.Kind.STARTED) {
        uses.began(detail);
      }
    };
  }

  private void look() {
    try {
      keeper.poll();
      guests.poll();
    } catch (RuntimeException e) {
      LOG.error("looking for catalogues failed", e);
    }
  }

  private void tell(News news) {
    switch (news) {
      case News.Taken(var installed) -> {
        Edition edition = installed.edition();
        LOG.info("catalogue {} is taken; the next visit uses it", edition);
        journal.note(new Event.CatalogueTaken(token(edition.region()), version(edition)));
      }
      case News.Refused(var file, var fault, var sentence) -> {
        LOG.error("alarm: the package {} is not used: {} {}", file, fault.code(), sentence);
        journal.note(new Event.CatalogueRefused(token(fault.code())));
      }
      case News.Expired(var edition) -> {
        LOG.warn("alarm: the catalogue {} is out of date and stays in use", edition);
        journal.note(new Event.CatalogueExpired(token(edition.region()), version(edition)));
      }
    }
  }

  private static Token version(Edition edition) {
    return token(edition.version().toString());
  }

  private static Token token(String text) {
    return new Token(text);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
