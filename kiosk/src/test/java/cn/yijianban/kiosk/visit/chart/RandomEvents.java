package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
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
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What may happen in a visit, by chance or to move it on. */
final class RandomEvents {
  private RandomEvents() {}

  /** The event that moves a visit on, so that chance also gets to the end of it. */
  static Event helpful(State state) {
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

  static String name(Event event) {
    Object what =
        switch (event) {
          case Event.Do(var act) -> act;
          case Event.Heard(var told) -> told;
          default -> event;
        };
    return what.getClass().getSimpleName();
  }

  static Event any(Random random) {
    return some(1, random).getFirst();
  }

  /** So many, drawn each by itself. */
  static List<Event> some(int count, Random random) {
    List<Event> all = events(random);
    return Stream.generate(
            () ->
                switch (random.nextInt(6)) {
                  case 0 -> SampleErrand.act(random);
                  case 1 -> SampleErrand.told(random);
                  default -> all.get(random.nextInt(all.size()));
                })
        .limit(count)
        .toList();
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

  private static List<Event> events(Random random) {
    return List.of(
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
        new Event.LeaveSeen("M-TITLE", SampleVisit.TITLE, person(random), SampleVisit.given("a")),
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
            new Snapshot.Left(random.nextBoolean(), random.nextBoolean(), random.nextBoolean())),
        new Event.Tick());
  }
}
