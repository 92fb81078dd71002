package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.platform.Licences.Fetch;
import cn.yijianban.kiosk.platform.SharedData.Shared;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked about those who stand here, when, and what comes of the answers. */
class AskingTest extends OnTheChart {
  private static final String SELLER = "360730198001010003";
  private static final String BUYER = "360730198505050009";
  private static final String OTHER = "360730198808080005";
  private static final Field.Shared REGISTER = new Field.Shared("household-register", "seller");
  private static final Field.Shared FUND = new Field.Shared("employer-fund", "title.number");

  AskingTest() {
    super(new Chart(SampleVisit.rules(Optional.empty(), AskingTest::plan)));
  }

  private static Plan plan(PlanRequest request) {
    return SampleVisit.plan(
        request,
        List.of(
            shared("seller.nation", Field.Type.TEXT, REGISTER),
            shared("seller.members", Field.Type.DIGITS, REGISTER),
            shared("company.fund", Field.Type.TEXT, FUND)));
  }

  private static Field shared(String id, Field.Type type, Field.Shared question) {
    return new Field(
        id,
        id,
        "people",
        type,
        List.of(Field.Source.SHARED, Field.Source.TYPED),
        List.of("A-1"),
        List.of(),
        true,
        Optional.empty(),
        "",
        Field.Bounds.WIDE,
        Optional.of(question));
  }

  @BeforeEach
  void toConsent() {
    on(new Event.OpenGuide("A"), new Event.Next(), new Event.Choose("married", "no"));
    on(new Event.Next(), new Event.Next(), card("样例甲", SELLER), card("样例乙", BUYER));
    assertThat(state.step()).isEqualTo(new Step.Consent());
  }

  private Person person(String role) {
    return state.draft().persons().get(role);
  }

  private Inquiries.Subject seller() {
    return new Inquiries.Subject(REGISTER, SELLER);
  }

  private void told(Map<String, String> fields) {
    on(new Event.SharedSeen(seller(), new Shared.Known(fields)));
  }

  private FormValue value(String field) {
    return state.draft().values().get(field);
  }

  private Application packed() {
    return Handover.application(
        state, ErrandChartTest.NO_PAPERS, SampleVisit.CATALOGUE, SampleVisit.NOW, List.of());
  }

  @Test
  void nothing_is_asked_before_the_consent_and_everybody_once_after_it() {
    assertThat(effects)
        .noneMatch(e -> e instanceof Effect.VerifyIdentity || e instanceof Effect.AskShared);
    on(new Event.Agree(), new Event.StillHere(), new Event.Tick());
    assertThat(effects).filteredOn(Effect.VerifyIdentity.class::isInstance).hasSize(2);
    assertThat(effects)
        .filteredOn(Effect.AskShared.class::isInstance)
        .containsExactly(new Effect.AskShared(seller()));
    assertThat(state.works()).doesNotContain(State.Work.ASK);
  }

  @Test
  void what_a_department_knows_fills_what_is_empty_and_only_with_what_the_form_takes() {
    on(new Event.Agree());
    told(Map.of("seller.nation", "汉族", "seller.members", "drei", "seller.phone", "13800000000"));
    assertThat(value("seller.nation")).isEqualTo(new FormValue("汉族", Field.Source.SHARED, false));
    assertThat(state.draft().values()).doesNotContainKeys("seller.members", "seller.phone");
    assertThat(state.draft().inquiries().shared()).containsEntry(REGISTER, Inquiries.Outcome.KNOWN);
  }

  @Test
  void what_was_typed_before_the_answer_came_stays() {
    on(new Event.Agree(), new Event.Put("seller.nation", "畲族"));
    told(Map.of("seller.nation", "汉族"));
    assertThat(value("seller.nation")).isEqualTo(FormValue.typed("畲族"));
  }

  @Test
  void a_disputed_value_is_handed_in_as_it_was_fetched_with_the_objection_beside_it() {
    on(new Event.Agree());
    told(Map.of("seller.nation", "汉族"));
    on(new Event.Dispute("seller.nation", true));
    Application packed = packed();
    assertThat(packed.form().cases().get("A-1"))
        .containsEntry("seller.nation", "汉族")
        .containsEntry("seller.nation.disputed", "true");
    assertThat(packed.form().origins())
        .containsEntry("seller.nation", "shared")
        .containsEntry("seller.name", "card");
  }

  @Test
  void a_service_that_is_down_stops_nobody_and_the_package_says_so() {
    on(new Event.Agree());
    on(new Event.SharedSeen(seller(), new Shared.Unavailable()));
    on(new Event.IdentitySeen(person("seller"), new Verdict.Unavailable()));
    on(new Event.IdentitySeen(person("buyer"), new Verdict.Confirmed("P-1")));
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
    assertThat(state.draft().inquiries().shared())
        .containsEntry(REGISTER, Inquiries.Outcome.UNAVAILABLE);
    assertThat(packed().parties())
        .extracting(Application.Party::check)
        .containsExactly(Application.Check.UNANSWERED, Application.Check.confirmed("P-1"));
  }

  @Test
  void a_card_that_is_refused_leads_back_to_the_reader_and_what_was_fetched_for_it_goes() {
    on(new Event.Agree(), new Event.Put("seller.phone", "13800000000"));
    told(Map.of("seller.nation", "汉族"));
    on(new Event.IdentitySeen(person("seller"), new Verdict.CardVoid("CARD_LOST")));
    Step.Identify reader = new Step.Identify("seller");
    assertThat(state.step()).isEqualTo(new Step.Trouble(TroubleCode.CARD_VOID, reader));
    on(new Event.Retry());
    assertThat(state.step()).isEqualTo(reader);
    on(card("样例丙", OTHER));
    assertThat(state.draft().values()).doesNotContainKey("seller.nation");
    assertThat(value("seller.phone")).isEqualTo(FormValue.typed("13800000000"));
    effects.clear();
    on(new Event.Next(), new Event.Agree());
    assertThat(effects).contains(new Effect.VerifyIdentity(person("seller")));
  }

  @Test
  void a_refusal_that_comes_while_the_scanner_works_ends_the_scan() {
    on(new Event.Agree(), new Event.GoTo(new Step.Materials()));
    on(new Event.Put("seller.phone", "13800000000"), new Event.Put("seller.nation", "汉族"));
    on(new Event.Put("seller.members", "3"), new Event.Put("company.fund", "1"));
    on(new Event.Next(), new Event.Put("title.number", "T"), new Event.Next());
    on(new Event.Capture("M-CONTRACT"), new Event.ScanPage(Optional.empty()));
    assertThat(state.works()).contains(State.Work.SCAN);
    on(new Event.IdentitySeen(person("buyer"), new Verdict.Differs()));
    assertThat(state.step())
        .isEqualTo(new Step.Trouble(TroubleCode.IDENTITY_DIFFERS, new Step.Identify("buyer")));
    assertThat(state.works()).doesNotContain(State.Work.SCAN);
    assertThat(effects).contains(new Effect.CancelScan());
  }

  @Test
  void an_answer_about_somebody_who_left_is_dropped() {
    on(new Event.Agree());
    Person before = person("seller");
    on(new Event.Back(), new Event.Back(), new Event.Back(), card("样例丙", OTHER));
    on(new Event.Next(), new Event.Agree());
    told(Map.of("seller.nation", "汉族"));
    on(new Event.IdentitySeen(before, new Verdict.Differs()));
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
    assertThat(state.draft().values()).doesNotContainKey("seller.nation");
  }

  @Test
  void nobody_is_asked_about_a_number_that_was_only_typed() {
    on(new Event.Agree(), new Event.Put("title.number", "91350100M000100Y43"));
    on(new Event.StillHere());
    assertThat(effects).noneMatch(e -> e.equals(fund("91350100M000100Y43")));
    on(new Event.Put("title.number", ""));
    on(
        SampleVisit.leave(state, SampleVisit.given("A")),
        SampleVisit.fetched("A", new Fetch.Found("L", Map.of("title.number", "T-7"))));
    assertThat(effects).contains(fund("T-7"));
  }

  private static Effect fund(String number) {
    return new Effect.AskShared(new Inquiries.Subject(FUND, number));
  }

  @Test
  void what_was_typed_at_home_fills_what_is_empty_and_what_was_typed_here_can_be_taken_along() {
    on(new Event.Agree(), new Event.Put("seller.phone", "13800000000"));
    assertThat(effects).contains(new Effect.FindElsewhere(person("seller")));
    Map<String, String> home =
        Map.of("seller.phone", "13900000000", "seller.members", "3", "company.fund", "");
    on(
        new Event.BegunElsewhere(
            person("seller"), Optional.of(new Unfinished.Begun("A", Map.of(), home))));
    assertThat(value("seller.phone")).isEqualTo(FormValue.typed("13800000000"));
    assertThat(value("seller.members")).isEqualTo(FormValue.typed("3"));
    assertThat(state.hint()).contains(new Snapshot.Hint.FromTelephone());
    on(new Event.ToTelephone());
    assertThat(effects)
        .contains(
            new Effect.LeaveForTelephone(
                person("seller"),
                new Unfinished.Begun(
                    "A",
                    Map.of("married", "no"),
                    Map.of("seller.phone", "13800000000", "seller.members", "3"))));
    on(new Event.LeftForTelephone(Optional.empty()));
    assertThat(state.hint()).contains(new Snapshot.Hint.NoTelephone());
  }

  @Test
  void a_signature_is_not_asked_to_wait() {
    on(new Event.Agree());
    assertThat(state.draft().inquiries().persons()).containsEntry("seller", Optional.empty());
    on(new Event.Signed(Optional.of(Bytes.of(1))));
    assertThat(packed().parties())
        .extracting(Application.Party::check)
        .containsOnly(Application.Check.UNANSWERED);
  }
}
