package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** When the chosen items run: what waits for what stays in order even if one between is dropped. */
final class Timetable {
  private final Bundle bundle;
  private final List<Item> chosen;
  private final Map<String, Set<String>> before = new HashMap<>();

  Timetable(Bundle bundle, Choice choice) {
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
   * Working days until the last item is done: the promise for the whole bundle, or less when the
   * chosen items all promise less; nothing when nobody promised anything.
   */
  OptionalInt workingDays() {
    OptionalInt longest = longest();
    if (bundle.limit().isEmpty()) {
      return longest;
    }
    int whole = bundle.limit().get().workingDays();
    return OptionalInt.of(longest.isPresent() ? Math.min(whole, longest.getAsInt()) : whole);
  }

  private OptionalInt longest() {
    if (chosen.stream().anyMatch(item -> item.limit().isEmpty())) {
      return OptionalInt.empty();
    }
    Map<String, Integer> finish = new HashMap<>();
    for (Plan.Stage stage : stages()) {
      for (String code : stage.itemCodes()) {
        int start =
            before.getOrDefault(code, Set.of()).stream()
                .mapToInt(b -> finish.getOrDefault(b, 0))
                .max()
                .orElse(0);
        int own =
            Item.find(chosen, code).flatMap(Item::limit).map(Bundle.Limit::workingDays).orElse(0);
        finish.put(code, start + own);
      }
    }
    return finish.values().stream().mapToInt(Integer::intValue).max();
  }
}
