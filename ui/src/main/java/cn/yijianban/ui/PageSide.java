package cn.yijianban.ui;

import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.ui.input.Handwriting;
import cn.yijianban.ui.input.Pinyin;
import cn.yijianban.ui.input.PinyinWords;
import cn.yijianban.ui.life.Manager;
import cn.yijianban.ui.screen.Dock;
import cn.yijianban.ui.screen.Language;
import cn.yijianban.ui.screen.Stage;
import cn.yijianban.ui.screen.Texts;
import cn.yijianban.ui.voice.Espeak;
import cn.yijianban.ui.voice.Recordings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the screens and the attendant's page are drawn from. */
final class PageSide {
  /** EX_TEMPFAIL of sysexits(3): begin again. */
  private static final int RESTART = 75;

  private PageSide() {}

  /** One for the program: its model takes 26 MB. */
  private static final class Pen {
    private static final Optional<Handwriting> HERE = Handwriting.installed();
  }

  /**
   * For the screens.
   *
   * @param dock hands on simulated devices
   */
  static Stage stage(
      Ground ground, Rack rack, Outbox outbox, VisitSide visits, Optional<Dock> dock) {
    StationConfig config = ground.config();
    ServiceTable services = new ServiceTable();
    return new Stage(
        visits.desk().betweenVisits(visits.catalogue()::turn).start(),
        visits.catalogue(),
        new Stage.Site(
            config.site().name(),
            config.site().place() + " · " + config.terminal(),
            config.phones().consult(),
            config.phones().supervise()),
        new Texts(Language.SIMPLIFIED),
        ground.time(),
        ground.zone(),
        () -> today(services, rack, outbox),
        pinyin(visits.desk()),
        () -> Pen.HERE,
        Espeak.installed()
            .map(engine -> new Recordings(config.data().resolve("voice"), Optional.of(engine))),
        ground.query(),
        dock,
        config.allowSimulated());
  }

  /** For the attendant. */
  static StaffDesk staff(Ground ground, Rack rack, Outbox outbox, VisitSide visits) {
    return new StaffDesk(
        new StaffDesk.Parts(
            ground.config().data(),
            rack,
            outbox,
            visits.log(),
            visits.tests(),
            ground.time(),
            Manager.of(System.getenv()).map(_ -> PageSide::restart)));
  }

  /** The manager starts what has ended. */
  private static void restart() {
    var _ = Thread.ofPlatform().name("restart").start(() -> System.exit(RESTART));
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
}
