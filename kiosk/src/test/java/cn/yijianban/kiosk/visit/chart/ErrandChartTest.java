package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Errand.Aim;
import cn.yijianban.kiosk.visit.Errand.Place;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Papers;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a citizen does besides applying, from the first touch to the wipe. */
class ErrandChartTest extends OnTheChart {
  private static final Event NEXT = new Event.Next();
  private static final Event CARD =
      new Event.CardSeen(
          new CardRead.Read(
              SampleVisit.card(
                  "样例买方", "360730198505050008", Optional.of(LocalDate.of(2020, 1, 1)))));

  private void act(Act act) {
    on(new Event.Do(act));
  }

  private void told(Told told) {
    on(new Event.Heard(told));
  }

  private void toCase() {
    act(new Act.Begin(Aim.PROGRESS));
    on(CARD);
    told(SampleErrand.cases());
    act(new Act.OpenCase("N-1"));
  }

  private Optional<String> hint() {
    return state.hint().map(h -> h instanceof Hint.ErrandTold(var key, _) ? key : h.toString());
  }

  @Test
  void a_card_also_one_whose_time_is_over_leads_to_its_cases_and_leaving_forgets_them() {
    toCase();
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
    assertThat(effects).contains(new Effect.LookUpCases());
    on(new Event.Quit());
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(state.errand()).isEmpty();
    assertThat(state.draft().persons()).isEmpty();
  }

  @Test
  void the_idle_end_of_an_errand_wipes_it_and_stands_still_while_the_platform_is_asked() {
    act(new Act.Begin(Aim.PROGRESS));
    on(CARD);
    for (int i = 0; i < 500; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.MyCases()));
    told(SampleErrand.cases());
    for (int i = 0; i < 105; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(state.errand()).isEmpty();
  }

  @Test
  void a_late_case_is_urged_and_one_that_is_not_asks_nobody() {
    toCase();
    act(new Act.Urge("C-2"));
    assertThat(effects).noneMatch(Effect.UrgeCase.class::isInstance);
    act(new Act.Urge("C-1"));
    act(new Act.Urge("C-1"));
    assertThat(effects.stream().filter(Effect.UrgeCase.class::isInstance)).hasSize(1);
    told(new Told.UrgedSeen(new Answer.Yes<>(new Cases.Urged.Taken("CB1", false))));
    assertThat(state.hint()).contains(new Hint.ErrandTold("urged", List.of("CB1")));
  }

  @Test
  void withdrawing_is_asked_for_once_more() {
    toCase();
    act(new Act.Withdraw());
    assertThat(effects).noneMatch(Effect.WithdrawCase.class::isInstance);
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Withdrawal("N-1")));
    on(NEXT);
    assertThat(effects).contains(new Effect.WithdrawCase("N-1"));
    told(new Told.WithdrawnSeen(new Answer.Yes<>(new Cases.Withdrawn.TooLate())));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
    assertThat(hint()).contains("too-late");
  }

  @Test
  void what_waits_here_is_taken_back_after_one_more_question_and_only_what_the_list_shows() {
    act(new Act.Begin(Aim.PROGRESS));
    on(CARD);
    told(SampleErrand.cases());
    act(new Act.TakeBack("N-1"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.MyCases()));
    act(new Act.TakeBack("N-7"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.TakingBack("N-7")));
    on(NEXT, NEXT);
    assertThat(effects.stream().filter(new Effect.TakeBack("N-7")::equals)).hasSize(1);
    told(new Told.TakenBackSeen(new Counter.TakenBack.Asked()));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.MyCases()));
    assertThat(hint()).contains("taken-back-asked");
    told(SampleErrand.cases());
    act(new Act.TakeBack("N-7"));
    on(NEXT);
    told(new Told.TakenBackSeen(new Counter.TakenBack.PutAside()));
    assertThat(hint()).contains("put-aside");
  }

  @Test
  void corrections_of_all_departments_are_one_list_and_go_out_as_a_package_that_names_the_case() {
    toCase();
    on(NEXT);
    assertThat(state.step()).isEqualTo(new Step.Materials());
    List<Plan.PlannedMaterial> wanted = state.planned().materials();
    assertThat(wanted).extracting(m -> m.material().id()).containsExactly("M-CONTRACT", "M-ELSE");
    assertThat(wanted.getFirst().reason()).isEqualTo("看不清 缺一页");
    assertThat(wanted.getFirst().usedBy()).hasSize(2);
    for (String material : List.of("M-CONTRACT", "M-ELSE")) {
      on(
          new Event.Capture(material),
          new Event.ScanPage(Optional.empty()),
          new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.empty()),
          NEXT);
    }
    on(NEXT, NEXT, new Event.Signed(Optional.of(Bytes.of(1))), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Sending(false));
    var application =
        Handover.application(state, NO_PAPERS, SampleVisit.CATALOGUE, SampleVisit.NOW, List.of());
    assertThat(application.corrects()).isEqualTo("N-1");
    assertThat(application.form().cases()).containsOnlyKeys("A-1", "A-2");
    assertThat(application.parties()).hasSize(1);
    on(
        new Event.HandedIn(new Counter.HandIn.Durable("N-2", "AB", SampleVisit.NOW)),
        NEXT,
        new Event.Rate(4, List.of()));
    assertThat(effects)
        .anyMatch(
            e ->
                e instanceof Effect.SendRating(var rating)
                    && rating.number().equals("N-2")
                    && rating.service().equals("补正"));
  }

  @Test
  void going_back_from_the_materials_keeps_the_pages_that_were_scanned() {
    toCase();
    on(
        NEXT,
        new Event.Capture("M-CONTRACT"),
        new Event.ScanPage(Optional.empty()),
        new Event.PageSeen(new PageScan.Scanned(SampleVisit.page()), Optional.empty()),
        NEXT,
        new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
    on(NEXT);
    assertThat(state.draft().materials().get("M-CONTRACT").settled()).isTrue();
  }

  @Test
  void an_earlier_service_is_rated_once_and_the_case_comes_back() {
    toCase();
    act(new Act.RateService("申报"));
    on(new Event.KeyPressed(new Evaluator.Answer.NotRated()), new Event.SkipRating());
    assertThat(effects).noneMatch(Effect.SendRating.class::isInstance);
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
    act(new Act.RateService("申报"));
    on(new Event.Rate(2, List.of("207")));
    assertThat(effects.stream().filter(Effect.SendRating.class::isInstance)).hasSize(1);
    act(new Act.RateService("申报"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
  }

  @Test
  void a_time_that_somebody_else_took_leads_back_to_the_windows_and_a_free_one_to_a_slip() {
    act(new Act.Begin(Aim.BOOK));
    on(CARD);
    told(SampleErrand.windows());
    act(new Act.ShowTimes("W1"));
    act(new Act.Book("S1"));
    told(new Told.BookingSeen(new Answer.Yes<>(new Appointments.Booking.Gone())));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Windows()));
    assertThat(hint()).contains("slot-gone");
    told(SampleErrand.windows());
    act(new Act.ShowTimes("W1"));
    act(new Act.Book("S1"));
    told(SampleErrand.booked());
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Booked()));
    assertThat(effects).anyMatch(Effect.PrintSlip.class::isInstance);
  }

  @Test
  void a_booking_is_given_up_after_one_more_question_and_the_time_can_be_booked_again() {
    act(new Act.Begin(Aim.BOOK));
    on(CARD);
    told(SampleErrand.windows());
    act(new Act.Cancel("YY-none"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Windows()));
    act(new Act.Cancel("YY1"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Cancelling("YY1")));
    assertThat(effects).noneMatch(Effect.CancelBooking.class::isInstance);
    on(NEXT, NEXT);
    assertThat(effects.stream().filter(Effect.CancelBooking.class::isInstance)).hasSize(1);
    on(new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Cancelling("YY1")));
    told(new Told.CancelledSeen(new Answer.Yes<>(new Appointments.Cancelled.Done())));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Windows()));
    assertThat(hint()).contains("cancelled");
    assertThat(state.errand().orElseThrow().hall().cancelled()).isEqualTo(1);
    told(
        new Told.WindowsSeen(
            new Answer.Yes<>(List.of(SampleErrand.WINDOW)),
            new Answer.Yes<>(List.of()),
            new Answer.Yes<>(List.of())));
    assertThat(hint()).contains("cancelled");
  }

  @Test
  void a_number_in_a_queue_is_given_back_once_and_after_it_was_called_not_at_all() {
    act(new Act.Begin(Aim.BOOK));
    on(CARD);
    told(SampleErrand.windows());
    act(new Act.GiveBack("A-none"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Windows()));
    act(new Act.GiveBack("A001"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.GivingBack("A001")));
    assertThat(effects).noneMatch(Effect.CancelTicket.class::isInstance);
    on(NEXT, NEXT, new Event.Back());
    assertThat(state.step()).as("is waited for").isInstanceOf(Step.AtErrand.class);
    assertThat(effects.stream().filter(Effect.CancelTicket.class::isInstance)).hasSize(1);
    told(new Told.CancelledSeen(new Answer.Yes<>(new Appointments.Cancelled.Done())));
    assertThat(hint()).contains("ticket-back");
    assertThat(state.errand().orElseThrow().hall().cancelled())
        .as("drawing again is another act")
        .isEqualTo(1);
    told(SampleErrand.windows());
    act(new Act.GiveBack("A001"));
    on(NEXT);
    told(new Told.CancelledSeen(new Answer.Unheard<>("TIMEOUT")));
    assertThat(hint()).contains("unheard");
    on(NEXT);
    told(new Told.CancelledSeen(new Answer.Yes<>(new Appointments.Cancelled.TooLate())));
    assertThat(hint()).contains("ticket-called");
  }

  @Test
  void a_fee_waits_without_the_idle_clock_and_its_end_is_told_once() {
    toCase();
    act(new Act.Pay("F-1"));
    told(SampleErrand.order(Payments.State.WAITING));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Paying("N-1", "F-1")));
    assertThat(effects).contains(new Effect.WatchOrder("JK1"));
    for (int i = 0; i < 200; i++) {
      on(new Event.Tick());
    }
    told(new Told.OrderSeen(new Answer.Unheard<>("TIMEOUT")));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.Paying("N-1", "F-1")));
    told(SampleErrand.order(Payments.State.PAID));
    told(SampleErrand.order(Payments.State.PAID));
    assertThat(effects.stream().filter(Effect.PrintSlip.class::isInstance)).hasSize(1);
    on(new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
    assertThat(state.works()).doesNotContain(State.Work.PAY);
  }

  @Test
  void papers_are_those_the_platform_numbered_and_no_others() {
    toCase();
    act(new Act.PrintPaper("SL-none"));
    assertThat(effects).noneMatch(Effect.PrintPaper.class::isInstance);
    assertThat(effects).noneMatch(Effect.FetchPaper.class::isInstance);
    act(new Act.PrintPaper("SL-1"));
    assertThat(effects).contains(new Effect.FetchPaper("N-1", "SL-1"));
    told(SampleErrand.papers("SL-1"));
    assertThat(effects)
        .contains(new Effect.PrintPaper(SampleErrand.dossier(), SampleErrand.notice()));
    told(new Told.PaperPrinted(new PrintOutcome.Printed(1)));
    assertThat(hint()).contains("paper-printed");
  }

  @Test
  void a_paper_that_is_gone_is_said_so_and_nobody_is_printed_for_who_went_on() {
    toCase();
    act(new Act.PrintPaper("SL-1"));
    told(new Told.PapersSeen("N-1", "SL-1", new Answer.Yes<>(List.of())));
    assertThat(hint()).contains("paper-not-found");
    act(new Act.PrintPaper("SL-1"));
    told(new Told.PapersSeen("N-1", "SL-1", new Answer.Unheard<>("TIMEOUT")));
    assertThat(hint()).contains("unheard");
    act(new Act.PrintPaper("SL-1"));
    on(new Event.Back());
    told(SampleErrand.papers("SL-1"));
    assertThat(effects).noneMatch(Effect.PrintPaper.class::isInstance);
    assertThat(state.works()).doesNotContain(State.Work.PRINT);
  }

  @Test
  void licences_are_looked_up_for_who_came_to_print_and_only_printable_ones_are_fetched() {
    act(new Act.Begin(Aim.PRINT));
    on(CARD);
    assertThat(effects).contains(new Effect.LookUpLicences());
    told(SampleErrand.cases());
    told(SampleErrand.licences());
    act(new Act.PrintLicence("L-2"));
    assertThat(effects).noneMatch(Effect.FetchLicencePrint.class::isInstance);
    act(new Act.PrintLicence("L-1"));
    assertThat(effects).contains(new Effect.FetchLicencePrint("L-1"));
    told(new Told.LicencePrintSeen(new Answer.Refused<>(422, "NOT_PRINTABLE")));
    assertThat(hint()).contains("refused");
    act(new Act.PrintLicence("L-1"));
    told(new Told.LicencePrintSeen(new Answer.Yes<>(Bytes.of(1))));
    assertThat(effects).contains(new Effect.PrintLicence(Bytes.of(1)));
  }

  @Test
  void the_code_of_a_receipt_opens_it_only_for_whoever_it_belongs_to() {
    act(new Act.Begin(Aim.PROGRESS));
    on(CARD);
    told(SampleErrand.cases());
    told(new Told.CodeSeen("https://platform.example/q?n=N-9"));
    assertThat(hint()).contains("code-not-yours");
    told(new Told.CodeSeen("https://platform.example/q?n=N-1"));
    assertThat(state.step()).isEqualTo(new Step.AtErrand(new Place.OneCase("N-1")));
  }

  static final Papers NO_PAPERS =
      new Papers() {
        @Override
        public cn.yijianban.devices.Raster receipt(Draft draft, Plan plan, int widthDots) {
          throw new UnsupportedOperationException("no paper here");
        }

        @Override
        public Bytes form(String template, Draft draft, Plan plan) {
          throw new UnsupportedOperationException("no paper here");
        }

        @Override
        public Bytes notice(Plan plan) {
          throw new UnsupportedOperationException("no paper here");
        }

        @Override
        public Bytes publicNotice(PublicNotice notice) {
          throw new UnsupportedOperationException("no paper here");
        }
      };
}
