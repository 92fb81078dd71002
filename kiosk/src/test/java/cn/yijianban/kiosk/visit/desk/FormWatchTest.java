package cn.yijianban.kiosk.visit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.ListedCatalogue;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.FormSchemas.Blank;
import cn.yijianban.kiosk.platform.FormSchemas.Schema;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Errand.Aim;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart;
import cn.yijianban.kiosk.visit.chart.Effect;
import cn.yijianban.kiosk.visit.chart.OnTheChart;
import cn.yijianban.kiosk.visit.chart.SampleVisit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form that is another one at the platform is said before anybody types. */
class FormWatchTest extends OnTheChart {
  private static final Bundle HERE = SampleVisit.BUNDLE;
  private static final Blank NAME = new Blank("seller.name", "text", true);
  private static final Blank NEW = new Blank("seller.marriage-day", "date", true);
  private static final Blank EXTRA = new Blank("seller.email", "e-mail", false);
  private static final Event NEXT = new Event.Next();

  private Answer<Schema> answer = new Answer.Unheard<>("TIMEOUT");
  private final LiveCatalogue inUse =
      new LiveCatalogue(with(HERE), Uses.NONE, () -> LocalDate.of(2026, 11, 21));
  private int told;
  private final FormWatch watch =
      new FormWatch(
          (code, region, version, _) -> {
            assertThat(code + region + version).isEqualTo("A3607301");
            return answer;
          },
          inUse);

  FormWatchTest() {
    begin(new Chart(SampleVisit.rules(bundle -> watch.stale(bundle))));
  }

  private static Catalogue with(Bundle bundle) {
    return new ListedCatalogue("360730", "1", List.of(bundle));
  }

  private boolean stale(Blank... blanks) {
    answer = new Answer.Yes<>(new Schema("7", List.of(blanks)));
    return watch.look(HERE).stale();
  }

  @Test
  void only_what_must_be_filled_in_and_is_not_here_or_what_is_here_in_another_type_stops_anybody() {
    watch.onStale(() -> told++);
    assertThat(stale(NAME)).isFalse();
    assertThat(stale(NAME, EXTRA)).as("may be left empty").isFalse();
    assertThat(stale()).isFalse();
    assertThat(told).isZero();
    assertThat(stale(NAME, NEW)).isTrue();
    assertThat(watch.stale())
        .containsExactly(new FormWatch.Stale(HERE, "7", List.of("seller.marriage-day")));
    assertThat(stale(new Blank("seller.name", "choice", false))).as("another type").isTrue();
    assertThat(told).as("a newer catalogue is wanted").isEqualTo(2);
    assertThat(stale(NAME)).as("as before").isFalse();
    assertThat(watch.stale()).isEmpty();
  }

  @Test
  void platform_that_does_not_answer_stops_nobody_and_does_not_let_anybody_on_either() {
    assertThat(watch.look(HERE).stale()).isFalse();
    stale(NEW);
    answer = new Answer.Unheard<>("CONNECT");
    assertThat(watch.look(HERE).stale()).as("what was heard last counts").isTrue();
    answer = new Answer.Refused<>(404, "FORM_UNKNOWN");
    assertThat(watch.look(HERE).stale()).isFalse();
    FormWatch broken =
        new FormWatch(
            (_, _, _, _) -> {
              throw new IllegalStateException();
            },
            SampleVisit.CATALOGUE);
    assertThat(broken.look(HERE).stale()).isFalse();
  }

  /** The same bundle in a newer catalogue. */
  private static Bundle newer() {
    return SampleVisit.at(HERE.code(), HERE.region(), SampleVisit.WIDE.across());
  }

  @Test
  void newer_catalogue_ends_it() {
    stale(NEW);
    inUse.offer(with(newer()));
    assertThat(inUse.turn()).isTrue();
    assertThat(watch.stale()).isEmpty();
    assertThat(watch.stale(newer())).isFalse();
    assertThat(watch.stale(HERE)).as("a visit that still has the old one").isTrue();
  }

  private void told(boolean stale) {
    assertThat(stale ? stale(NEW) : stale(NAME)).isEqualTo(stale);
    on(new Event.FormSeen(HERE, stale));
  }

  private static final Step TROUBLE = new Step.Trouble(TroubleCode.FORM_CHANGED, new Step.Guide());

  @Test
  void guide_says_so_and_can_be_read_and_nobody_begins() {
    on(new Event.OpenGuide("A"));
    assertThat(effects).contains(new Effect.AskForm(HERE));
    told(true);
    assertThat(state.step()).isEqualTo(new Step.Guide());
    assertThat(state.hint()).contains(new Hint.FormChanged());
    assertThat(state.works()).as("nobody waits").isEmpty();
    on(NEXT);
    assertThat(state.step()).isEqualTo(TROUBLE);
    assertThat(effects).contains(new Effect.Note(VisitLog.Kind.TROUBLE, "T-406"));
    effects.clear();
    on(new Event.Retry());
    assertThat(state.step()).isEqualTo(new Step.Guide());
    assertThat(effects).as("is it over?").containsExactly(new Effect.AskForm(HERE));
    told(false);
    on(NEXT);
    assertThat(state.step()).isEqualTo(new Step.Ask("married"));
  }

  @Test
  void who_has_gone_on_is_told_at_once_and_sent_to_the_window() {
    on(new Event.OpenGuide("A"), NEXT, new Event.Choose("married", "no"));
    told(true);
    assertThat(state.step()).isEqualTo(TROUBLE);
    on(new Event.Do(new Act.Begin(Aim.BOOK)));
    assertThat(state.step()).isEqualTo(new Step.Identify(Errand.HOLDER));
    assertThat(state.errand().map(Errand::aim)).contains(Aim.BOOK);
  }

  @Test
  void bundle_of_another_place_has_a_form_of_its_own() {
    on(new Event.OpenGuide("B"), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Place());
    effects.clear();
    on(new Event.HandleAt("320106 江苏省南京市玄武区"));
    assertThat(effects).containsExactly(new Effect.AskForm(SampleVisit.THERE));
    on(new Event.FormSeen(SampleVisit.THERE, true));
    assertThat(state.hint()).contains(new Hint.FormChanged());
    assertThat(state.step()).as("another place may be chosen").isEqualTo(new Step.Place());
  }

  @Test
  void answer_that_comes_after_the_form_was_begun_or_for_another_one_disturbs_nobody() {
    on(new Event.OpenGuide("A"), new Event.FormSeen(newer(), true));
    assertThat(state.hint()).isEmpty();
    on(NEXT, new Event.Choose("married", "no"), NEXT, NEXT);
    on(card("样例甲", "360730198001010003"), card("样例乙", "360730198505050009"));
    on(new Event.Agree(), new Event.FormSeen(HERE, true));
    assertThat(state.step()).isEqualTo(new Step.Form("people"));
  }
}
