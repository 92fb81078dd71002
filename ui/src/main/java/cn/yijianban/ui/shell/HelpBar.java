package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Redraw;
import cn.yijianban.ui.stage.Stage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Help and the way out, on every screen at the same place. */
final class HelpBar extends Div {
  private static final long serialVersionUID = 1L;

  private final transient BiConsumer<HelpBox.Kind, String> asked;

  /**
   * @param asked hears which help is wanted, and its telephone number
   */
  HelpBar(BiConsumer<HelpBox.Kind, String> asked) {
    this.asked = asked;
    addClassName("help");
  }

  /** Drawn anew in the language of that stage. */
  void speak(Stage stage) {
    List<Component> buttons =
        List.of(
            helper(stage, HelpBox.Kind.CALL, stage.site().helpPhone()),
            helper(stage, HelpBox.Kind.PERSON, stage.site().helpPhone()),
            helper(stage, HelpBox.Kind.COMPLAINT, stage.site().complaintPhone()),
            new ActionButton(
                "quit",
                stage.texts().get("help.quit"),
                "quit",
                () -> stage.reception().send(new Event.Quit())));
    Redraw.children(getElement(), buttons.stream().map(Component::getElement).toList(), stage);
  }

  private ActionButton helper(Stage stage, HelpBox.Kind kind, String phone) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return new ActionButton(
        "",
        stage.texts().get("help." + name),
        "help-" + name,
        () -> {
          stage.reception().send(new Event.StillHere());
          asked.accept(kind, phone);
        });
  }
}
