package cn.yijianban.ui;

import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.ui.life.Beat;
import cn.yijianban.ui.life.Manager;
import cn.yijianban.ui.life.Watchdog;
import cn.yijianban.ui.shell.RoundTrips;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Page, store and devices: without a fresh sign of each nobody can be served. */
final class Vitals {
  private final InstantSource time;
  private final Beat page;
  private final Beat store;
  private final Beat devices;

  /** Asks the page itself. */
  final RoundTrips trips;

  Vitals(InstantSource time) {
    this.time = time;
    this.page = new Beat(time);
    this.store = new Beat(time);
    this.devices = new Beat(time);
    this.trips = new RoundTrips(page);
  }

  /** Every device was asked and has answered, well or not. */
  void devicesAsked() {
    devices.now();
  }

  /** Feeds the service manager's watchdog from here on. */
  Watchdog watch(Manager manager, Counter counter) {
    return Watchdog.start(
        manager,
        List.of(
            new Watchdog.Sign("page", trips::ask, page::last),
            new Watchdog.Sign("store", () -> ask(counter), store::last),
            new Watchdog.Sign("devices", () -> {}, devices::last)),
        time);
  }

  /** On a thread of its own: a store that hangs must not hold up the watchdog. */
  private void ask(Counter counter) {
    Thread.startVirtualThread(
        () -> {
          if (!counter.obstacle().equals(Optional.of(Counter.Reason.STORE_FAILED))) {
            store.now();
          }
        });
  }
}
