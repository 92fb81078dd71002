package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.kiosk.visit.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A visit on the chart alone: events go in, its state and what it wants done come out. */
public abstract class OnTheChart {
  protected final List<Effect> effects = new ArrayList<>();
  protected Chart chart;
  protected State state;

  /** The sample visit. */
  protected OnTheChart() {
    this(SampleVisit.chart());
  }

  protected OnTheChart(Chart chart) {
    this.chart = chart;
    this.state = chart.start();
  }

  /** Begins anew on another chart. */
  protected final void begin(Chart other) {
    chart = other;
    state = other.start();
  }

  protected final void on(Event... events) {
    for (Event event : events) {
      Chart.Turn turn = chart.turn(state, event);
      state = turn.state();
      effects.addAll(turn.effects());
    }
  }

  protected static Event card(String name, String number) {
    return new Event.CardSeen(
        new CardRead.Read(SampleVisit.card(name, number, Optional.of(LocalDate.of(2035, 1, 1)))));
  }
}
