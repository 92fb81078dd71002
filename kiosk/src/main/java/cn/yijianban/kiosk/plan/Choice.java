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
  /**
   * @param offered codes of the items whose condition holds; no other can be in
   */
  static Choice of(Bundle bundle, Set<String> offered, Set<String> dropped) {
    List<Item> items =
        bundle.items().stream().filter(item -> offered.contains(item.code())).toList();
    Set<String> lockedGroups = groups(items, Item::must);
    Set<String> locked = new HashSet<>();
    for (Item item : items) {
      if (item.must() || (item.mustParallel() && lockedGroups.contains(item.group()))) {
        locked.add(item.code());
      }
    }
    Set<String> droppedGroups =
        groups(items, item -> dropped.contains(item.code()) && !locked.contains(item.code()));
    Set<String> in = new HashSet<>(locked);
    for (Item item : items) {
      boolean out = item.mustParallel() && droppedGroups.contains(item.group());
      if (!dropped.contains(item.code()) && !out) {
        in.add(item.code());
      }
    }
    for (Bundle.Group group : bundle.groups()) {
      keep(group, items.stream().filter(i -> i.group().equals(group.id())).toList(), in, locked);
    }
    return new Choice(Set.copyOf(in), Set.copyOf(locked));
  }

  /** One of a choice of one, the first; one of a group that must be there, whatever was dropped. */
  private static void keep(
      Bundle.Group group, List<Item> members, Set<String> in, Set<String> locked) {
    List<String> codes = members.stream().map(Item::code).toList();
    List<String> chosen = codes.stream().filter(in::contains).toList();
    if (group.must() && chosen.isEmpty() && !codes.isEmpty()) {
      chosen = List.of(codes.getFirst());
      in.add(codes.getFirst());
    }
    if (group.single() && chosen.size() > 1) {
      String kept = chosen.stream().filter(locked::contains).findFirst().orElse(chosen.getFirst());
      in.removeAll(codes);
      in.add(kept);
      chosen = List.of(kept);
    }
    if (group.must() && chosen.size() == 1 && (codes.size() == 1 || !group.single())) {
      locked.add(chosen.getFirst());
    }
  }

  /** Groups handled together by law that have such an item. */
  private static Set<String> groups(List<Item> items, Predicate<Item> test) {
    return items.stream()
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

  /** Without the items that only a counter takes: what is asked for here. */
  Choice here(Bundle bundle) {
    Set<String> taken = new HashSet<>(codes);
    bundle.items().stream().filter(item -> !item.here()).map(Item::code).forEach(taken::remove);
    return new Choice(taken, locked);
  }
}
