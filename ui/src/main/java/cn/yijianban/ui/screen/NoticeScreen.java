package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.QrCode;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One notice in large letters: read, read aloud, printed, taken along as a code. */
final class NoticeScreen extends Screen {
  /** More bytes than that make dots too fine for an old telephone. */
  private static final int CODE = 480;

  private final String code;

  NoticeScreen(Stage stage, String code) {
    super(stage, "notice");
    this.code = code;
  }

  @Override
  public void show(Snapshot snapshot) {
    Optional<PublicNotice> found =
        stage.catalogue().notices().stream().filter(n -> n.code().equals(code)).findFirst();
    Div foot =
        Ui.div(
            "foot",
            back(),
            Ui.button(
                "primary",
                snapshot.working() ? t("guide.printing") : t("notice.print"),
                "print-guide",
                () -> send(new Event.PrintGuide())));
    frame(
        snapshot,
        0,
        found.map(PublicNotice::title).orElse(t("notices.none")),
        found.map(n -> Days.day(stage.texts(), n.day()) + " · " + n.department()).orElse(""),
        found.map(this::content).orElse(List.of()),
        Optional.empty(),
        foot);
  }

  private List<Component> content(PublicNotice notice) {
    Div text = Ui.div("card notice-text");
    notice.text().forEach(paragraph -> text.add(Ui.div("large", new Span(paragraph))));
    List<Component> content = new ArrayList<>(List.of(text));
    stage
        .voice()
        .ifPresent(
            _ -> {
              var aloud = Ui.button("", t("notice.aloud"), "mode-voice", () -> {});
              aloud.getElement().setAttribute("data-mode-toggle", "voice");
              content.add(Ui.div("buttons wide", aloud));
            });
    Div take =
        Ui.div("card code", QrCode.svg(written(notice)), Ui.div("sub", new Span(t("notice.code"))));
    take.getElement().setAttribute("data-notice", notice.code());
    content.add(take);
    return content;
  }

  /** The notice itself, so that no page has to be there to be opened; cut off where it is long. */
  private String written(PublicNotice notice) {
    String all =
        notice.title()
            + "\n"
            + notice.department()
            + " "
            + notice.day()
            + "\n"
            + String.join("\n", notice.text());
    if (bytes(all) <= CODE) {
      return all;
    }
    int end = all.length();
    while (bytes(all.substring(0, end)) > CODE - bytes("……")) {
      end = all.offsetByCodePoints(end, -1);
    }
    return all.substring(0, end) + "……";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
