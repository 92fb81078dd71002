package cn.yijianban.ui.screen;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class SignScreen extends Screen {
  private static final String PNG = "data:image/png;base64,";
  private static final int LARGEST = 400_000;

  private final Element canvas = new Element("kiosk-signature");
  private boolean drawn;

  SignScreen(Stage stage) {
    super(stage, "sign");
    canvas.setAttribute("data-action", "signature");
    canvas
        .addEventListener(
            "signed", event -> signed(event.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  private void signed(String url) {
    if (url.startsWith(PNG) && url.length() < LARGEST) {
      send(
          new Event.Signed(
              Optional.of(Bytes.of(Base64.getDecoder().decode(url.substring(PNG.length()))))));
    } else {
      send(new Event.Signed(Optional.empty()));
    }
  }

  @Override
  public void show(Snapshot snapshot) {
    if (drawn && snapshot.hint().isEmpty()) {
      return;
    }
    drawn = true;
    Div pad = Ui.div("card signature");
    pad.getElement().appendChild(canvas);
    Div what =
        Ui.div(
            "card",
            Ui.div("", new Span(t("sign.what", snapshot.plan().orElseThrow().bundle().name()))));
    frame(
        snapshot,
        6,
        t("sign.title"),
        t("sign.lead"),
        List.of(
            what,
            pad,
            Ui.div(
                "buttons wide",
                Ui.button("", t("sign.clear"), "clear", this::clear),
                Ui.button("", t("sign.by-name"), "sign-by-name", () -> print(snapshot)))),
        Optional.empty(),
        footer("sign.submit"));
  }

  private void clear() {
    canvas.callJsFunction("clear");
    send(new Event.Signed(Optional.empty()));
  }

  /** For whom cannot write on the screen: the names in print, and that it was so. */
  private void print(Snapshot snapshot) {
    String names =
        snapshot.draft().persons().values().stream()
            .map(Person::name)
            .collect(Collectors.joining(stage.texts().comma()));
    canvas.callJsFunction("print", names + '\n' + t("sign.in-print"));
  }
}
