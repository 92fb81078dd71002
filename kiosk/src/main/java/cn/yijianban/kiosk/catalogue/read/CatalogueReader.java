package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.lint.BundleLint;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Puts a catalogue together from its files and checks all of it before anyone sees any. */
final class CatalogueReader {
  static final String REGION_FILE = "region.json";
  private static final List<String> INHERITED = List.of("departments", "proofs");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Problems problems;
  private final Layers layers;
  private final Trees trees;
  private final Memo memo;
  private final Map<String, Bundle> bundles = new LinkedHashMap<>();
  private final Map<String, String> fileOf = new HashMap<>();

  private CatalogueReader(Problems problems, Layers layers, boolean quick) {
    this.problems = problems;
    this.layers = layers;
    this.trees = new Trees(!quick);
    this.memo = new Memo(quick);
  }

  /** Quickly when nothing is wrong; else once more, to say where everything was written. */
  static Catalogue read(Problems problems, Layers layers) {
    try {
      return read(problems, layers, true);
    } catch (CatalogueException _) {
      problems.forget();
      return read(problems, layers, false);
    }
  }

  private static Catalogue read(Problems problems, Layers layers, boolean quick) {
    CatalogueReader reader = new CatalogueReader(problems, layers, quick);
    Optional<Region> region = reader.region();
    problems.checkUnless(region.isPresent());
    Region found = region.orElseThrow();
    reader.bundles(found);
    Map<String, Map<String, Bundle>> everywhere = reader.everywhere(found, quick);
    for (String name : layers.there()) {
      boolean known =
          name.equals(REGION_FILE)
              || name.equals(NoticeReader.FILE)
              || Library.FILES.contains(name);
      if (!known && !found.bundles().contains(name)) {
        problems.add(
            CatalogueFault.FILE_UNNAMED,
            name,
            "",
            "the file is not named in " + REGION_FILE + " /bundles");
      }
    }
    List<PublicNotice> notices = NoticeReader.read(problems, layers, reader.codes());
    problems.check();
    return new RegionCatalogue(found, List.copyOf(reader.bundles.values()), everywhere, notices);
  }

  /** What is written in one file, by region: here and in the partners. */
  private Map<String, Map<String, Bundle>> everywhere(Region region, boolean quick) {
    Map<String, Map<String, Bundle>> all = new LinkedHashMap<>();
    written(all);
    for (String code : region.partners()) {
      if (!Regions.isCode(code)) {
        noRegion("/partners");
        continue;
      }
      CatalogueReader partner = new CatalogueReader(problems, layers.partner().apply(code), quick);
      partner.region().ifPresent(partner::writtenBundles);
      partner.written(all);
    }
    return all;
  }

  private void written(Map<String, Map<String, Bundle>> all) {
    fileOf.forEach(
        (code, file) ->
            Optional.ofNullable(bundles.get(code))
                .ifPresent(
                    bundle ->
                        all.computeIfAbsent(file, _ -> new LinkedHashMap<>())
                            .put(bundle.region(), bundle)));
  }

  /** Codes of bundles by file. */
  private Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    fileOf.forEach((code, file) -> codes.put(file, code));
    return codes;
  }

  private void missing(String name) {
    problems.add(
        CatalogueFault.FILE_MISSING, layers.nearest().named(name), "", "the file is missing");
  }

  private void noRegion(String path) {
    problems.add(
        CatalogueFault.WRONG_REGION,
        layers.nearest().named(REGION_FILE),
        path,
        "this is no GB/T 2260 code");
  }

  /** The region's own file; what things are called is taken over from the regions around it. */
  private Optional<Region> region() {
    ObjectNode around = Trees.object();
    for (Layers.Layer layer : layers.farthestFirst()) {
      if (layer.equals(layers.nearest())) {
        continue;
      }
      Optional<ObjectNode> root =
          layer
              .files()
              .apply(REGION_FILE)
              .flatMap(text -> Reading.tree(problems, layer.named(REGION_FILE), text));
      if (root.isPresent()) {
        ObjectNode names = trees.learn(layer.named(REGION_FILE), root.get());
        around = trees.over(around, names.deepCopy().retain(INHERITED));
      }
    }
    Optional<String> text = layers.nearest().files().apply(REGION_FILE);
    if (text.isEmpty()) {
      missing(REGION_FILE);
    }
    ObjectNode names = around;
    Optional<Region> region =
        text.flatMap(t -> Reading.tree(problems, layers.nearest().named(REGION_FILE), t))
            .map(own -> trees.over(names, own))
            .map(
                root ->
                    Reading.of(
                        problems, layers.nearest().named(REGION_FILE), memo, root, Region::read));
    region.filter(r -> !Regions.isCode(r.region())).ifPresent(_ -> noRegion("/region"));
    return region;
  }

  private void bundles(Region region) {
    Expander expander = expander(region);
    if (!region.list().isEmpty()) {
      Optional<String> list = file(region.list(), layers.nearest());
      if (list.isEmpty()) {
        missing(region.list());
      }
      list.map(text -> new ListReader(problems, region).read(text))
          .ifPresent(
              rows ->
                  rows.forEach(
                      row -> {
                        Bundle read = read(region.list(), row, expander, region);
                        bundles.put(read.code(), read);
                      }));
    }
    writtenBundles(region, expander);
  }

  private Expander expander(Region region) {
    Library library = Library.read(problems, trees, layers);
    return new Expander(problems, trees, memo, library, region);
  }

  /** Those with a file of their own. */
  private void writtenBundles(Region region) {
    writtenBundles(region, expander(region));
  }

  private void writtenBundles(Region region, Expander expander) {
    for (String file : region.bundles()) {
      written(file).ifPresent(root -> add(region, file, read(file, root, expander, region)));
    }
  }

  private static Optional<String> file(String name, Layers.Layer layer) {
    return FILE.matcher(name).matches() ? layer.files().apply(name) : Optional.empty();
  }

  /** The bundle's file, laid over those of the same name in the regions around this one. */
  private Optional<ObjectNode> written(String name) {
    boolean there = false;
    ObjectNode written = Trees.object();
    boolean readable = false;
    for (Layers.Layer layer : layers.farthestFirst()) {
      Optional<String> text = file(name, layer);
      there |= text.isPresent();
      Optional<ObjectNode> root =
          text.flatMap(t -> Reading.tree(problems, layer.named(name), t))
              .map(tree -> trees.learn(layer.named(name), tree));
      if (root.isPresent()) {
        written = readable ? trees.over(written, root.get()) : root.get();
        readable = true;
      }
    }
    if (!there) {
      missing(name);
    }
    return readable ? Optional.of(written) : Optional.empty();
  }

  private Bundle read(String file, ObjectNode written, Expander expander, Region region) {
    ObjectNode full = expander.expand(file, written);
    int before = problems.count();
    Bundle bundle = Reading.of(problems, file, memo, full, BundleReader::bundle);
    if (!file.equals(region.list())) {
      BundleLint.check(problems, file, bundle, region.languages(), region.proofs());
    }
    problems.move(
        before,
        problem -> {
          Trees.Place place = trees.locate(full, problem.path());
          return place.file().isEmpty()
              ? problem
              : new CatalogueException.Problem(
                  problem.fault(), place.file(), place.path(), problem.text());
        });
    return bundle;
  }

  private void add(Region region, String file, Bundle bundle) {
    String other = fileOf.put(bundle.code(), file);
    if (other != null) {
      problems.add(
          CatalogueFault.TWICE, file, "/code", "'" + bundle.code() + "' is also in " + other);
    }
    if (!bundle.region().equals(region.region())) {
      problems.add(
          CatalogueFault.WRONG_REGION,
          file,
          "/region",
          "the catalogue is of the region '" + region.region() + "'");
    }
    Bundle listed = bundles.put(bundle.code(), bundle);
    if (listed != null && other == null && !sameHead(listed, bundle)) {
      problems.add(
          CatalogueFault.HEAD_DIFFERS,
          file,
          "",
          "name, category and departments are not those of the list for this code");
    }
  }

  private static boolean sameHead(Bundle listed, Bundle bundle) {
    return listed.name().equals(bundle.name())
        && listed.category().equals(bundle.category())
        && listed.leadDepartment().equals(bundle.leadDepartment())
        && listed.jointDepartments().equals(bundle.jointDepartments());
  }
}
