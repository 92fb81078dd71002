package cn.yijianban.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.IdCard;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.platform.Licences.Fetch;
import cn.yijianban.kiosk.platform.Licences.Leave;
import cn.yijianban.kiosk.platform.SharedData;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.submission.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 1,000 visits a seed of nothing but random events: the chart takes each of them, loses nothing it
 * must keep, keeps nothing it must lose.
 */
class RandomVisitTest {
  private static final int VISITS = 1_000;
  private static final int EVENTS = 120;

  /** Ways that nobody drew are looked for so long at least; rare ones that were drawn, longer. */
  private static final int LEAST = 1_500_000;

  private static final int MOST = 6_000_000;
  private static final int ROUND = 100_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void random_events_never_break_the_rules_of_a_visit(long seed) {
    Random random = new Random(seed);
    Chart chart = SampleVisit.chart();
    for (int visit = 0; visit < VISITS; visit++) {
      State state = chart.start();
      for (int i = 0; i < EVENTS; i++) {
        Event event = any(random);
        Chart.Turn turn = chart.turn(state, event);
        check(state, event, turn);
        state = turn.state();
      }
    }
  }

  @Test
  void docs_visit_md_draws_every_way_from_screen_to_screen_and_no_other() throws IOException {
    Random random = new Random(43);
    Chart open = SampleVisit.chart();
    Chart closed = new Chart(SampleVisit.rules(Optional.of(Counter.Reason.STORE_FAILED)));
    Chart stale = new Chart(SampleVisit.rules(_ -> true));
    Map<List<Object>, List<State>> met = new LinkedHashMap<>();
    met.put(kind(open.start()), new ArrayList<>(List.of(open.start())));
    Set<String> seen = new TreeSet<>();
    Set<String> drawn = drawn();
    for (int i = 0; i < MOST && (i % ROUND != 0 || i < LEAST || !seen.containsAll(drawn)); i++) {
      List<State> some = List.copyOf(met.values()).get(random.nextInt(met.size()));
      State state = some.get(random.nextInt(some.size()));
      String from = state.step().screen();
      Event event = random.nextInt(3) == 0 ? helpful(state) : any(random);
      Chart chart =
          switch (random.nextInt(50)) {
            case 0 -> closed;
            case 1 -> stale;
            default -> open;
          };
      State after = chart.turn(state, event).state();
      for (int s = 0; event instanceof Event.Tick && after.step().equals(state.step()); s++) {
        if (s == 200) {
          break;
        }
        after = chart.turn(after, event).state();
      }
      String to = after.step().screen();
      if (!from.equals(to)) {
        seen.add("%s, %s: %s".formatted(from, name(event), to));
      }
      List<State> there = met.computeIfAbsent(kind(after), _ -> new ArrayList<>());
      if (there.size() < 500) {
        there.add(after);
      } else {
        there.set(random.nextInt(500), after);
      }
    }
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(seen);
  }

  /** States of one kind are drawn alike often, so that rare ones get their turn. */
  private static List<Object> kind(State state) {
    Step step = state.step() instanceof Step.Trouble(_, var back) ? back : state.step();
    return List.of(
        state.step().screen(),
        step.screen(),
        state.draft().persons().size(),
        state.step() instanceof Step.Consent && !state.draft().inquiries().persons().isEmpty(),
        state.failures(),
        state.draft().bundle().map(Bundle::code).orElse(""),
        state.errand().map(e -> e.correcting().isPresent() ? "corrects" : "errand").orElse(""));
  }

  /** The rows {@code | from | event | to, to |} of the table. */
  private static Set<String> drawn() throws IOException {
    Set<String> ways = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "visit.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && !cells[1].isBlank() && cells[1].contains("`")) {
        for (String to : cells[3].split(",")) {
          ways.add("%s, %s: %s".formatted(bare(cells[1]), bare(cells[2]), bare(to)));
        }
      }
    }
    return ways;
  }

  private static String bare(String cell) {
    return cell.replace("`", "").strip();
  }

  private static void check(State before, Event event, Chart.Turn turn) {
    State after = turn.state();
    if (after.step() instanceof Step.Home) {
      assertThat(after.draft()).as("%s", event).isEqualTo(Draft.blank(after.draft().id()));
      assertThat(after.works()).isEmpty();
      assertThat(after.errand()).isEmpty();
    }
    if (after.step() instanceof Step.Done && !(before.step() instanceof Step.Done)) {
      assertThat(event).isInstanceOf(Event.HandedIn.class);
      assertThat(after.draft().receipt()).isPresent();
    }
    if (before.step() instanceof Step.Sending && event instanceof Event.Touch) {
      assertThat(after.step()).isEqualTo(before.step());
    }
    long ratings = turn.effects().stream().filter(Effect.SendRating.class::isInstance).count();
    if (ratings > 0) {
      assertThat(before.draft().receipt().map(r -> !r.rated()).orElse(before.errand().isPresent()))
          .isTrue();
      boolean asked =
          event instanceof Event.Rate
              || (event instanceof Event.KeyPressed(var answer) && answer instanceof Answer.Rated);
      assertThat(asked).isTrue();
    }
    if (turn.effects().contains(new Effect.HandIn())) {
      assertThat(before.step()).isEqualTo(new Step.Sign());
      assertThat(before.draft().signature()).isPresent();
      assertThat(before.draft().inquiries().persons().values())
          .noneMatch(v -> v.orElse(new Verdict.Unavailable()) instanceof Verdict.Differs)
          .noneMatch(v -> v.orElse(new Verdict.Unavailable()) instanceof Verdict.CardVoid);
      if (before.errand().isPresent()) {
        assertThat(before.errand().get().correcting()).contains("N-1");
        assertThat(before.draft().persons()).containsOnlyKeys(Errand.HOLDER);
      } else {
        assertThat(before.draft().persons()).containsOnlyKeys("seller", "buyer");
      }
    }
  }

  /** The event that moves a visit on, so that chance also gets to the end of it. */
  private static Event helpful(State state) {
    return switch (state.step()) {
      case Step.Home _, Step.Find _ -> new Event.OpenGuide("A");
      case Step.Ask _ ->
          state.draft().answers().isEmpty() ? new Event.Choose("married", "no") : new Event.Next();
      case Step.Identify(var party) -> read(party.equals("seller") ? 4 : 8);
      case Step.Consent _ -> new Event.Agree();
      case Step.Form _ ->
          state.problems().containsKey("title.number")
              ? new Event.Put("title.number", "样例")
              : state.problems().isEmpty()
                  ? new Event.Next()
                  : new Event.Put("seller.phone", "13800000000");
      case Step.Materials _ ->
          state.works().isEmpty()
              ? new Event.Next()
              : state.draft().materials().get("M-TITLE") instanceof Met.Fetching(var code, _)
                      && !code.isEmpty()
                  ? SampleVisit.fetched(code, new Fetch.Refused("AUTHORISATION_USED"))
                  : SampleVisit.leave(state, new Leave.NotHeld());
      case Step.Capture(var material)
          when state.draft().materials().get(material) instanceof Met.ByScan ->
          new Event.Next();
      case Step.Capture _ ->
          state.works().isEmpty()
              ? new Event.ScanPage(Optional.empty())
              : new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.empty());
      case Step.Sign _ ->
          state.draft().signature().isPresent()
              ? new Event.Next()
              : new Event.Signed(Optional.of(Bytes.of(1)));
      case Step.Sending(var packed) ->
          packed
              ? new Event.HandedIn(new Counter.HandIn.Durable("N", "AB", SampleVisit.NOW))
              : new Event.Packed();
      case Step.Guests _ -> new Event.OpenGuide("A");
      case Step.Notices _ -> new Event.OpenNotice("P-1");
      case Step.Guide _,
          Step.OneNotice _,
          Step.Place _,
          Step.Items _,
          Step.Review _,
          Step.Done _,
          Step.Rating _,
          Step.Leave _,
          Step.Trouble _ ->
          new Event.Next();
      case Step.AtErrand(Errand.Place.MyCases _) ->
          state.works().isEmpty()
              ? new Event.Do(new Act.OpenCase("N-1"))
              : new Event.Heard(SampleErrand.cases());
      case Step.AtErrand(Errand.Place.Windows _) ->
          state.works().isEmpty()
              ? new Event.Do(new Act.ShowTimes("W1"))
              : new Event.Heard(SampleErrand.windows());
      case Step.AtErrand(Errand.Place.Times _) ->
          state.works().isEmpty()
              ? new Event.Do(new Act.Book("S1"))
              : new Event.Heard(SampleErrand.booked());
      case Step.AtErrand _ -> new Event.Next();
    };
  }

  private static Event read(int digit) {
    return new Event.CardSeen(new CardRead.Read(card(digit)));
  }

  private static IdCard card(int digit) {
    return SampleVisit.card(
        "样例", "36073019800101000" + digit, Optional.of(LocalDate.of(2035, 1, 1)));
  }

  /** One of those whose cards are read on the straight way. */
  private static Person person(Random random) {
    String role = random.nextBoolean() ? "seller" : "buyer";
    return Person.of(role, card(role.equals("seller") ? 4 : 8));
  }

  private static Verdict verdict(Random random) {
    return List.of(
            new Verdict.Confirmed("P"),
            new Verdict.Unavailable(),
            new Verdict.Differs(),
            new Verdict.CardVoid("CARD_LOST"))
        .get(random.nextInt(4));
  }

  private static String name(Event event) {
    Object what =
        switch (event) {
          case Event.Do(var act) -> act;
          case Event.Heard(var told) -> told;
          default -> event;
        };
    return what.getClass().getSimpleName();
  }

  private static Event any(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> SampleErrand.act(random);
      case 1 -> SampleErrand.told(random);
      default -> event(random);
    };
  }

  /** Of somebody who looks around. */
  private static Event around(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new Event.OpenGuests();
      case 1 -> new Event.OpenNotices("样例局");
      case 2 -> new Event.OpenNotices("");
      case 3 -> new Event.OpenNotice("none");
      default -> new Event.OpenNotice("P-1");
    };
  }

  private static Event event(Random random) {
    List<Event> all =
        List.of(
            new Event.Search("x", Optional.of(Bundle.Theme.HOUSING)),
            new Event.OpenGuide("A"),
            new Event.OpenGuide("B"),
            new Event.OpenGuide("none"),
            around(random),
            new Event.HandleAt(random.nextBoolean() ? "320106 江苏省南京市玄武区" : ""),
            new Event.Next(),
            new Event.Next(),
            new Event.Next(),
            new Event.Back(),
            new Event.Quit(),
            new Event.StillHere(),
            new Event.Choose("married", random.nextBoolean() ? "yes" : "perhaps"),
            new Event.Want("A-" + (1 + random.nextInt(3)), random.nextBoolean()),
            new Event.Agree(),
            new Event.Refuse(),
            new Event.Put("seller.phone", random.nextBoolean() ? "13800000000" : "x"),
            new Event.Put("none", "x"),
            new Event.Put("title.number", "样例"),
            new Event.Dispute("seller.name", random.nextBoolean()),
            new Event.Capture("M-CONTRACT"),
            new Event.Capture("none"),
            new Event.ScanPage(
                random.nextBoolean() ? Optional.of(random.nextInt(3)) : Optional.empty()),
            new Event.RemovePage(random.nextInt(4) - 1),
            new Event.HandLater("M-DEED"),
            new Event.HandLater("M-CONTRACT"),
            new Event.GoTo(new Step.Form("people")),
            new Event.GoTo(new Step.Done()),
            new Event.GoTo(new Step.Capture("M-DEED")),
            new Event.Signed(random.nextBoolean() ? Optional.of(Bytes.of(1)) : Optional.empty()),
            new Event.PrintAgain(),
            new Event.PrintGuide(),
            new Event.Rate(1 + random.nextInt(5), List.of()),
            new Event.SkipRating(),
            new Event.Retry(),
            new Event.Resume(),
            new Event.DraftFound(),
            new Event.DraftTaken(Draft.blank("kept")),
            read(random.nextInt(10)),
            read(random.nextInt(10)),
            new Event.CardSeen(new CardRead.NoCard()),
            new Event.CardSeen(new CardRead.Failed(DeviceFault.NO_ANSWER)),
            new Event.CardSeen(new CardRead.Failed(DeviceFault.NO_ANSWER)),
            new Event.CardSeen(new CardRead.Failed(DeviceFault.NO_ANSWER)),
            new Event.CardSeen(new CardRead.Failed(DeviceFault.NO_ANSWER)),
            new Event.CardSeen(new CardRead.Unreadable(DeviceFault.CARD_READ_FAILED)),
            new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.empty()),
            new Event.PageSeen(new PageScan.NoMorePages(), Optional.empty()),
            new Event.PageSeen(new PageScan.Failed(DeviceFault.SCANNER_COVER), Optional.empty()),
            SampleVisit.fetched("a", new Fetch.Found("L", Map.of())),
            new Event.LeaveSeen(
                "M-TITLE", SampleVisit.TITLE, person(random), SampleVisit.given("a")),
            new Event.IdentitySeen(person(random), verdict(random)),
            new Event.IdentitySeen(person(random), verdict(random)),
            new Event.IdentitySeen(person(random), verdict(random)),
            new Event.ToTelephone(),
            new Event.LeftForTelephone(Optional.empty()),
            new Event.BegunElsewhere(
                person(random),
                Optional.of(
                    new Unfinished.Begun("A", Map.of(), Map.of("seller.phone", "13800000000")))),
            new Event.SharedSeen(
                new Inquiries.Subject(new Field.Shared("none", "seller"), "1"),
                new SharedData.Shared.Known(Map.of("seller.phone", "13800000000"))),
            new Event.FormSeen(SampleVisit.BUNDLE, random.nextInt(8) == 0),
            new Event.LicenceSeen("none", SampleVisit.TITLE, "a", new Fetch.Unavailable()),
            new Event.LeaveSeen("none", SampleVisit.TITLE, person(random), new Leave.Unavailable()),
            new Event.HandedIn(new Counter.HandIn.NotKept(Counter.Reason.STORE_FAILED)),
            new Event.Printed(new PrintOutcome.Printed(1)),
            new Event.GuidePrinted(new PrintOutcome.Failed(DeviceFault.A4_JAM)),
            new Event.Progressed(new Counter.Progress.Waiting(3)),
            new Event.KeyPressed(new Answer.Rated(1 + random.nextInt(5))),
            new Event.KeyPressed(new Answer.NotRated()),
            new Event.LeftBehind(
                new Snapshot.Left(
                    random.nextBoolean(), random.nextBoolean(), random.nextBoolean())),
            new Event.Tick());
    return all.get(random.nextInt(all.size()));
  }
}
