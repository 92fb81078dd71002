package cn.yijianban.kiosk.visit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.IoBoard.Drive;
import cn.yijianban.devices.IoBoard.Output;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.bench.BenchIoBoard;
import cn.yijianban.devices.ioboard.ModbusIoBoard;
import cn.yijianban.devices.link.Links;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Hall;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The lights of the cabinet follow the visit. */
class LampsTest {
  @Test
  void where_a_hand_is_wanted_it_is_light_and_what_must_be_taken_flashes_quickly() {
    assertThat(Lamps.of(at(new Step.Home(), none())).values()).containsOnly(Drive.OFF);
    assertThat(Lamps.of(at(new Step.Identify("seller"), none())))
        .containsEntry(Output.LIGHT_ID_READER, Drive.MEDIUM)
        .containsEntry(Output.LIGHT_SCANNER, Drive.OFF);
    assertThat(Lamps.of(at(new Step.Capture("M-1"), none())))
        .containsEntry(Output.LIGHT_SCANNER, Drive.MEDIUM);
    assertThat(Lamps.of(at(new Step.Leave(), new Snapshot.Left(true, true, false))))
        .containsEntry(Output.LIGHT_ID_READER, Drive.QUICK)
        .containsEntry(Output.LIGHT_SCANNER, Drive.QUICK)
        .containsEntry(Output.LIGHT_OUTLET, Drive.OFF);
  }

  @Test
  void the_board_hears_of_each_change_also_after_it_has_failed_once() {
    BenchIoBoard bench = new BenchIoBoard();
    Hall hall = new Hall();
    try (bench;
        Owned<IoBoard> board =
            new Owned<>(new ModbusIoBoard(() -> Links.open(bench.uri()), 1, true));
        Lamps lamps = Lamps.follow(hall, board)) {
      assertThat(lamps).isNotNull();
      hall.show(at(new Step.Identify("seller"), none()));
      lit(bench, Output.LIGHT_ID_READER);
      bench.faults().failNext(BenchIoBoard.Fault.DEVICE_FAILURE);
      hall.show(at(new Step.Home(), none()));
      Awaitility.await().until(() -> board.counters().values().stream().anyMatch(n -> n > 0));
      hall.show(at(new Step.Capture("M-1"), none()));
      lit(bench, Output.LIGHT_SCANNER);
      hall.show(at(new Step.Home(), none()));
      Awaitility.await()
          .until(
              () ->
                  bench.coil(Output.LIGHT_ID_READER) == 0 && bench.coil(Output.LIGHT_SCANNER) == 0);
    }
  }

  private static void lit(BenchIoBoard bench, Output output) {
    Awaitility.await().until(() -> bench.coil(output) != 0);
  }

  private static Snapshot.Left none() {
    return new Snapshot.Left(false, false, false);
  }

  private static Snapshot at(Step step, Snapshot.Left left) {
    return new Snapshot(
        step,
        Draft.blank("v-1"),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        false,
        Optional.empty(),
        left,
        Optional.empty());
  }

  /** A hall in which nobody acts of their own accord. */
  private static final class Hall implements Reception {
    private Consumer<Snapshot> listener = _ -> {};
    private Snapshot now = at(new Step.Home(), none());

    void show(Snapshot snapshot) {
      now = snapshot;
      listener.accept(snapshot);
    }

    @Override
    public Snapshot snapshot() {
      return now;
    }

    @Override
    public void send(Event.Touch touch) {}

    @Override
    public void takeTime(boolean twice) {}

    @Override
    public Runnable subscribe(Consumer<Snapshot> wanted) {
      listener = wanted;
      return () -> listener = _ -> {};
    }
  }
}
