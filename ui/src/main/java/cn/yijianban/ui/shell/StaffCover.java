package cn.yijianban.ui.shell;

import cn.yijianban.ui.attendant.AttendantPanel;
import cn.yijianban.ui.attendant.BackOffice;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Stage;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What lies over the visit for the staff: their page, and the sign that a technician has the
 * devices.
 */
final class StaffCover {
  private final Div terminal;
  private final BackOffice office;
  private final Consumer<Boolean> bare;
  private Optional<AttendantPanel> attendant = Optional.empty();
  private Optional<MaintenancePanel> maintenance = Optional.empty();

  /**
   * @param bare hears whether nothing lies over the visit any more
   */
  StaffCover(Div terminal, BackOffice office, Consumer<Boolean> bare) {
    this.terminal = terminal;
    this.office = office;
    this.bare = bare;
  }

  void attend(Stage stage) {
    dismiss();
    AttendantPanel panel = new AttendantPanel(stage, office, this::dismiss);
    attendant = Optional.of(panel);
    terminal.add(panel);
    uncover();
  }

  void dismiss() {
    attendant.ifPresent(terminal::remove);
    attendant = Optional.empty();
    uncover();
  }

  /**
   * While a technician has the devices nobody can begin; the way to the staff's page stays.
   *
   * @param attend opens the staff's page
   */
  void maintain(Stage stage, Runnable attend) {
    boolean wanted = office.handedOverUntil().isPresent();
    if (wanted == maintenance.isPresent()) {
      return;
    }
    maintenance.ifPresent(terminal::remove);
    maintenance = wanted ? Optional.of(new MaintenancePanel(stage, attend)) : Optional.empty();
    maintenance.ifPresent(panel -> terminal.addComponentAtIndex(0, panel));
    uncover();
  }

  /** The button of that action, if it lies here. */
  Optional<ActionButton> within(String action) {
    return attendant
        .flatMap(panel -> ActionButton.within(panel, action))
        .or(() -> maintenance.flatMap(panel -> ActionButton.within(panel, action)));
  }

  private void uncover() {
    bare.accept(attendant.isEmpty() && maintenance.isEmpty());
  }
}
