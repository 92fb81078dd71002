package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.platform.Licences.Fetch;
import cn.yijianban.kiosk.platform.Licences.Leave;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Leave to use a licence: of whoever stands here, once, and given back when it is of no more use.
 */
class AuthorisingTest extends OnTheChart {
  private static final String SELLER = "360730198001010003";
  private static final String BUYER = "360730198505050009";
  private static final String OTHER = "360730198808080005";
  private static final Fetch OLD = new Fetch.Found("L-1", Map.of("title.number", "T-OLD"));

  @BeforeEach
  void toForm() {
    on(new Event.OpenGuide("A"), new Event.Next(), new Event.Choose("married", "no"));
    on(new Event.Next(), new Event.Next(), card("样例甲", SELLER), card("样例乙", BUYER));
    on(new Event.Agree());
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
  }

  private Met title() {
    return state.draft().materials().get("M-TITLE");
  }

  private Event given(String code) {
    return SampleVisit.leave(state, SampleVisit.given(code));
  }

  private List<Effect.AskLeave> asked() {
    return effects.stream()
        .filter(Effect.AskLeave.class::isInstance)
        .map(Effect.AskLeave.class::cast)
        .toList();
  }

  private List<String> givenBack() {
    return effects.stream()
        .flatMap(e -> e instanceof Effect.GiveBack(var c) ? List.of(c).stream() : null)
        .toList();
  }

  private List<String> nodes() {
    return effects.stream()
        .filter(e -> e instanceof Effect.Note(var kind, _) && kind == VisitLog.Kind.ASKED)
        .map(e -> ((Effect.Note) e).detail())
        .toList();
  }

  /** Somebody else's card takes the place of the seller's, who stood here before. */
  private void exchange() {
    on(new Event.Back(), new Event.Back(), new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.Identify("seller"));
    on(card("样例丙", OTHER), new Event.Next(), new Event.Agree());
  }

  @Test
  void leave_is_asked_for_with_the_consent_the_items_and_whose_it_is_and_fetches_once() {
    assertThat(asked()).hasSize(1);
    assertThat(asked().getFirst().wish().items()).containsExactly("A-1");
    assertThat(asked().getFirst().wish().consented()).isEqualTo(SampleVisit.NOW);
    assertThat(asked().getFirst().wish().holderNumber()).isEqualTo(SELLER);
    assertThat(asked().getFirst().toString()).doesNotContain(SELLER, "样例");
    on(given("C-1"), SampleVisit.fetched("C-1", OLD), SampleVisit.fetched("C-1", OLD));
    assertThat(title()).isEqualTo(new Met.ByLicence("L-1", "C-1"));
    assertThat(effects).filteredOn(Effect.FetchLicence.class::isInstance).hasSize(1);
    assertThat(nodes()).contains("authorise-M-TITLE given", "fetch-M-TITLE found");
    assertThat(givenBack()).isEmpty();
  }

  @Test
  void late_licence_of_a_card_that_was_exchanged_does_not_fill_the_case_of_the_new_one() {
    on(given("C-1"));
    exchange();
    assertThat(givenBack()).as("when the other card is read").containsExactly("C-1");
    on(SampleVisit.fetched("C-1", OLD));
    assertThat(title()).isEqualTo(Met.Fetching.ASKED);
    assertThat(state.draft().values()).doesNotContainKey("title.number");
    on(given("C-2"), SampleVisit.fetched("C-1", OLD));
    assertThat(title()).isEqualTo(new Met.Fetching("C-2", false));
    on(SampleVisit.fetched("C-2", new Fetch.Found("L-2", Map.of("title.number", "T-NEW"))));
    assertThat(title()).isEqualTo(new Met.ByLicence("L-2", "C-2"));
    assertThat(state.draft().values().get("title.number").value()).isEqualTo("T-NEW");
  }

  @Test
  void late_leave_of_a_card_that_was_exchanged_is_given_back_and_fetches_nothing() {
    Person before = state.draft().persons().get("seller");
    exchange();
    on(
        new Event.LeaveSeen("M-TITLE", SampleVisit.TITLE, before, SampleVisit.given("C-1")),
        new Event.LeaveSeen("M-TITLE", SampleVisit.TITLE, before, new Leave.NotHeld()));
    assertThat(title()).isEqualTo(Met.Fetching.ASKED);
    assertThat(givenBack()).containsExactly("C-1");
    assertThat(effects).noneMatch(Effect.FetchLicence.class::isInstance);
  }

  @Test
  void leave_that_does_not_count_is_asked_for_once_more_and_then_the_original_is_scanned() {
    on(given("C-1"), SampleVisit.fetched("C-1", new Fetch.Refused("AUTHORISATION_LAPSED")));
    assertThat(title()).isEqualTo(Met.Fetching.ASKED_AGAIN);
    assertThat(asked()).hasSize(2);
    assertThat(state.works()).contains(State.Work.LICENCES);
    on(given("C-2"), SampleVisit.fetched("C-2", new Fetch.Refused("AUTHORISATION_USED")));
    assertThat(title()).isEqualTo(new Met.Missing(Met.Why.REFUSED));
    assertThat(asked()).hasSize(2);
    assertThat(state.works()).isEmpty();
    assertThat(nodes())
        .contains("fetch-M-TITLE AUTHORISATION_LAPSED", "fetch-M-TITLE AUTHORISATION_USED");
  }

  @Test
  void use_that_is_not_allowed_is_not_asked_for_again() {
    on(SampleVisit.leave(state, new Leave.Refused("USE_NOT_ALLOWED")));
    assertThat(title()).isEqualTo(new Met.Missing(Met.Why.REFUSED));
    assertThat(asked()).hasSize(1);
  }

  @Test
  void who_refuses_after_all_takes_the_leave_back_with_what_was_fetched() {
    on(given("C-1"), SampleVisit.fetched("C-1", OLD), new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.Consent());
    on(new Event.Refuse());
    assertThat(givenBack()).containsExactly("C-1");
    assertThat(state.draft().consents()).isEmpty();
    assertThat(state.draft().materials()).isEmpty();
    assertThat(state.draft().values()).doesNotContainKey("title.number");
    assertThat(effects).contains(new Effect.ForgetDraft(SELLER));
    on(new Event.Retry(), new Event.Agree());
    assertThat(asked()).as("agreed once more").hasSize(2);
  }

  @Test
  void card_that_does_not_count_loses_at_once_what_was_fetched_with_it() {
    on(given("C-1"), SampleVisit.fetched("C-1", OLD));
    Person seller = state.draft().persons().get("seller");
    on(new Event.IdentitySeen(seller, new Verdict.CardVoid("CARD_LOST")));
    assertThat(state.step()).isInstanceOf(Step.Trouble.class);
    assertThat(givenBack()).containsExactly("C-1");
    assertThat(state.draft().values()).doesNotContainKey("title.number");
    on(given("C-2"));
    assertThat(givenBack()).as("late").containsExactly("C-1", "C-2");
  }

  @Test
  void who_leaves_before_the_end_gives_it_back_also_when_nobody_is_there_any_more() {
    on(given("C-1"), SampleVisit.fetched("C-1", OLD), new Event.Quit());
    assertThat(givenBack()).containsExactly("C-1");
    on(given("C-9"));
    assertThat(givenBack()).as("late").containsExactly("C-1", "C-9");
  }

  @Test
  void idle_end_gives_it_back() {
    on(given("C-1"), SampleVisit.fetched("C-1", OLD));
    for (int i = 0; i < 105; i++) {
      on(new Event.Tick());
    }
    assertThat(state.step()).isEqualTo(new Step.Leave());
    assertThat(givenBack()).containsExactly("C-1");
  }

  @Test
  void what_was_handed_in_is_used_by_the_departments() {
    on(given("C-1"), SampleVisit.fetched("C-1", OLD));
    State signed =
        state.at(new Step.Sign()).with(state.draft().signature(Optional.of(Bytes.of(1))));
    state = signed;
    on(
        new Event.Next(),
        new Event.HandedIn(new Counter.HandIn.Durable("N", "AB", SampleVisit.NOW)));
    assertThat(state.step()).isEqualTo(new Step.Done());
    on(new Event.Next(), new Event.SkipRating(), new Event.Quit());
    assertThat(state.step()).isEqualTo(new Step.Home());
    assertThat(givenBack()).isEmpty();
  }
}
