package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.ui.attendant.BackOffice;
import cn.yijianban.ui.stage.Stage;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import java.util.List;

/**
 * The whole terminal as a page: hears what the page says, and keeps its place in front of the
 * terminal.
 */
@Route("")
public final class KioskView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final List<String> SCRIPTS =
      List.of("kiosk", "pad", "keys", "signature", "voice", "alive");

  private final transient Stage stage;
  private final transient RoundTrips trips;
  private final transient Seat seat;
  private final Glass glass;
  private transient Runnable unsubscribe = () -> {};
  private transient Runnable leaveTrips = () -> {};

  public KioskView() {
    VaadinContext context = VaadinService.getCurrent().getContext();
    stage = context.getAttribute(Stage.class);
    trips = context.getAttribute(RoundTrips.class);
    seat = context.getAttribute(Seat.class);
    glass = new Glass(getElement(), stage, seat, context.getAttribute(BackOffice.class));
    addClassName("kiosk");
    StationConfig.Panel panel = stage.site().panel();
    getElement().setAttribute("data-panel-mm", panel.widthMm() + "x" + panel.heightMm());
    getElement().setAttribute("data-zone", stage.zone().getId());
    add(glass);
    glass.speech().ifPresent(this::add);
    getElement()
        .addEventListener(
            "kiosk-touch",
            event ->
                touch(
                    event.getEventData().get("event.detail.screen").asString(),
                    event.getEventData().get("event.detail.action").asString()))
        .addEventData("event.detail.screen")
        .addEventData("event.detail.action");
    getElement()
        .addEventListener(
            "kiosk-manner",
            event -> glass.modes(event.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
    getElement().addEventListener("kiosk-seat", _ -> getUI().ifPresent(this::sit));
    getElement().addEventListener("kiosk-forsaken", _ -> glass.forsaken());
    new Writing(getElement(), stage);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    boolean wanted = event.getLocation().getQueryParameters().getParameters().containsKey("dock");
    stage
        .dock()
        .filter(_ -> wanted)
        .ifPresent(
            dock -> {
              addClassName("docked");
              add(new DockPanel(dock, stage.texts()));
            });
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    UI ui = attach.getUI();
    SCRIPTS.forEach(name -> ui.getPage().addJsModule("context://kiosk/" + name + ".js"));
    sit(ui);
  }

  /** Shows the visit, unless another page does; asked again until that one is gone. */
  private void sit(UI ui) {
    if (!seat.take(ui)) {
      getUp();
      return;
    }
    if (glass.taken()) {
      return;
    }
    leaveTrips =
        trips.join(
            () -> {
              if (ui.isAttached()) {
                var _ = ui.access(() -> usable(ui));
              }
            });
    unsubscribe =
        stage
            .reception()
            .subscribe(
                snapshot -> {
                  if (ui.isAttached()) {
                    var _ = ui.access(() -> drawIfSeated(ui));
                  }
                });
    glass.take();
  }

  private void drawIfSeated(UI ui) {
    if (seat.holds(ui)) {
      glass.draw(stage.reception().snapshot());
    } else {
      getUp();
    }
  }

  private void getUp() {
    unsubscribe.run();
    leaveTrips.run();
    glass.leave();
  }

  /** Asks the page itself whether it can be seen and shows a screen. */
  private void usable(UI ui) {
    ui.getPage()
        .executeJs(
            "return document.visibilityState === 'visible'"
                + " && document.querySelector('.place [data-screen]') !== null")
        .then(Boolean.class, trips::answered);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unsubscribe.run();
    leaveTrips.run();
    seat.leave(detach.getUI());
  }

  /**
   * A touch, from {@code kiosk.js}. It comes as an event of the page and not as a call, so that
   * what was typed just before is sent first.
   *
   * @param shown the screen it was meant for
   */
  private void touch(String shown, String action) {
    if (getUI().filter(seat::holds).isPresent()) {
      glass.touch(shown, action);
    } else {
      getUI().ifPresent(this::sit);
    }
  }
}
