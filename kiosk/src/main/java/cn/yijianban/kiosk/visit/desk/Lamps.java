package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.IoBoard.Drive;
import cn.yijianban.devices.IoBoard.Output;
import cn.yijianban.devices.IoBoard.Switched;
import cn.yijianban.devices.Owned;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lights of the cabinet show where a hand is wanted: calmly where something goes in or comes
 * out, quickly where something must be taken away.
 */
public final class Lamps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lamps.class);
  private static final Duration SWITCH = Duration.ofSeconds(2);

  private final Owned<IoBoard> board;
  private final Map<Output, Drive> lit = new EnumMap<>(Output.class);
  private final Runnable unsubscribe;

  private Lamps(Owned<IoBoard> board, Reception reception) {
    this.board = board;
    this.unsubscribe = reception.subscribe(this::show);
    show(reception.snapshot());
  }

  /** From now on the lights follow the visits. */
  public static Lamps follow(Reception reception, Owned<IoBoard> board) {
    return new Lamps(board, reception);
  }

  /** How each light has to be while that is on the screen. */
  static Map<Output, Drive> of(Snapshot s) {
    Map<Output, Drive> drives = new EnumMap<>(Output.class);
    drives.put(Output.LIGHT_ID_READER, Drive.OFF);
    drives.put(Output.LIGHT_SCANNER, Drive.OFF);
    drives.put(Output.LIGHT_OUTLET, Drive.OFF);
    drives.put(Output.LIGHT_EVALUATOR, Drive.OFF);
    switch (s.step()) {
      case Step.Identify _ -> drives.put(Output.LIGHT_ID_READER, Drive.MEDIUM);
      case Step.Capture _ -> drives.put(Output.LIGHT_SCANNER, Drive.MEDIUM);
      case Step.Done _ when printed(s) -> drives.put(Output.LIGHT_OUTLET, Drive.MEDIUM);
      case Step.Rating _ -> drives.put(Output.LIGHT_EVALUATOR, Drive.MEDIUM);
      case Step.Leave _ -> {
        drives.put(Output.LIGHT_ID_READER, alarm(s.left().card()));
        drives.put(Output.LIGHT_SCANNER, alarm(s.left().originals()));
        drives.put(Output.LIGHT_OUTLET, alarm(s.left().paper()));
      }
      default -> {}
    }
    return drives;
  }

  private static boolean printed(Snapshot s) {
    return s.draft().receipt().filter(r -> r.paper() == Draft.Paper.PRINTED).isPresent();
  }

  private static Drive alarm(boolean there) {
    return there ? Drive.QUICK : Drive.OFF;
  }

  /** Only what changes is switched; what failed is switched again with the next change. */
  private void show(Snapshot snapshot) {
    of(snapshot)
        .forEach(
            (output, drive) -> {
              synchronized (lit) {
                if (drive == lit.put(output, drive)) {
                  return;
                }
              }
              var _ =
                  board
                      .<Switched>call(device -> device.set(output, drive, SWITCH))
                      .exceptionally(e -> new Switched.Failed(DeviceFault.DISCONNECTED))
                      .thenAccept(switched -> switched(output, switched));
            });
  }

  private void switched(Output output, Switched switched) {
    if (switched instanceof Switched.Failed(var cause)) {
      LOG.warn("{} was not switched: {}", output, cause.code());
      synchronized (lit) {
        lit.remove(output);
      }
    }
  }

  @Override
  public void close() {
    unsubscribe.run();
  }
}
