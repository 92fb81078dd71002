package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import cn.yijianban.kiosk.visit.Step;
import org.junit.jupiter.api.Test;

/** 政务公开 is read by anybody, from the first screen or from the guide that it concerns. */
class NoticeBoardTest extends OnTheChart {
  @Test
  void nobodyIsAskedWhoTheyAreAndNothingIsLeftOfIt() {
    on(new Event.OpenNotices(""), new Event.OpenNotices("样例局"), new Event.OpenNotice("P-1"));
    assertThat(state.step()).isEqualTo(new Step.OneNotice("P-1", new Step.Notices("样例局")));
    on(new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.Notices("样例局"));
    on(new Event.Back());
    assertThat(state.step()).isEqualTo(new Step.Home());
    assertThat(effects).isEmpty();
  }

  @Test
  void theGuideLeadsToWhatConcernsItAndIsFoundAgainBehind() {
    on(new Event.OpenGuide("A"), new Event.OpenNotice("P-1"), new Event.OpenNotice("none"));
    assertThat(state.step()).isEqualTo(new Step.OneNotice("P-1", new Step.Guide()));
    on(new Event.Next());
    assertThat(state.step()).isEqualTo(new Step.Guide());
    assertThat(state.planned().bundle()).isEqualTo(SampleVisit.BUNDLE);
  }

  @Test
  void itIsPrintedOnceAtATimeAndItIsSaidWhatCameOfIt() {
    on(new Event.OpenNotices(""), new Event.OpenNotice("P-1"));
    on(new Event.PrintGuide(), new Event.PrintGuide());
    assertThat(effects).containsExactly(new Effect.PrintNotice(SampleVisit.NOTICE));
    on(new Event.GuidePrinted(new PrintOutcome.Failed(DeviceFault.A4_JAM)));
    assertThat(state.hint()).contains(new Hint.GuideNotPrinted(DeviceFault.A4_JAM));
    assertThat(state.works()).isEmpty();
  }
}
