package cn.yijianban.ui;

import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.paper.TestPages;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.ServiceTable.TodayLine;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.desk.FrontDesk;
import cn.yijianban.ui.attendant.Handover;
import cn.yijianban.ui.attendant.StaffDesk;
import cn.yijianban.ui.input.Glyphs;
import cn.yijianban.ui.input.Handwriting;
import cn.yijianban.ui.input.Pinyin;
import cn.yijianban.ui.input.PinyinWords;
import cn.yijianban.ui.input.ScreenFonts;
import cn.yijianban.ui.life.Manager;
import cn.yijianban.ui.stage.Dock;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.voice.Voices;
import cn.yijianban.ui.words.Language;
import cn.yijianban.ui.words.Texts;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the screens and the attendant's page are drawn from. */
final class PageSide {
  /** EX_TEMPFAIL of sysexits(3): begin again. */
  private static final int RESTART = 75;

  private PageSide() {}

  /** Asked when the first text is looked at; what nobody can tell is taken as shown. */
  private static final class Seen {
    private static final Glyphs HERE =
        new Glyphs(
            ScreenFonts.installed().<IntPredicate>map(points -> points::get).orElse(_ -> true),
            printed()::get);

    private static BitSet printed() {
      BitSet points = PaperFonts.points();
      points.or(ScreenFonts.of(PaperFonts.HANAZONO));
      return points;
    }
  }

  /**
   * For the screens.
   *
   * @param dock hands on simulated devices
   */
  static Stage stage(
      Ground ground,
      Rack rack,
      Outbox outbox,
      VisitSide visits,
      Optional<Handwriting> pen,
      Optional<Dock> dock) {
    StationConfig config = ground.config();
    ServiceTable chinese = new ServiceTable();
    ServiceTable english = new ServiceTable(Language.ENGLISH.locale());
    LiveCatalogue catalogue = visits.catalogues().catalogue();
    Predicate<LocalDate> working = WorkingDaysReader.shipped()::isWorking;
    return new Stage(
        visits
            .desk()
            .betweenVisits(
                new Quiet(
                    () -> turn(catalogue, visits.desk()),
                    Quiet.hours(
                        config.hours(), working, ground.time(), ground.zone(), visits.desk()),
                    Quiet.night(restart(), visits.journal(), ground.time(), ground.zone())))
            .start(),
        catalogue,
        new Stage.Site(
            config.site().name(),
            config.site().place() + " · " + config.terminal(),
            config.site().region(),
            config.phones().consult(),
            config.phones().supervise(),
            config.panel(),
            config.hours(),
            working),
        new Texts(Language.SIMPLIFIED),
        ground.time(),
        ground.zone(),
        language -> today(language == Language.ENGLISH ? english : chinese, rack, outbox),
        pinyin(visits.desk(), config.site().region()),
        () -> pen,
        () -> Seen.HERE,
        Voices.here(config.data().resolve("voice")),
        ground.query(),
        visits.helpLine(),
        dock,
        config.allowSimulated());
  }

  /** The first screen counts and names what the catalogue holds. */
  private static void turn(LiveCatalogue catalogue, FrontDesk desk) {
    if (catalogue.turn()) {
      desk.again();
    }
  }

  /** For the attendant. */
  static StaffDesk staff(
      Ground ground, Rack rack, Outbox outbox, VisitSide visits, OpenParts open) {
    Handover handover =
        open.keep(
            new Handover(
                rack,
                visits.desk()::shut,
                visits.desk()::reopen,
                visits.journal(),
                ground.time(),
                Handover.USUAL_LIMIT));
    return new StaffDesk(
        new StaffDesk.Parts(
            ground.config().data(),
            rack,
            outbox,
            visits.forms(),
            visits.log(),
            new TestPages(visits.fonts(), ground.letterhead(), ground.zone(), ground.time()),
            ground.time(),
            handover,
            restart()));
  }

  /** Only where a manager starts what has ended. */
  private static Optional<Runnable> restart() {
    return Manager.of(System.getenv())
        .map(_ -> () -> Thread.ofPlatform().name("restart").start(() -> System.exit(RESTART)));
  }

  /** Read with the first touch: nobody writes before, and the first screen is there sooner. */
  private static Supplier<Pinyin> pinyin(Reception reception, String region) {
    CompletableFuture<Pinyin> words = new CompletableFuture<>();
    AtomicBoolean begun = new AtomicBoolean();
    Runnable begin =
        () -> {
          if (begun.compareAndSet(false, true)) {
            words.completeAsync(() -> PinyinWords.load(region));
          }
        };
    reception.subscribe(_ -> begin.run());
    return () -> {
      begin.run();
      return words.join();
    };
  }

  /** What stops every application comes first, then what works, then each device that does not. */
  private static List<TodayLine> today(ServiceTable services, Rack rack, Outbox outbox) {
    return Stream.concat(
            outbox
                .obstacle()
                .map(services::closed)
                .map(text -> new TodayLine(text, false))
                .stream(),
            services.today(rack.statuses()).stream())
        .toList();
  }
}
