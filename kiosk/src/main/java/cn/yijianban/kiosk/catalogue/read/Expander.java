package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a whole bundle of the few lines its author wrote: shared things are put in by name, each
 * item brings the fields and materials it needs, and each of them learns which items use it.
 *
 * <p>A field or material that the bundle lists and no item needs is used by all its items. {@code
 * "@police"} is the name of the police in this region, as {@code departments} of {@code
 * region.json} says.
 */
final class Expander {
  private static final List<String> NEEDS = List.of("fields", "materials");

  private final Problems problems;
  private final Trees trees;
  private final Memo memo;
  private final Library library;
  private final Region region;

  Expander(Problems problems, Trees trees, Memo memo, Library library, Region region) {
    this.problems = problems;
    this.trees = trees;
    this.memo = memo;
    this.library = library;
    this.region = region;
  }

  ObjectNode expand(String file, ObjectNode written) {
    ObjectNode bundle = trees.copy(written);
    head(bundle);
    deliveries(bundle);
    for (String kind : Library.KINDS) {
      list(bundle, kind).ifPresent(list -> bundle.set(kind, used(file, bundle, kind, list)));
    }
    for (String kind : NEEDS) {
      needs(file, bundle, kind);
    }
    list(bundle, "items").ifPresent(list -> bundle.set("items", items(bundle, list)));
    departments(file, bundle);
    sections(bundle);
    return bundle;
  }

  /** What the region says for all its bundles. */
  private void head(ObjectNode bundle) {
    String code = text(bundle, "code");
    bundle.put(
        "code",
        code.startsWith(Regions.EVERYWHERE + "-")
            ? region.region() + code.substring(Regions.EVERYWHERE.length())
            : code);
    if (!bundle.has("region") || text(bundle, "region").equals(Regions.EVERYWHERE)) {
      bundle.put("region", region.region());
    }
    if (!bundle.has("window")) {
      bundle.put("window", region.window());
    }
  }

  /** How results are sent here. */
  private void deliveries(ObjectNode bundle) {
    if (!(bundle.get("guide") instanceof ObjectNode guide)
        || region.deliveries().isEmpty()
        || list(guide, "deliveries").isEmpty()) {
      return;
    }
    ObjectNode here = Trees.object();
    here.set("deliveries", CatalogueJson.list(region.deliveries(), CatalogueJson::delivery));
    bundle.set("guide", trees.over(guide, trees.at(here, guide)));
  }

  private static Optional<ArrayNode> list(ObjectNode node, String name) {
    return node.get(name) instanceof ArrayNode list ? Optional.of(list) : Optional.empty();
  }

  private static String text(ObjectNode node, String name) {
    return node.path(name).stringValue("");
  }

  /** A list with every shared thing put in. */
  private ArrayNode used(String file, ObjectNode bundle, String kind, ArrayNode list) {
    ArrayNode full = trees.at(Trees.array(), list);
    int at = 0;
    for (JsonNode element : list.values()) {
      String pointer = "/" + kind + "/" + at++;
      Optional<String> use = use(element);
      if (use.isEmpty()) {
        full.add(element);
        continue;
      }
      Optional<ObjectNode> shared = library.find(kind, use.get());
      if (shared.isEmpty()) {
        unknown(file, bundle, pointer, kind, use.get());
      } else if (element instanceof ObjectNode own) {
        ObjectNode rest = trees.copy(own);
        rest.remove("use");
        full.add(trees.over(shared.get(), rest));
      } else {
        full.add(memo.share(shared.get()));
      }
    }
    return full;
  }

  private static Optional<String> use(JsonNode element) {
    if (element.isString()) {
      return Optional.of(element.stringValue());
    }
    return Optional.of(element.path("use").stringValue("")).filter(use -> !use.isEmpty());
  }

  private void unknown(String file, ObjectNode root, String pointer, String kind, String name) {
    Trees.Place place = trees.locate(root, pointer);
    problems.add(
        CatalogueFault.UNKNOWN_REFERENCE,
        place.file().isEmpty() ? file : place.file(),
        place.path(),
        "nothing named '" + name + "' is shared among the " + kind);
  }

  /** Fields or materials with the items that use them. */
  private void needs(String file, ObjectNode bundle, String kind) {
    Map<String, Set<String>> users = users(bundle, kind);
    ArrayNode full = Trees.array();
    list(bundle, kind).ifPresent(list -> trees.at(full, list));
    for (JsonNode element : list(bundle, kind).orElseGet(Trees::array).values()) {
      String id = element instanceof ObjectNode thing ? text(thing, "id") : "";
      Set<String> by = users.remove(id);
      full.add(
          element instanceof ObjectNode thing && !thing.has("usedBy")
              ? usedBy(thing, by == null ? codes(bundle) : by)
              : element);
    }
    users.forEach(
        (id, by) ->
            library
                .find(kind, id)
                .ifPresentOrElse(
                    shared -> full.add(usedBy(memo.share(shared), by)),
                    () -> unknown(file, bundle, needed(bundle, kind, by), kind, id)));
    if (!full.isEmpty()) {
      bundle.set(kind, full);
    }
  }

  /** The items that say they need a field or material, by its id. */
  private static Map<String, Set<String>> users(ObjectNode bundle, String kind) {
    Map<String, Set<String>> users = new LinkedHashMap<>();
    for (JsonNode item : list(bundle, "items").orElseGet(Trees::array).values()) {
      if (item instanceof ObjectNode node) {
        for (JsonNode id : list(node, kind).orElseGet(Trees::array).values()) {
          users
              .computeIfAbsent(id.stringValue(""), _ -> new LinkedHashSet<>())
              .add(text(node, "code"));
        }
      }
    }
    return users;
  }

  private static Set<String> codes(ObjectNode bundle) {
    Set<String> codes = new LinkedHashSet<>();
    for (JsonNode item : list(bundle, "items").orElseGet(Trees::array).values()) {
      if (item instanceof ObjectNode node && !text(node, "depth").equals("counter")) {
        codes.add(text(node, "code"));
      }
    }
    return codes;
  }

  private static String needed(ObjectNode bundle, String kind, Set<String> by) {
    int at = new ArrayList<>(codesInOrder(bundle)).indexOf(by.iterator().next());
    return "/items/" + at + "/" + kind;
  }

  private static List<String> codesInOrder(ObjectNode bundle) {
    List<String> codes = new ArrayList<>();
    for (JsonNode item : list(bundle, "items").orElseGet(Trees::array).values()) {
      codes.add(item instanceof ObjectNode node ? text(node, "code") : "");
    }
    return codes;
  }

  private ObjectNode usedBy(ObjectNode thing, Set<String> codes) {
    return memo.variant(
        thing,
        List.copyOf(codes),
        () -> {
          ObjectNode full = trees.copy(thing);
          ArrayNode list = full.putArray("usedBy");
          codes.forEach(list::add);
          return full;
        });
  }

  /** Items without their needs, but with the names of what they asked for while done alone. */
  private ArrayNode items(ObjectNode bundle, ArrayNode list) {
    ArrayNode full = trees.at(Trees.array(), list);
    for (JsonNode element : list.values()) {
      if (!(element instanceof ObjectNode item)) {
        full.add(element);
        continue;
      }
      List<String> asked = new ArrayList<>();
      for (JsonNode id : list(item, "materials").orElseGet(Trees::array).values()) {
        material(bundle, id.stringValue("")).ifPresent(m -> asked.add(text(m, "name")));
      }
      full.add(memo.variant(item, asked, () -> plain(item, asked)));
    }
    return full;
  }

  private ObjectNode plain(ObjectNode item, List<String> asked) {
    ObjectNode plain = trees.copy(item);
    if (!plain.has("originalMaterials") && list(item, "materials").isPresent()) {
      plain.set("originalMaterials", CatalogueJson.texts(asked));
    }
    NEEDS.forEach(plain::remove);
    return plain;
  }

  private static Optional<ObjectNode> material(ObjectNode bundle, String id) {
    return list(bundle, "materials").orElseGet(Trees::array).values().stream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(m -> text(m, "id").equals(id))
        .findFirst();
  }

  private void departments(String file, ObjectNode bundle) {
    named(file, bundle, bundle, "", "leadDepartment");
    Set<String> all = new LinkedHashSet<>();
    int at = 0;
    for (JsonNode element : list(bundle, "items").orElseGet(Trees::array).values()) {
      if (element instanceof ObjectNode item) {
        named(file, bundle, item, "/items/" + at, "department");
        all.add(text(item, "department"));
      }
      at++;
    }
    all.remove(text(bundle, "leadDepartment"));
    all.remove("");
    if (!bundle.has("jointDepartments")) {
      ArrayNode joint = bundle.putArray("jointDepartments");
      all.forEach(joint::add);
    }
  }

  private void named(
      String file, ObjectNode bundle, ObjectNode node, String pointer, String property) {
    String name = text(node, property);
    if (!name.startsWith("@")) {
      return;
    }
    Optional<String> local = region.department(name.substring(1));
    if (local.isEmpty()) {
      Trees.Place place = trees.locate(bundle, pointer + "/" + property);
      problems.add(
          CatalogueFault.UNKNOWN_REFERENCE,
          place.file().isEmpty() ? file : place.file(),
          place.path(),
          "region.json names no department '" + name + "'");
    }
    node.put(property, local.orElse(name));
  }

  /** Sections of the form that are not listed, in the order of the library. */
  private void sections(ObjectNode bundle) {
    if (bundle.has("sections")) {
      return;
    }
    Set<String> wanted = new LinkedHashSet<>();
    for (JsonNode field : list(bundle, "fields").orElseGet(Trees::array).values()) {
      if (field instanceof ObjectNode node) {
        wanted.add(text(node, "section"));
      }
    }
    ArrayNode sections = bundle.putArray("sections");
    library.all("sections").stream()
        .filter(section -> wanted.contains(text(section, "id")))
        .map(memo::share)
        .forEach(sections::add);
  }
}
