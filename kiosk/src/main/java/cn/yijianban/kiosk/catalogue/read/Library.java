package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What bundles share: items, materials, fields, questions, parties and sections, defined once in
 * {@code items.json}, {@code materials.json} and {@code form.json}, refined by nearer regions.
 */
final class Library {
  /** Files of a folder that hold shared things. */
  static final List<String> FILES = List.of("form.json", "items.json", "materials.json");

  /** Lists that may hold shared things. */
  static final List<String> KINDS =
      List.of("sections", "parties", "questions", "fields", "items", "materials");

  private final Map<String, Map<String, ObjectNode>> kinds = new LinkedHashMap<>();

  private Library() {
    KINDS.forEach(kind -> kinds.put(kind, new LinkedHashMap<>()));
  }

  static Library read(Problems problems, Trees trees, Layers layers) {
    Library library = new Library();
    for (Layers.Layer layer : layers.farthestFirst()) {
      for (String file : FILES) {
        layer
            .files()
            .apply(file)
            .flatMap(text -> Reading.tree(problems, layer.named(file), text))
            .map(root -> trees.learn(layer.named(file), root))
            .ifPresent(root -> library.add(problems, trees, layer.named(file), root));
      }
    }
    return library;
  }

  private void add(Problems problems, Trees trees, String file, ObjectNode root) {
    for (var list : root.properties()) {
      Map<String, ObjectNode> known = kinds.get(list.getKey());
      if (known == null || !list.getValue().isArray()) {
        problems.add(
            CatalogueFault.UNKNOWN_PROPERTY,
            file,
            "/" + list.getKey(),
            "this must be a list named " + String.join(", ", KINDS));
        continue;
      }
      List<String> here = new ArrayList<>();
      int at = 0;
      for (JsonNode element : list.getValue().values()) {
        String path = "/" + list.getKey() + "/" + at++;
        Optional<String> name = Trees.name(element);
        if (!(element instanceof ObjectNode thing) || name.isEmpty()) {
          problems.add(
              CatalogueFault.WRONG_TYPE, file, path, "this must be an object with an id or code");
          continue;
        }
        if (here.contains(name.get())) {
          problems.add(CatalogueFault.TWICE, file, path, "'" + name.get() + "' is there twice");
        }
        here.add(name.get());
        known.merge(name.get(), thing, trees::over);
      }
    }
  }

  Optional<ObjectNode> find(String kind, String name) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(name));
  }

  /** In the order of the files. */
  List<ObjectNode> all(String kind) {
    return List.copyOf(kinds.getOrDefault(kind, Map.of()).values());
  }
}
