package cn.yijianban.devices.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed on the bus between two looks, pure. */
public sealed interface PlugChange {
  /** Plugged in. */
  record Appeared(Plugged what) implements PlugChange {}

  /** Pulled out. */
  record Gone(Plugged what) implements PlugChange {}

  /** The same thing in another socket, or with another file. */
  record Moved(Plugged from, Plugged to) implements PlugChange {}

  /**
   * The changes, gone ones first. Two of the same make without serial numbers are told apart by
   * their position only.
   */
  static List<PlugChange> between(List<Plugged> before, List<Plugged> after) {
    List<Plugged> gone = new ArrayList<>(before);
    gone.removeAll(after);
    List<Plugged> come = new ArrayList<>(after);
    come.removeAll(before);
    List<PlugChange> changes = new ArrayList<>();
    for (Plugged one : gone) {
      Optional<Plugged> again = again(one, come);
      again.ifPresent(come::remove);
      changes.add(again.<PlugChange>map(to -> new Moved(one, to)).orElse(new Gone(one)));
    }
    come.forEach(one -> changes.add(new Appeared(one)));
    return List.copyOf(changes);
  }

  private static Optional<Plugged> again(Plugged gone, List<Plugged> come) {
    List<Plugged> same = come.stream().filter(gone::sameThing).toList();
    return same.stream()
        .filter(one -> one.position().equals(gone.position()))
        .findFirst()
        .or(() -> same.stream().findFirst());
  }
}
