package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** When the chosen items run: what waits for what stays in order even if one between is dropped. */
final class Timetable {
  private final Bundle bundle;
  private final List<Item> chosen;
  private final Map<String, Integer> limits;
  private final Map<String, Set<String>> before = new HashMap<>();

  /**
   * @param limits of the chosen items, as far as one is promised
   */
  Timetable(Bundle bundle, Choice choice, Map<String, Integer> limits) {
    this.limits = limits;
    this.bundle = bundle;
    this.chosen = choice.items(bundle);
    Order order = new Order(bundle.dependencies());
    for (Item item : chosen) {
      Set<String> codes = new HashSet<>(order.before(item.code()));
      codes.retainAll(choice.codes());
      before.put(item.code(), codes);
    }
  }

  /** Stages one after another; the items of one stage run at the same time. */
  List<Plan.Stage> stages() {
    List<Plan.Stage> stages = new ArrayList<>();
    List<Item> left = new ArrayList<>(chosen);
    Set<String> done = new HashSet<>();
    while (!left.isEmpty()) {
      List<Item> ready = left.stream().filter(item -> done.containsAll(waitsFor(item))).toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("the catalogue lets no circle pass");
      }
      List<String> codes = ready.stream().map(Item::code).toList();
      stages.add(new Plan.Stage(codes));
      done.addAll(codes);
      left.removeAll(ready);
    }
    return stages;
  }

  private Set<String> waitsFor(Item item) {
    return before.getOrDefault(item.code(), Set.of());
  }

  /**
   * Working days until the last item is done. What the items promise one after another counts where
   * all of them promise; where one does not, the promise for the whole bundle does, but never less
   * than what is known of the others. Nothing when nobody promised anything.
   */
  OptionalInt workingDays() {
    Map<String, Integer> finish = finish();
    OptionalInt longest = finish.values().stream().mapToInt(Integer::intValue).max();
    boolean all = finish.size() == chosen.size();
    if (all || bundle.limit().isEmpty()) {
      return all ? longest : OptionalInt.empty();
    }
    return OptionalInt.of(Math.max(bundle.limit().get().workingDays(), longest.orElse(0)));
  }

  /** Working days until each item is done, where it and all it waits for promise a time. */
  Map<String, Integer> finish() {
    Map<String, Integer> finish = new LinkedHashMap<>();
    for (Plan.Stage stage : stages()) {
      for (String code : stage.itemCodes()) {
        Set<String> waits = before.getOrDefault(code, Set.of());
        Integer own = limits.get(code);
        if (own != null && finish.keySet().containsAll(waits)) {
          int start = waits.stream().mapToInt(b -> finish.getOrDefault(b, 0)).max().orElse(0);
          finish.put(code, start + own);
        }
      }
    }
    return finish;
  }
}
