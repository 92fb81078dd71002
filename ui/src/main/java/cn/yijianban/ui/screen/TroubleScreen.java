package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened, is my application in, what is kept, what to do now. */
final class TroubleScreen extends Screen {
  private final TroubleCode code;

  TroubleScreen(Stage stage, TroubleCode code) {
    super(stage, "trouble");
    this.code = code;
    getElement().setAttribute("data-trouble", code.code());
  }

  @Override
  public void show(Snapshot snapshot) {
    String key = "trouble." + code.name();
    boolean in = snapshot.draft().receipt().isPresent();
    boolean some = !snapshot.draft().persons().isEmpty() || !snapshot.draft().answers().isEmpty();
    String kept = code == TroubleCode.FORM_CHANGED ? "nothing" : some ? "some" : "none";
    Div card =
        Ui.div(
            "card",
            Ui.div(
                "line",
                Ui.row(
                    Ui.icon(Icon.DOC, in ? "" : "gold"),
                    t("trouble.in"),
                    t(in ? "trouble.in.yes" : "trouble.in.no"))),
            Ui.div(
                "line",
                Ui.row(Ui.icon(Icon.CHECK, ""), t("trouble.kept"), t("trouble.kept." + kept))),
            Ui.div("line", Ui.row(Ui.icon(Icon.PEN, "seal"), t("trouble.do"), t(key + ".do"))));
    Div phone =
        Ui.div(
            "card",
            Ui.row(
                Ui.icon(Icon.PHONE, ""),
                t("trouble.phone", stage.site().helpPhone()),
                t("trouble.code", code.code())));
    List<Component> content = new ArrayList<>(List.of(card, phone));
    if (code.sendsToWindow()) {
      content.add(toWindow());
    }
    Div foot = Ui.div("foot");
    foot.add(back());
    foot.add(Ui.button("primary", t(key + ".retry"), "retry", () -> send(new Event.Retry())));
    frame(snapshot, joint(snapshot), t(key), whose(snapshot), content, Optional.empty(), foot);
  }

  /** Of several people, the one whose card it is about. */
  private String whose(Snapshot snapshot) {
    return snapshot.step() instanceof Step.Trouble(_, Step.Identify(var party))
        ? snapshot.plan().stream()
            .map(plan -> plan.parties())
            .filter(parties -> parties.size() > 1)
            .flatMap(List::stream)
            .filter(role -> role.id().equals(party))
            .map(role -> t("trouble.party", role.label()))
            .findFirst()
            .orElse("")
        : "";
  }

  private static int joint(Snapshot snapshot) {
    if (snapshot.draft().receipt().isPresent()) {
      return JOINTS;
    }
    return snapshot.draft().persons().isEmpty() ? 1 : 5;
  }
}
