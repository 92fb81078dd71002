package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import cn.yijianban.kiosk.visit.chart.State.Work;
import java.util.Optional;

/** 政务公开: read, printed and taken along by anybody; nobody is asked who they are. */
final class NoticeBoard {
  private final Rules rules;

  NoticeBoard(Rules rules) {
    this.rules = rules;
  }

  Turn list(State s, String department) {
    return s.step() instanceof Step.Home || s.step() instanceof Step.Notices
        ? Turn.of(s.at(new Step.Notices(department)))
        : Turn.of(s);
  }

  /** From the list, or from the guide that it concerns. */
  Turn open(State s, String code) {
    boolean from = s.step() instanceof Step.Notices || s.step() instanceof Step.Guide;
    return from && notice(code).isPresent()
        ? Turn.of(s.at(new Step.OneNotice(code, s.step())))
        : Turn.of(s);
  }

  Turn print(State s, String code) {
    return notice(code)
        .filter(_ -> !s.works().contains(Work.PRINT_GUIDE))
        .map(notice -> Turn.of(s.noHint().begin(Work.PRINT_GUIDE), new Effect.PrintNotice(notice)))
        .orElse(Turn.of(s));
  }

  private Optional<PublicNotice> notice(String code) {
    return rules.catalogue().notices().stream().filter(n -> n.code().equals(code)).findFirst();
  }
}
