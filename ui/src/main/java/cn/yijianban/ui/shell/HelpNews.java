package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.platform.HelpDesk.Coming;
import cn.yijianban.kiosk.submission.Complaints;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.ui.shell.HelpBox.Now;
import cn.yijianban.ui.stage.QrCode;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is told of the help that was asked for: who comes, what was taken down, or that nobody was
 * heard.
 */
final class HelpNews {
  private HelpNews() {}

  /**
   * What stands under the words.
   *
   * @param become is told what comes next
   */
  static List<Component> of(HelpBox box, Stage stage, Consumer<Now> become) {
    return switch (box.now()) {
      case Now.Choosing _ -> List.of();
      case Now.Writing writing -> writing(stage, writing, become);
      case Now.Kept _ -> List.of(line("help-line", stage.texts().get("help.kept", box.phone())));
      case Now.Asking _ -> List.of(line("help-line", stage.texts().get("help.asking")));
      case Now.Failed(var code) ->
          List.of(line("help-line failed", stage.texts().get("help.failed", code, box.phone())));
      case Now.Comes(var coming) -> comes(stage, coming);
      case Now.Taken(var filed) ->
          List.of(
              reference(filed.reference()),
              line(
                  "help-line",
                  stage
                      .texts()
                      .get(
                          "help.filed",
                          filed.reference(),
                          Days.date(stage.texts(), filed.answerBy()))));
    };
  }

  private static List<Component> writing(Stage stage, Now.Writing writing, Consumer<Now> become) {
    FreeText input =
        new FreeText(
            "complaint",
            stage.texts().get("help.write"),
            writing.words(),
            Complaints.LONGEST,
            words -> {
              // Who writes is still there.
              stage.reception().send(new Event.StillHere());
              become.accept(writing.with(words));
            });
    return List.of(
        input,
        line(
            "help-line sub",
            stage.texts().get("help.write.left", Complaints.LONGEST - writing.words().length())));
  }

  private static List<Component> comes(Stage stage, Coming coming) {
    String when = Days.moment(stage.texts(), coming.at().atZone(stage.zone()));
    List<Component> all =
        new ArrayList<>(
            List.of(
                reference(coming.reference()),
                line(
                    "help-line",
                    stage.texts().get("help.comes", coming.who(), when, coming.reference()))));
    coming
        .link()
        .ifPresent(
            link -> {
              all.add(line("help-line", stage.texts().get("help.video.scan")));
              all.add(QrCode.svg(link));
            });
    return all;
  }

  private static Component reference(String number) {
    Div div = Ui.div("receipt-number", new Span(number));
    div.getElement().setAttribute("data-number", number);
    return div;
  }

  private static Component line(String classes, String text) {
    return Ui.div(classes, new Span(text));
  }
}
