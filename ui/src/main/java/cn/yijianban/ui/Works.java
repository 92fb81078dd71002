package cn.yijianban.ui;

import cn.yijianban.devices.Rack;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.ui.attendant.StaffDesk;
import cn.yijianban.ui.input.Handwriting;
import cn.yijianban.ui.life.Manager;
import cn.yijianban.ui.server.Door;
import cn.yijianban.ui.server.WebServer;
import cn.yijianban.ui.stage.Dock;
import cn.yijianban.ui.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * A whole terminal, put together from its configuration and closed in reverse order: the way to the
 * platform, the devices, the visits on both, the page in front of them.
 */
final class Works implements AutoCloseable {
  private final OpenParts open;
  private final WebServer server;
  private final Reception reception;

  private Works(OpenParts open, WebServer server, Reception reception) {
    this.open = open;
    this.server = server;
    this.reception = reception;
  }

  /**
   * Starts everything.
   *
   * @param configuration counter of the configuration; 0 for one put there by hand
   * @param dock hands on simulated devices; only when the configuration allows simulated parts
   * @param door who may open the page
   * @throws IOException with one sentence when the page cannot be served or the journal not written
   * @throws RuntimeException of the store, the catalogue or an address, with one sentence
   */
  static Works start(
      StationConfig config, long configuration, Optional<Dock> dock, Backoff backoff, Door door)
      throws IOException {
    if (dock.isPresent() && !config.allowSimulated()) {
      throw new IllegalStateException("simulated parts are not allowed by the configuration");
    }
    OpenParts open = new OpenParts();
    try {
      return build(Ground.of(config, configuration), dock, backoff, door, open);
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /** The same with a configuration that was put there by hand. */
  static Works start(StationConfig config, Optional<Dock> dock, Backoff backoff, Door door)
      throws IOException {
    return start(config, 0, dock, backoff, door);
  }

  private static Works build(
      Ground ground, Optional<Dock> dock, Backoff backoff, Door door, OpenParts open)
      throws IOException {
    Vitals vitals = new Vitals(ground.time());
    PlatformSide platform = PlatformSide.open(ground, backoff, open);
    Rack rack = DeviceSide.open(ground, open);
    VisitSide visits = VisitSide.open(ground, rack, platform, open);
    DeviceSide.watch(rack, vitals, visits.desk(), ground, open);
    Optional<Handwriting> pen = Handwriting.installed();
    open.keep(
        Forgetting.after(
            visits.desk(),
            () -> {
              visits.fonts().forget();
              pen.ifPresent(Handwriting::forget);
            }));
    Stage stage = PageSide.stage(ground, rack, platform.outbox(), visits, pen, dock);
    StaffDesk staff = PageSide.staff(ground, rack, platform.outbox(), visits, open);
    open.keep(UpkeepWatch.start(ground, platform, visits, rack, backoff));
    WebServer server =
        open.keep(WebServer.start(stage, ground.config().httpPort(), door, vitals.trips, staff));
    Manager.of(System.getenv())
        .ifPresent(manager -> open.keep(vitals.watch(manager, platform.outbox())));
    return new Works(open, server, visits.desk());
  }

  URI uri() {
    return server.uri();
  }

  /** Where visits happen. */
  Reception reception() {
    return reception;
  }

  @Override
  public void close() {
    open.close();
  }
}
