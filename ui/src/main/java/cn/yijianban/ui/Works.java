package cn.yijianban.ui;

import cn.yijianban.devices.DeviceEvent;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.Supervisor;
import cn.yijianban.devices.WatchPace;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.idcard.CitizenNumber;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.VisitJournal;
import cn.yijianban.kiosk.paper.DrawnPapers;
import cn.yijianban.kiosk.paper.Letterhead;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.paper.TestPages;
import cn.yijianban.kiosk.plan.Planner;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.submission.DraftVault;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.submission.OutboxParts;
import cn.yijianban.kiosk.visit.DraftShelf;
import cn.yijianban.kiosk.visit.FrontDesk;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.VisitParts;
import cn.yijianban.ui.input.Handwriting;
import cn.yijianban.ui.input.Pinyin;
import cn.yijianban.ui.input.PinyinWords;
import cn.yijianban.ui.life.Manager;
import cn.yijianban.ui.screen.Dock;
import cn.yijianban.ui.screen.Language;
import cn.yijianban.ui.screen.Stage;
import cn.yijianban.ui.screen.Texts;
import cn.yijianban.ui.server.Door;
import cn.yijianban.ui.server.WebServer;
import cn.yijianban.ui.voice.Espeak;
import cn.yijianban.ui.voice.Recordings;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole terminal, put together from its configuration and closed in reverse order. */
final class Works implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int PROBE_SECONDS = 10;

  /** One for the program: its model takes 26 MB. */
  private static final class Pen {
    private static final Optional<Handwriting> HERE = Handwriting.installed();
  }

  private static final int AFTER_DONE_SECONDS = 40;

  /** EX_TEMPFAIL of sysexits(3): begin again. */
  private static final int RESTART = 75;

  private static final int SHORT_NAME = 8;

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Front front;

  private Works(StationConfig config, Optional<Dock> dock, Backoff backoff, Door door)
      throws IOException {
    try {
      front = build(config, dock, backoff, door);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts everything.
   *
   * @param dock hands on simulated devices; only when the configuration allows simulated parts
   * @param door who may open the page
   * @throws IOException with one sentence when the page cannot be served or the journal not written
   * @throws RuntimeException of the store, the catalogue or an address, with one sentence
   */
  static Works start(StationConfig config, Optional<Dock> dock, Backoff backoff, Door door)
      throws IOException {
    return new Works(config, dock, backoff, door);
  }

  /** What is seen of it from outside. */
  private record Front(WebServer server, Reception reception) {}

  URI uri() {
    return front.server().uri();
  }

  /** Where visits happen. */
  Reception reception() {
    return front.reception();
  }

  private Front build(StationConfig config, Optional<Dock> dock, Backoff backoff, Door door)
      throws IOException {
    boolean simulated = config.allowSimulated();
    if (dock.isPresent() && !simulated) {
      throw new IllegalStateException("simulated parts are not allowed by the configuration");
    }
    InstantSource time = InstantSource.system();
    SecureRandom random = new SecureRandom();
    Store store = keep(Store.open(config.data()));
    Journal journal = keep(Journal.open(config.data().resolve("journal.jsonl"), time));
    StationKeys keys =
        StationKeys.open(config.data(), Sm2PublicKey.parse(config.platform().publicKey()), random);
    PlatformClient platform =
        keep(
            new PlatformClient(
                PlatformConfig.of(base(config.platform().url()), "yijianban", config.terminal()),
                keys,
                time));
    Outbox outbox =
        keep(
            Outbox.open(
                new OutboxParts(
                    store,
                    Optional.of(keys),
                    platform,
                    new OutboxParts.Terminal(
                        config.terminal(), shortName(config.terminal()), config.site().region()),
                    OutboxParts.Limits.usual().uploading(config.platform().uploadKbit()),
                    backoff,
                    time,
                    ZONE,
                    random)));
    Rack rack = keep(Drivers.rack(config.devices(), config.evaluatorProfile(), simulated));
    CatalogueWatch watch = keep(CatalogueWatch.start(config, journal, time, ZONE));
    LiveCatalogue catalogue = watch.catalogue();
    Tally log = new Tally(watch.counting(new VisitJournal(journal)), time, ZONE);
    String query = base(config.platform().url()) + "/q?n=";
    DraftVault vault =
        DraftVault.open(config.data(), random, new DiskFiles(), time, DraftVault.USUAL_LIFE);
    DraftShelf shelf = new DraftShelf(vault, catalogue, outbox::handedIn);
    PaperFonts fonts = PaperFonts.load();
    Letterhead head = head(config, query, simulated);
    FrontDesk desk =
        keep(visits(config, time, log, platform, outbox, rack, catalogue, shelf, fonts, head));
    keep(Forgetting.after(desk));
    Vitals vitals = new Vitals(time);
    watch(rack, vitals, desk, random);
    ServiceTable services = new ServiceTable();
    Stage stage =
        new Stage(
            desk.betweenVisits(catalogue::turn).start(),
            catalogue,
            new Stage.Site(
                config.site().name(),
                config.site().place() + " · " + config.terminal(),
                config.phones().consult(),
                config.phones().supervise()),
            new Texts(Language.SIMPLIFIED),
            time,
            ZONE,
            () -> today(services, rack, outbox),
            pinyin(desk),
            () -> Pen.HERE,
            Espeak.installed()
                .map(engine -> new Recordings(config.data().resolve("voice"), Optional.of(engine))),
            query,
            dock,
            simulated);
    StaffDesk staff =
        new StaffDesk(
            new StaffDesk.Parts(
                config.data(),
                rack,
                outbox,
                log,
                new TestPages(fonts, head, ZONE, time),
                time,
                Manager.of(System.getenv()).map(_ -> Works::restart)));
    WebServer web = keep(WebServer.start(stage, config.httpPort(), door, vitals.trips, staff));
    Manager.of(System.getenv()).ifPresent(manager -> keep(vitals.watch(manager, outbox)));
    return new Front(web, desk);
  }

  /** Read with the first touch: nobody writes before, and the first screen is there sooner. */
  private static Supplier<Pinyin> pinyin(Reception reception) {
    CompletableFuture<Pinyin> words = new CompletableFuture<>();
    AtomicBoolean begun = new AtomicBoolean();
    Runnable begin =
        () -> {
          if (begun.compareAndSet(false, true)) {
            words.completeAsync(PinyinWords::load);
          }
        };
    reception.subscribe(_ -> begin.run());
    return () -> {
      begin.run();
      return words.join();
    };
  }

  /** The manager starts what has ended. */
  private static void restart() {
    var _ = Thread.ofPlatform().name("restart").start(() -> System.exit(RESTART));
  }

  private static Letterhead head(StationConfig config, String query, boolean simulated) {
    return new Letterhead(
        config.terminal(),
        config.site().name(),
        config.phones().consult(),
        config.phones().supervise(),
        query,
        simulated);
  }

  private static FrontDesk visits(
      StationConfig config,
      InstantSource time,
      VisitLog log,
      PlatformClient platform,
      Outbox outbox,
      Rack rack,
      Catalogue catalogue,
      DraftShelf shelf,
      PaperFonts fonts,
      Letterhead head) {
    WorkingDays days = WorkingDays.shipped();
    Planner planner = new Planner(days);
    PageMaker pages = new PageMaker();
    return FrontDesk.open(
        new VisitParts(
            config.terminal(),
            catalogue,
            planner::plan,
            new FieldRules(CitizenNumber::valid),
            rack,
            platform,
            outbox,
            outbox,
            new DrawnPapers(fonts, head, ZONE, time),
            pages::make,
            days::after,
            plan -> plan.chosen().stream().allMatch(item -> item.expiredCard()),
            new IdleTimes(
                config.idle().questionSeconds(),
                config.idle().countdownSeconds(),
                AFTER_DONE_SECONDS),
            time,
            ZONE,
            () -> UUID.randomUUID().toString(),
            Optional.of(shelf),
            log));
  }

  /** What stops every application comes first, then what works, then each device that does not. */
  private static List<Stage.TodayLine> today(ServiceTable services, Rack rack, Outbox outbox) {
    List<String> lines = services.today(rack.statuses());
    return Stream.concat(
            outbox
                .obstacle()
                .map(services::closed)
                .map(text -> new Stage.TodayLine(text, false))
                .stream(),
            lines.stream().map(line -> new Stage.TodayLine(line, line.equals(lines.getFirst()))))
        .toList();
  }

  /** Asks every device again and again, between the conversations of a visit. */
  private void watch(Rack rack, Vitals vitals, FrontDesk desk, SecureRandom random) {
    rack.probeAll().orTimeout(PROBE_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> null).join();
    rack.onEvent(
        event -> {
          if (event instanceof DeviceEvent.StatusChanged) {
            // Not on the thread of the device, which the desk may be waiting for.
            Thread.startVirtualThread(desk::again);
          }
        });
    keep(new Supervisor(rack, WatchPace.usual(), random::nextDouble, vitals::devicesAsked));
  }

  private static URI base(URI url) {
    String text = url.toString();
    return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** The end of the placard number, as receipts carry it. */
  private static String shortName(String terminal) {
    String plain = terminal.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return plain.substring(Math.max(0, plain.length() - SHORT_NAME));
  }

  private <T extends AutoCloseable> T keep(T part) {
    open.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable part = open.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("closing {} failed", part.getClass().getSimpleName(), e);
      }
    }
  }
}
