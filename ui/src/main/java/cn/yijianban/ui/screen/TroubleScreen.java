package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.ui.stage.Drawing;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
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
    picture()
        .ifPresent(
            drawing ->
                content.addFirst(Ui.div("card center taking", drawing.in(stage.texts(), "large"))));
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

  /** What is to be done with card or paper, where it is one of them. */
  private Optional<Drawing> picture() {
    return switch (code) {
      case FEEDER_EMPTY, PAGE_TRUNCATED -> Optional.of(Drawing.FEED);
      case SCANNER_JAM -> Optional.of(Drawing.TAKE_PAGES);
      case IDENTITY_DIFFERS, CARD_VOID -> Optional.of(Drawing.READ_CARD);
      case READER_DOWN,
          SCANNER_DOWN,
          SCANNER_COVER,
          NOT_KEPT_DISK,
          NOT_KEPT_STORE,
          NOT_KEPT_KEY,
          COUNTER_ONLY,
          FORM_CHANGED,
          CLOSED,
          NO_CONSENT,
          INTERNAL ->
          Optional.empty();
    };
  }

  private static int joint(Snapshot snapshot) {
    if (snapshot.draft().receipt().isPresent()) {
      return JOINTS;
    }
    return snapshot.step() instanceof Step.Trouble(_, var back) ? joint(back) : 1;
  }

  /** Of the step that it goes back to. */
  private static int joint(Step back) {
    return switch (back) {
      case Step.Home _,
          Step.Find _,
          Step.Guide _,
          Step.Guests _,
          Step.Notices _,
          Step.OneNotice _,
          Step.Trouble _ ->
          1;
      case Step.Ask _, Step.Place _, Step.Items _ -> 2;
      case Step.Identify _, Step.Consent _ -> 3;
      case Step.Form _ -> 4;
      case Step.Materials _, Step.Capture _ -> 5;
      case Step.Review _, Step.Sign _, Step.Sending _ -> 6;
      case Step.Done _, Step.Rating _, Step.Leave _ -> JOINTS;
      case Step.AtErrand _ -> 0;
    };
  }
}
