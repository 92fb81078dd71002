package cn.yijianban.ui.stage;

import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.HelpDesk;
import cn.yijianban.kiosk.station.OpeningHours;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.HelpLine;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.input.Glyphs;
import cn.yijianban.ui.words.Language;
import cn.yijianban.ui.words.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A stage on which nobody acts, at a moment that stands still. */
public final class SampleStage {
  private SampleStage() {}

  public static Stage at(Instant moment, Language language) {
    return new Stage(
        new Deaf(),
        Catalogues.shipped("360730"),
        new Stage.Site(
            "宁都县 24 小时政务自助区",
            "梅江镇便民服务中心",
            "360730",
            "0797-0000000",
            "12345",
            new StationConfig.Panel(268, 476),
            OpeningHours.parse("08:30-12:00, 14:00-17:30").orElseThrow(),
            WorkingDaysReader.shipped()::isWorking),
        new Texts(language),
        InstantSource.fixed(moment),
        ZoneId.of("Asia/Shanghai"),
        _ -> List.of(),
        () -> {
          throw new AssertionError("nobody writes here");
        },
        Optional::empty,
        () -> new Glyphs(_ -> true, _ -> true),
        Optional.empty(),
        "",
        new HelpLine(
            new NoHelp(),
            (_, _, _, _, _) -> {
              throw new AssertionError("nobody complains");
            },
            InstantSource.fixed(moment),
            (_, _, _) -> {}),
        Optional.empty(),
        false);
  }

  private static final class NoHelp implements HelpDesk {
    @Override
    public Answer<Coming> call(String key, Way way, String where) {
      throw new AssertionError("nobody calls");
    }

    @Override
    public Answer<Filed> file(String key, Complaint complaint) {
      throw new AssertionError("nobody complains");
    }
  }

  private static final class Deaf implements Reception {
    @Override
    public Snapshot snapshot() {
      throw new AssertionError("nobody asks");
    }

    @Override
    public void send(Event.Touch touch) {
      throw new AssertionError("nobody touches");
    }

    @Override
    public void takeTime(boolean twice) {
      throw new AssertionError("nobody is there");
    }

    @Override
    public Runnable subscribe(Consumer<Snapshot> listener) {
      return () -> {};
    }
  }
}
