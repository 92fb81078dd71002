package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import java.util.List;

/** What can be wrong with the items of a bundle and their groups. */
final class ItemLint {
  /** GB/T 39046 A.1, and 99 of the registers in use. */
  private static final List<String> TYPES =
      List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "20", "99");

  /** GB/T 39046 A.2. */
  private static final int LEVELS = 7;

  private final Bundle bundle;
  private final Names names;

  ItemLint(Bundle bundle, Names names) {
    this.bundle = bundle;
    this.names = names;
  }

  void check() {
    for (int i = 0; i < bundle.items().size(); i++) {
      Item item = bundle.items().get(i);
      String path = "/items/" + i;
      if ((item.must() || item.mustParallel()) && item.reason().isBlank()) {
        names.problem(
            CatalogueFault.REASON_MISSING,
            path + "/reason",
            "what cannot be dropped needs a reason");
      }
      names.offer(path, item.when());
      item.promise().ifPresent(promise -> promise(path + "/promise", item, promise));
      register(path, item.register());
    }
    groups();
  }

  private void promise(String path, Item item, Item.Promise promise) {
    names.condition(path + "/when", promise.when());
    for (String waived : promise.waives()) {
      boolean needed =
          bundle.materials().stream()
              .anyMatch(m -> m.id().equals(waived) && m.usedBy().contains(item.code()));
      if (!needed) {
        names.problem(
            CatalogueFault.UNKNOWN_REFERENCE,
            path + "/waives",
            "'" + item.code() + "' needs no material '" + waived + "'");
      }
    }
  }

  private void register(String path, Item.Register register) {
    register
        .code()
        .filter(code -> !ItemCode.sound(code))
        .ifPresent(
            code ->
                names.problem(
                    CatalogueFault.ITEM_CODE,
                    path + "/register",
                    "'" + code + "' is no code of the register"));
    register
        .type()
        .filter(type -> !TYPES.contains(type))
        .ifPresent(
            type ->
                names.problem(
                    CatalogueFault.CODE_UNKNOWN,
                    path + "/type",
                    "'" + type + "' is no type of item"));
    register
        .level()
        .filter(level -> level > LEVELS)
        .ifPresent(
            level ->
                names.problem(
                    CatalogueFault.CODE_UNKNOWN, path + "/level", level + " is no level"));
  }

  private void groups() {
    names.unique("/groups", "id", bundle.groups(), Bundle.Group::id);
    for (int i = 0; i < bundle.groups().size(); i++) {
      Bundle.Group group = bundle.groups().get(i);
      List<Item> members =
          bundle.items().stream().filter(item -> item.group().equals(group.id())).toList();
      if (members.isEmpty()) {
        names.problem(
            CatalogueFault.GROUP,
            "/groups/" + i + "/id",
            "no item belongs to the group '" + group.id() + "'");
      }
      if (group.single() && members.stream().anyMatch(Item::mustParallel)) {
        names.problem(
            CatalogueFault.GROUP,
            "/groups/" + i + "/mode",
            "items that law wants handled together cannot be a choice of one");
      }
    }
  }
}
