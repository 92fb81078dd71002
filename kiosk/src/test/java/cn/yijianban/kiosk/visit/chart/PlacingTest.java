package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Guest;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 通办: handed in here, decided on elsewhere. */
class PlacingTest extends OnTheChart {
  private static final Event NEXT = new Event.Next();
  private static final String NANJING = "320106000000 江苏省南京市鼓楼区";
  private static final Handled THERE = new Handled("320106", "江苏省南京市鼓楼区");

  private static Event card(int digit) {
    return card("样例", "36073019800101000" + digit);
  }

  private String region() {
    return Handover.application(
            state, ErrandChartTest.NO_PAPERS, SampleVisit.CATALOGUE, SampleVisit.NOW, List.of())
        .service()
        .region();
  }

  @Test
  void nobodyIsAskedWhereAMatterBelongsThatIsTakenForHereOnly() {
    on(new Event.OpenGuide("A"), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Ask("married"));
  }

  @Test
  void hereIsOneTouchAndLeavesNothingBehind() {
    on(new Event.OpenGuide("B"), NEXT);
    assertThat(state.step()).isEqualTo(new Step.Place());
    on(NEXT);
    assertThat(state.step()).isEqualTo(new Step.Ask("married"));
    assertThat(state.draft().answers()).isEmpty();
    assertThat(region()).isEqualTo("360730");
    on(new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.Place());
  }

  @Test
  void aMatterOfAnotherPlaceIsDoneByTheBundleOfThatPlaceAndGoesThere() {
    on(new Event.OpenGuide("B"), NEXT, new Event.HandleAt(NANJING));
    assertThat(state.planned().bundle()).isEqualTo(SampleVisit.THERE);
    assertThat(state.planned().handled()).contains(THERE);
    assertThat(region()).isEqualTo("320106");
    on(NEXT, new Event.Choose("married", "no"), new Event.Back(), new Event.HandleAt(""));
    assertThat(state.planned().bundle()).isEqualTo(SampleVisit.WIDE);
    assertThat(state.draft().answers()).isEqualTo(Map.of("married", "no"));
    assertThat(region()).isEqualTo("360730");
  }

  @Test
  void aTownOfThisCountyIsHere() {
    on(new Event.OpenGuide("B"), NEXT, new Event.HandleAt("360730100000 江西省赣州市宁都县梅江镇"));
    assertThat(state.planned().handled()).isEmpty();
    assertThat(state.hint()).isEmpty();
    assertThat(region()).isEqualTo("360730");
  }

  @Test
  void whatWasAgreedToForOnePlaceIsNotAgreedToForAnother() {
    on(new Event.OpenGuide("B"), NEXT, NEXT, new Event.Choose("married", "no"), NEXT, NEXT);
    on(card(4), card(8), new Event.Agree());
    on(new Event.Put("seller.phone", "13800000000"));
    assertThat(state.draft().consents()).isNotEmpty();
    on(new Event.Back(), new Event.Back(), new Event.Back(), new Event.Back(), new Event.Back());
    on(new Event.Back(), new Event.HandleAt(NANJING));
    assertThat(state.step()).isEqualTo(new Step.Place());
    assertThat(state.draft().consents()).isEmpty();
    assertThat(state.draft().persons()).containsOnlyKeys("seller", "buyer");
    assertThat(state.draft().values())
        .isEqualTo(Map.of("seller.phone", FormValue.typed("13800000000")));
  }

  @Test
  void aPlaceForWhichItIsNotTakenIsSaidToBeOne() {
    on(new Event.OpenGuide("B"), NEXT, new Event.HandleAt("no place"));
    assertThat(state.planned().handled()).isEmpty();
    on(new Event.OpenGuide("A"));
    State narrow = state.with(state.draft());
    Chart.Turn turn = chart.turn(narrow, new Event.HandleAt("110101 北京市东城区"));
    assertThat(turn.state().planned().handled()).isEmpty();
  }

  @Test
  void aDraftGoesOnAtThePlaceItWasBegunFor() {
    on(new Event.OpenGuide("B"), NEXT, NEXT, new Event.Choose("married", "no"), NEXT, NEXT);
    on(card(4), card(8));
    assertThat(state.step()).isEqualTo(new Step.Consent());
    on(new Event.DraftTaken(kept(SampleVisit.THERE, Map.of("handled", THERE.text()))));
    assertThat(state.step()).isEqualTo(new Step.Consent());
    assertThat(state.planned().handled()).contains(THERE);
    assertThat(state.hint()).contains(new Hint.Resumed());
    assertThat(state.draft().values()).containsKey("seller.phone");
    assertThat(state.draft().answers())
        .containsEntry("married", "no")
        .containsEntry("handled", THERE.text());
  }

  @Test
  void whatIsHandedInToAGuestNamesItAndItsCatalogue() {
    LocalDate day = LocalDate.of(2026, 11, 21);
    LiveCatalogue here = new LiveCatalogue(Catalogues.empty("360730"), Uses.NONE, () -> day);
    here.host(
        List.of(
            new Guest(
                "tax", "样例局", new LiveCatalogue(SampleVisit.CATALOGUE, Uses.NONE, () -> day))));
    on(new Event.OpenGuide("A"), NEXT);
    Application.Service guest =
        Handover.application(state, ErrandChartTest.NO_PAPERS, here, SampleVisit.NOW, List.of())
            .service();
    assertThat(guest.recipient()).isEqualTo("tax");
    assertThat(guest.catalogueVersion()).isEqualTo(SampleVisit.CATALOGUE.version());
    here.host(List.of());
    assertThat(
            Handover.application(state, ErrandChartTest.NO_PAPERS, here, SampleVisit.NOW, List.of())
                .service()
                .recipient())
        .isEmpty();
  }

  @Test
  void zerosThatFillACodeAreNoPartOfIt() {
    assertThat(Handled.parse(NANJING)).contains(THERE);
    assertThat(Handled.parse("360730100000 梅江镇")).contains(new Handled("360730100", "梅江镇"));
    assertThat(Handled.parse("360730100201 村")).contains(new Handled("360730100201", "村"));
    assertThat(Handled.parse("3607 赣州市")).isEmpty();
    assertThat(Handled.parse("")).isEmpty();
  }

  private static Draft kept(Bundle bundle, Map<String, String> answers) {
    return Draft.blank("kept")
        .with(bundle)
        .answers(answers)
        .values(Map.of("seller.phone", FormValue.typed("13800000000")));
  }
}
