package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which items are in. An item that must be there is locked, and with it all that law wants handled
 * together with it; any other such group is dropped as a whole.
 *
 * @param codes of the items that are in
 * @param locked codes of those the citizen cannot drop
 */
record Choice(Set<String> codes, Set<String> locked) {
  static Choice of(Bundle bundle, Set<String> dropped) {
    Set<String> lockedGroups = groups(bundle, Item::must);
    Set<String> locked = new HashSet<>();
    for (Item item : bundle.items()) {
      if (item.must() || (item.mustParallel() && lockedGroups.contains(item.group()))) {
        locked.add(item.code());
      }
    }
    Set<String> droppedGroups =
        groups(bundle, item -> dropped.contains(item.code()) && !locked.contains(item.code()));
    Set<String> in = new HashSet<>(locked);
    for (Item item : bundle.items()) {
      boolean out = item.mustParallel() && droppedGroups.contains(item.group());
      if (!dropped.contains(item.code()) && !out) {
        in.add(item.code());
      }
    }
    return new Choice(Set.copyOf(in), Set.copyOf(locked));
  }

  /** Groups handled together by law that have such an item. */
  private static Set<String> groups(Bundle bundle, Predicate<Item> test) {
    return bundle.items().stream()
        .filter(Item::mustParallel)
        .filter(test)
        .map(Item::group)
        .collect(Collectors.toSet());
  }

  boolean has(String code) {
    return codes.contains(code);
  }

  List<Item> items(Bundle bundle) {
    return bundle.items().stream().filter(item -> has(item.code())).toList();
  }

  /** Those of the codes that are in, in their order. */
  List<String> narrow(List<String> usedBy) {
    return usedBy.stream().filter(this::has).toList();
  }
}
