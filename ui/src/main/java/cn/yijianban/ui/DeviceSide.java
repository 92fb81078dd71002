package cn.yijianban.ui;

import cn.yijianban.devices.DeviceEvent;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.Supervisor;
import cn.yijianban.devices.WatchPace;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.visit.desk.FrontDesk;
import java.util.concurrent.TimeUnit;

/** What is plugged in. */
final class DeviceSide {
  private static final int PROBE_SECONDS = 10;

  private DeviceSide() {}

  static Rack open(Ground ground, OpenParts open) {
    StationConfig config = ground.config();
    return open.keep(
        Drivers.rack(config.devices(), config.evaluatorProfile(), config.allowSimulated()));
  }

  /** Asks every device once, then again and again, between the conversations of a visit. */
  static void watch(Rack rack, Vitals vitals, FrontDesk desk, Ground ground, OpenParts open) {
    rack.probeAll().orTimeout(PROBE_SECONDS, TimeUnit.SECONDS).exceptionally(_ -> null).join();
    rack.onEvent(
        event -> {
          if (event instanceof DeviceEvent.StatusChanged) {
            // Not on the thread of the device, which the desk may be waiting for.
            Thread.startVirtualThread(desk::again);
          }
        });
    open.keep(
        new Supervisor(rack, WatchPace.usual(), ground.random()::nextDouble, vitals::devicesAsked));
  }
}
