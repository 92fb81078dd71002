package cn.yijianban.ui;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.stage.Dock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * One whole visit on SIMULATED devices, drawn for a page that nobody sees. Shows that a terminal
 * that was just installed can serve somebody, and is what its start is trained on.
 */
final class Rehearsal {
  private static final String BUNDLE = "360730-S01";
  private static final Duration MOST = Duration.ofMinutes(3);
  private static final int RATING = 5;

  private final Reception reception;
  private final Dock dock;
  private final List<String> cards;
  private final Set<String> identified = new HashSet<>();
  private final List<Step> seen = new ArrayList<>();

  private Rehearsal(Reception reception, Dock dock) {
    this.reception = reception;
    this.dock = dock;
    this.cards = new ArrayList<>(dock.cards());
  }

  /**
   * Plays it in a data directory that is thrown away afterwards by the caller.
   *
   * @return names of the screens that were shown
   * @throws IOException with one sentence when the visit does not come to its end
   */
  static List<String> play(Path data) throws IOException, InterruptedException {
    try (Demo demo = new Demo(0, data, Optional.empty(), new StationConfig.Idle(600, 60))) {
      FirstPage.open(demo.uri());
      Rehearsal rehearsal = new Rehearsal(demo.reception(), demo.dock());
      rehearsal.run();
      return rehearsal.seen.stream().map(Step::screen).toList();
    }
  }

  private void run() throws IOException, InterruptedException {
    BlockingQueue<Snapshot> news = new LinkedBlockingQueue<>();
    Runnable leave = reception.subscribe(news::add);
    try {
      long end = System.nanoTime() + MOST.toNanos();
      reception.send(new Event.OpenGuide(BUNDLE));
      Snapshot now = reception.snapshot();
      while (!(now.step() instanceof Step.Home)) {
        if (System.nanoTime() > end) {
          throw new IOException("the visit came no further than " + now.step().screen());
        }
        if (seen.isEmpty() || !seen.getLast().equals(now.step())) {
          seen.add(now.step());
        }
        if (!act(now)) {
          var _ = news.poll(1, TimeUnit.SECONDS);
        }
        now = reception.snapshot();
      }
    } finally {
      leave.run();
    }
    if (seen.stream().noneMatch(Step.Done.class::isInstance)) {
      throw new IOException("the visit ended without being handed in");
    }
  }

  /** Does what a citizen would do now; false when there is only to wait. */
  private boolean act(Snapshot now) throws IOException {
    if (now.working()) {
      return false;
    }
    return switch (now.step()) {
      case Step.Ask(var question) -> answer(now, question);
      case Step.Identify(var party) -> {
        if (identified.add(party)) {
          dock.placeCard(cards.removeFirst());
        }
        yield false;
      }
      case Step.Consent _ -> send(new Event.Agree());
      case Step.Form(var section) -> fill(now, section);
      case Step.Materials _ -> materials(now);
      case Step.Capture(var material) -> capture(now, material);
      case Step.Sign _ ->
          now.draft().signature().isPresent() ? next() : send(new Event.Signed(Optional.of(ink())));
      case Step.Done _ -> printed(now) && next();
      case Step.Rating _ -> send(new Event.Rate(RATING, List.of()));
      case Step.Leave _ -> {
        dock.liftCard();
        dock.tearOffReceipt();
        yield now.left().nothing() && next();
      }
      case Step.Trouble(var code, _) ->
          throw new IOException("the visit met trouble " + code.code());
      case Step.Guide _, Step.Place _, Step.Items _, Step.Review _ -> next();
      case Step.Home _,
          Step.Find _,
          Step.Guests _,
          Step.Notices _,
          Step.OneNotice _,
          Step.Sending _,
          Step.AtErrand _ ->
          false;
    };
  }

  private boolean send(Event.Touch touch) {
    reception.send(touch);
    return true;
  }

  private boolean next() {
    return send(new Event.Next());
  }

  private static boolean printed(Snapshot now) {
    return now.draft().receipt().map(Draft.Receipt::paper).orElse(Draft.Paper.PRINTING)
        != Draft.Paper.PRINTING;
  }

  private boolean answer(Snapshot now, String question) {
    if (now.draft().answers().containsKey(question)) {
      return next();
    }
    return plan(now).bundle().questions().stream()
        .filter(q -> q.id().equals(question))
        .map(q -> new Event.Choose(question, q.choices().getFirst().value()))
        .findFirst()
        .map(this::send)
        .orElse(false);
  }

  private boolean fill(Snapshot now, String section) {
    plan(now).fields().stream()
        .filter(field -> field.section().equals(section))
        .filter(field -> !now.draft().values().containsKey(field.id()))
        .forEach(field -> reception.send(new Event.Put(field.id(), sample(field))));
    return next();
  }

  private static String sample(Field field) {
    return switch (field.type()) {
      case TEXT, ADDRESS -> "样例";
      case DIGITS -> "1000001";
      case PHONE -> "13800000000";
      case MONEY -> "680000";
      case AREA -> "89.5";
      case DATE -> "2026-11-20";
      case MONTH -> "2026-11";
      case CITIZEN_NUMBER -> "11010519491231002X";
      case CREDIT_CODE -> "91350100M000100Y43";
      case ESTATE_UNIT -> "360730001001GB00001F00010001";
      case REGION -> "360730100000 江西省赣州市宁都县梅江镇";
      case CHOICE -> field.choices().getFirst().value();
    };
  }

  private boolean materials(Snapshot now) {
    for (Plan.PlannedMaterial material : plan(now).materials()) {
      String id = material.material().id();
      if (now.draft().materials().get(id) instanceof Met.Missing) {
        reception.send(new Event.Capture(id));
        boolean there = reception.snapshot().step() instanceof Step.Capture;
        return there || send(new Event.HandLater(id));
      }
    }
    return next();
  }

  private boolean capture(Snapshot now, String material) {
    if (now.draft().materials().get(material) instanceof Met.ByScan) {
      return next();
    }
    dock.feed(dock.sheets().getFirst());
    return send(new Event.ScanPage(Optional.empty()));
  }

  private static Plan plan(Snapshot now) {
    return now.plan().orElseThrow();
  }

  private static Bytes ink() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 32, BufferedImage.TYPE_INT_ARGB), "png", png);
    return Bytes.of(png.toByteArray());
  }
}
