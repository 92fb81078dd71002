package cn.yijianban.ui.shell;

import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Stage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Instead of the home screen, while a technician works at the devices. */
final class MaintenancePanel extends Div {
  private static final long serialVersionUID = 1L;

  /**
   * @param attend opens the staff's page
   */
  MaintenancePanel(Stage stage, Runnable attend) {
    addClassNames("attendant", "maintenance");
    getElement().setAttribute("data-screen", "maintenance");
    getElement().setAttribute("role", "status");
    Div words =
        new Div(
            new H1(stage.texts().get("maintenance.title")),
            new Paragraph(stage.texts().get("maintenance.text")),
            new Paragraph(stage.texts().get("maintenance.call", stage.site().helpPhone())));
    words.addClassName("grow");
    Div foot =
        new Div(new ActionButton("", stage.texts().get("staff.enter"), "staff-enter", attend));
    foot.addClassName("foot");
    add(words, foot);
  }
}
