package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.catalogue.JsonDiff.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code catalogue diff}: what a citizen would find changed. */
@Command(
    name = "diff",
    description = "Say what differs between two catalogues, bundle by bundle, after all layers.")
final class CatalogueDiff extends Answering {
  private final Office office;

  @Parameters(index = "0", paramLabel = "OLD", description = "Folder, package or region code.")
  private String older = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "Folder, package or region code.")
  private String newer = "";

  CatalogueDiff(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Map<String, List<Change>> changes =
        changes(CatalogueFrom.named(office, older), CatalogueFrom.named(office, newer));
    if (json()) {
      ObjectNode root = JsonText.object();
      changes.forEach(
          (bundle, list) -> {
            ArrayNode nodes = root.putArray(bundle);
            list.forEach(
                c ->
                    nodes
                        .addObject()
                        .put("path", c.path())
                        .put("old", c.older().orElse(null))
                        .put("new", c.newer().orElse(null)));
          });
      out().println(JsonText.write(root));
      return Exit.DONE;
    }
    changes.forEach(
        (bundle, list) -> {
          out().println(bundle);
          list.forEach(change -> out().println("  " + line(change)));
        });
    out().println(changes.size() + (changes.size() == 1 ? " bundle differs" : " bundles differ"));
    return Exit.DONE;
  }

  private static String line(Change change) {
    String path = change.path().isEmpty() ? "" : change.path() + "  ";
    if (change.older().isEmpty()) {
      return "+ " + path + change.newer().orElse("");
    }
    if (change.newer().isEmpty()) {
      return "- " + path + change.older().orElse("");
    }
    return "~ " + path + change.older().get() + "  ->  " + change.newer().get();
  }

  private static Map<String, List<Change>> changes(Catalogue older, Catalogue newer) {
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    for (Bundle before : older.bundles()) {
      Optional<Bundle> after = newer.bundle(before.code());
      List<Change> list =
          after.isEmpty()
              ? List.of(new Change("", Optional.of(before.name()), Optional.empty()))
              : new ArrayList<>(
                  JsonDiff.between(
                      CatalogueJson.bundle(before), CatalogueJson.bundle(after.get())));
      if (!list.isEmpty()) {
        changes.put(before.code(), list);
      }
    }
    for (Bundle after : newer.bundles()) {
      if (older.bundle(after.code()).isEmpty()) {
        changes.put(
            after.code(), List.of(new Change("", Optional.empty(), Optional.of(after.name()))));
      }
    }
    return changes;
  }
}
