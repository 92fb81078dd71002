package cn.yijianban.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;
import java.util.Optional;

/**
 * Something to touch, named by its action. It listens to nothing in the page: the page says which
 * action was touched on which screen, and the view looks for who has it now. So a touch still
 * counts when the screen was drawn anew under the finger, and never counts on another screen.
 */
@Tag("button")
public final class ActionButton extends Component implements HasComponents, HasStyle, HasText {
  private static final long serialVersionUID = 1L;

  private final String action;
  private transient Runnable then;

  /**
   * @param classes of the style, apart by blanks
   */
  public ActionButton(String classes, String label, String action, Runnable then) {
    this.action = action;
    this.then = then;
    getElement().setAttribute("data-action", action).setAttribute("type", "button");
    if (!label.isEmpty()) {
      setText(label);
    }
    for (String name : classes.split(" ", -1)) {
      if (!name.isEmpty()) {
        addClassName(name);
      }
    }
  }

  public void run() {
    then.run();
  }

  /** Does from now on what the other one does. */
  void actLike(ActionButton other) {
    then = other.then;
  }

  /** The one with that action among everything inside a component. */
  public static Optional<ActionButton> within(Component parent, String action) {
    if (parent instanceof ActionButton button) {
      return button.action.equals(action) ? Optional.of(button) : Optional.empty();
    }
    return parent
        .getChildren()
        .filter(Component::isVisible)
        .map(child -> within(child, action))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
