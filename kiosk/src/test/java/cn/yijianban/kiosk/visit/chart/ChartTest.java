package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.imaging.Area;
import cn.yijianban.devices.imaging.Doubt;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.kiosk.catalogue.condition.Facts;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.platform.Licences.Fetch;
import cn.yijianban.kiosk.platform.Licences.Leave;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTest extends OnTheChart {
  private static final Event NEXT = new Event.Next();
  private static final Event SELLER = card("样例卖方", "360730198001010004");
  private static final Event BUYER = card("样例买方", "360730198505050008");

  private void toSeller() {
    on(new Event.OpenGuide("A"), NEXT, new Event.Choose("married", "no"), NEXT, NEXT);
  }

  private void toForm() {
    toSeller();
    on(SELLER, BUYER, new Event.Agree());
  }

  private void toMaterials() {
    toForm();
    on(
        SampleVisit.leave(state, SampleVisit.given("auth-1")),
        SampleVisit.fetched("auth-1", new Fetch.Found("L-1", Map.of("title.number", "赣(2020)样例"))),
        new Event.Put("seller.phone", "13800000000"),
        NEXT,
        NEXT);
  }

  private void toSign() {
    toMaterials();
    on(
        NEXT,
        new Event.ScanPage(Optional.empty()),
        new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.empty()),
        NEXT,
        new Event.HandLater("M-DEED"),
        NEXT,
        NEXT);
  }

  private void toDone() {
    toSign();
    on(
        new Event.Signed(Optional.of(Bytes.of(1))),
        NEXT,
        new Event.HandedIn(new Counter.HandIn.Durable("360730-X-1", "AB", SampleVisit.NOW)));
  }

  @Test
  void whatDepartmentsWouldSayIsShownBeforeTheSignatureAndHoldsNobodyUp() {
    toSign();
    on(new Event.Back());
    Precheck.Sketch sketch =
        effects.stream()
            .flatMap(e -> e instanceof Effect.AskAdvice(var s) ? Stream.of(s) : Stream.empty())
            .toList()
            .getLast();
    assertThat(sketch.values().get("A-1")).containsEntry("seller.phone", "13800000000");
    assertThat(sketch.materials()).containsEntry("M-DEED", "later");
    Precheck.Advice advice =
        new Precheck.Advice.Given(
            List.of(
                new Precheck.Remark("A-1", Precheck.Weight.CORRECTION, "ARREARS", "欠费 86.40 元")));
    on(new Event.Advised(sketch, new Precheck.Advice.Unavailable()));
    assertThat(state.hint()).as("no answer is no remark").isEmpty();
    on(new Event.Put("seller.phone", "13900000000"), new Event.Advised(sketch, advice));
    assertThat(state.hint()).as("it was changed since").isEmpty();
    on(new Event.Put("seller.phone", "13800000000"), new Event.Advised(sketch, advice));
    assertThat(state.hint()).get().isInstanceOf(Hint.Advised.class);
    assertThat(state.works()).as("nobody waits for it").isEmpty();
    on(NEXT, new Event.Advised(sketch, advice));
    assertThat(state.step()).isEqualTo(new Step.Sign());
    assertThat(state.hint()).isEmpty();
  }

  @Test
  void a_question_must_be_answered_before_the_next_screen() {
    on(new Event.OpenGuide("A"), NEXT, NEXT);
    assertThat(state.step()).isEqualTo(new Step.Ask("married"));
    assertThat(state.hint()).contains(new Hint.StillMissing(List.of("married")));
  }

  @Test
  void each_party_identifies_and_one_card_is_not_two_people() {
    toSeller();
    assertThat(state.step()).isEqualTo(new Step.Identify("seller"));
    on(SELLER);
    assertThat(state.step()).isEqualTo(new Step.Identify("buyer"));
    on(SELLER);
    assertThat(state.step()).isEqualTo(new Step.Identify("buyer"));
    assertThat(state.hint()).contains(new Hint.SameCard("卖方"));
    on(BUYER);
    assertThat(state.step()).isEqualTo(new Step.Consent());
  }

  @Test
  void the_age_of_the_first_party_decides_from_its_card_on() {
    List<Map<String, String>> known = new ArrayList<>();
    chart =
        new Chart(
            SampleVisit.rules(
                Optional.empty(),
                request -> {
                  known.add(request.known());
                  return SampleVisit.plan(request);
                }));
    toSeller();
    assertThat(known).isNotEmpty().allMatch(Map::isEmpty);
    on(SELLER);
    assertThat(known.getLast()).containsOnlyKeys(Facts.AGE);
    assertThat(known.getLast().get(Facts.AGE)).matches("\\d{2}");
  }

  @Test
  void an_expired_card_is_told_and_not_taken() {
    toSeller();
    on(
        new Event.CardSeen(
            new CardRead.Read(
                SampleVisit.card(
                    "样例", "360730198001010004", Optional.of(LocalDate.of(2020, 1, 1))))));
    assertThat(state.hint()).contains(new Hint.CardExpired());
    assertThat(state.draft().persons()).isEmpty();
  }

  @Test
  void what_is_not_an_identity_card_is_told_and_a_damaged_answer_asks_to_place_it_again() {
    toSeller();
    on(new Event.CardSeen(new CardRead.Unreadable(DeviceFault.NOT_AN_ID_CARD)));
    assertThat(state.hint()).contains(new Hint.NotAnIdCard());
    on(new Event.CardSeen(new CardRead.Failed(DeviceFault.GARBLED)));
    assertThat(state.hint()).contains(new Hint.PlaceAgain());
    on(SELLER);
    assertThat(state.step()).isEqualTo(new Step.Identify("buyer"));
  }

  @Test
  void a_dead_reader_becomes_a_screen_of_its_own_and_retry_goes_on_where_it_was() {
    toSeller();
    for (int i = 0; i < 4; i++) {
      on(new Event.CardSeen(new CardRead.Failed(DeviceFault.NO_ANSWER)));
    }
    assertThat(state.step())
        .isEqualTo(new Step.Trouble(TroubleCode.READER_DOWN, new Step.Identify("seller")));
    on(new Event.Retry(), SELLER);
    assertThat(state.step()).isEqualTo(new Step.Identify("buyer"));
  }

  @Test
  void the_form_is_prefilled_from_card_and_licence_and_asks_only_the_rest() {
    toForm();
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
    assertThat(state.draft().values().get("seller.name").value()).isEqualTo("样例卖方");
    on(NEXT);
    assertThat(state.problems()).containsOnlyKeys("seller.phone");
    on(new Event.Put("seller.phone", "123"), NEXT);
    assertThat(state.problems()).containsEntry("seller.phone", "phone");
  }

  @Test
  void a_licence_that_is_not_held_becomes_a_page_to_scan() {
    toForm();
    on(SampleVisit.leave(state, new Leave.NotHeld()));
    assertThat(state.draft().materials().get("M-TITLE"))
        .isEqualTo(new Met.Missing(Met.Why.NOT_HELD));
    assertThat(state.works()).isEmpty();
  }

  @Test
  void next_on_the_materials_opens_the_first_one_to_scan_and_a_jam_has_its_own_screen() {
    toMaterials();
    assertThat(state.step()).isEqualTo(new Step.Materials());
    on(NEXT);
    assertThat(state.step()).isEqualTo(new Step.Capture("M-CONTRACT"));
    on(
        new Event.ScanPage(Optional.empty()),
        new Event.PageSeen(new PageScan.Failed(DeviceFault.SCANNER_JAM), Optional.empty()));
    assertThat(state.step())
        .isEqualTo(new Step.Trouble(TroubleCode.SCANNER_JAM, new Step.Capture("M-CONTRACT")));
    on(new Event.Retry());
    assertThat(state.step()).isEqualTo(new Step.Capture("M-CONTRACT"));
    assertThat(state.draft().values()).containsKey("seller.phone");
  }

  @Test
  void scan_again_puts_the_new_page_in_place_of_the_old_one() {
    toMaterials();
    var second =
        new PageScan.Scanned(new cn.yijianban.devices.PageImage(20, 20, 300, false, Bytes.of(9)));
    var blank = new Flaw(Doubt.BLANK, Area.WHOLE);
    on(
        NEXT,
        new Event.ScanPage(Optional.empty()),
        new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.of(blank)));
    assertThat(state.hint()).contains(new Hint.PageDoubt(0, blank));
    on(new Event.ScanPage(Optional.of(0)), new Event.PageSeen(second, Optional.empty()));
    assertThat(state.draft().materials().get("M-CONTRACT"))
        .isEqualTo(new Met.ByScan(List.of(second.page())));
  }

  @Test
  void a_photograph_that_is_none_is_not_kept() {
    toMaterials();
    var none = new Flaw(Doubt.NO_PHOTO, Area.WHOLE);
    on(
        NEXT,
        new Event.ScanPage(Optional.empty()),
        new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.of(none)));
    assertThat(state.hint()).contains(new Hint.PageDoubt(0, none));
    assertThat(state.draft().materials().get("M-CONTRACT")).isInstanceOf(Met.Missing.class);
  }

  @Test
  void nothing_is_done_before_the_durable_point_and_the_number_comes_with_it() {
    toSign();
    on(NEXT);
    assertThat(state.hint()).contains(new Hint.StillMissing(List.of("signature")));
    on(new Event.Signed(Optional.of(Bytes.of(1))), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Sending(false));
    on(new Event.Packed());
    assertThat(state.step()).isEqualTo(new Step.Sending(true));
    on(new Event.Quit(), new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.Sending(true));
    on(new Event.HandedIn(new Counter.HandIn.Durable("N-1", "AB", SampleVisit.NOW)));
    assertThat(state.step()).isEqualTo(new Step.Done());
    on(new Event.Packed());
    assertThat(state.step()).as("old news").isEqualTo(new Step.Done());
    assertThat(state.draft().receipt().orElseThrow().number()).isEqualTo("N-1");
    assertThat(effects).contains(new Effect.PrintReceipt());
  }

  @Test
  void a_full_disk_keeps_everything_and_says_so() {
    toSign();
    on(
        new Event.Signed(Optional.of(Bytes.of(1))),
        NEXT,
        new Event.HandedIn(new Counter.HandIn.NotKept(Counter.Reason.DISK_FULL)));
    assertThat(state.step())
        .isEqualTo(new Step.Trouble(TroubleCode.NOT_KEPT_DISK, new Step.Sign()));
    on(new Event.Retry(), NEXT);
    assertThat(state.step()).as("packed anew").isEqualTo(new Step.Sending(false));
  }

  @Test
  void a_receipt_that_does_not_come_out_is_shown_instead() {
    toDone();
    on(new Event.Printed(new PrintOutcome.Failed(DeviceFault.RECEIPT_PAPER_OUT)));
    assertThat(state.draft().receipt().orElseThrow().paper()).isEqualTo(Draft.Paper.NOT_PRINTED);
  }

  @Test
  void a_time_out_of_the_evaluator_is_no_rating_and_a_key_is_one() {
    toDone();
    on(NEXT, new Event.KeyPressed(new Answer.NotRated()));
    assertThat(state.step()).isEqualTo(new Step.Rating());
    assertThat(effects).noneMatch(Effect.SendRating.class::isInstance);
    on(new Event.KeyPressed(new Answer.Rated(2)));
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(effects)
        .filteredOn(Effect.SendRating.class::isInstance)
        .hasSize(1)
        .first()
        .extracting(e -> ((Effect.SendRating) e).rating().grade())
        .isEqualTo(2);
  }

  @Test
  void the_visit_is_not_over_while_the_card_lies_there_and_nothing_stays_behind_after_it() {
    toDone();
    on(NEXT, new Event.SkipRating(), left(true, true, true), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(state.hint()).contains(new Hint.StillMissing(List.of("left")));
    on(left(false, true, false), NEXT);
    assertThat(state.step()).isInstanceOf(Step.Leave.class);
    on(left(false, false, false), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Home());
    assertThat(state.draft()).isEqualTo(Draft.blank(state.draft().id()));
  }

  @Test
  void idleness_wipes_after_the_question_and_never_while_a_device_works() {
    toForm();
    for (int i = 0; i < 200; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
    on(SampleVisit.leave(state, new Leave.Unavailable()));
    for (int i = 0; i < 104; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
    on(new Event.StillHere());
    for (int i = 0; i < 105; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(state.draft()).isEqualTo(Draft.blank(state.draft().id()));
    on(left(false, false, false), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Home());
  }

  @Test
  void who_needs_more_time_is_given_twice_as_much() {
    chart =
        new Chart(
            SampleVisit.rules(
                Optional.empty(), SampleVisit::plan, () -> IdleTimes.usual().twice()));
    toSeller();
    for (int i = 0; i < 2 * (75 + 60) - 1; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isInstanceOf(Step.Identify.class);
    on(new Event.Tick());
    assertThat(state.step()).isEqualTo(new Step.Leave());
  }

  @Test
  void who_quits_before_handing_in_is_forgotten_at_once_and_reminded_of_the_card() {
    toMaterials();
    on(new Event.Quit());
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(state.draft()).isEqualTo(Draft.blank(state.draft().id()));
    assertThat(effects).contains(new Effect.WatchLeft());
  }

  @Test
  void a_terminal_that_cannot_end_a_visit_durably_does_not_begin_one() {
    Chart full = new Chart(SampleVisit.rules(Optional.of(Counter.Reason.DISK_FULL)));
    State at = full.turn(full.start(), new Event.OpenGuide("A")).state();
    assertThat(full.turn(at, NEXT).state().step())
        .isEqualTo(new Step.Trouble(TroubleCode.CLOSED, new Step.Guide()));
  }

  private static Event left(boolean card, boolean originals, boolean paper) {
    return new Event.LeftBehind(new Snapshot.Left(card, originals, paper));
  }
}
