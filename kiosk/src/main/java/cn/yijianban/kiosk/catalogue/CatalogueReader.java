package cn.yijianban.kiosk.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts a catalogue together from its files and checks all of it before anyone sees any. */
final class CatalogueReader {
  private static final String REGION_FILE = "region.json";
  private static final Pattern CODE = Pattern.compile("\\d{6,12}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final Problems problems;
  private final Function<String, Optional<String>> files;

  private CatalogueReader(Problems problems, Function<String, Optional<String>> files) {
    this.problems = problems;
    this.files = files;
  }

  /**
   * @param files text by file name, empty when there is no such file
   * @param there names of the JSON files that lie there, as far as that can be known
   */
  static Catalogue read(
      Problems problems, Function<String, Optional<String>> files, Set<String> there) {
    CatalogueReader reader = new CatalogueReader(problems, files);
    Optional<Region> region = reader.need(REGION_FILE).flatMap(reader::region);
    problems.checkUnless(region.isPresent());
    Region found = region.orElseThrow();
    Map<String, Bundle> bundles = reader.bundles(found);
    for (String name : there) {
      if (!name.equals(REGION_FILE) && !found.bundles().contains(name)) {
        problems.add(name, "", "the file is not named in " + REGION_FILE + " /bundles");
      }
    }
    problems.check();
    return new RegionCatalogue(found.region(), found.version(), List.copyOf(bundles.values()));
  }

  private Optional<String> need(String name) {
    Optional<String> text = FILE.matcher(name).matches() ? files.apply(name) : Optional.empty();
    if (text.isEmpty()) {
      problems.add(name, "", "the file is missing");
    }
    return text;
  }

  private Optional<Region> region(String text) {
    Optional<Region> region = Reading.file(problems, REGION_FILE, text, Region::read);
    region
        .filter(r -> !CODE.matcher(r.region()).matches())
        .ifPresent(r -> problems.add(REGION_FILE, "/region", "this is no GB/T 2260 code"));
    return region;
  }

  private Map<String, Bundle> bundles(Region region) {
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    if (!region.list().isEmpty()) {
      need(region.list())
          .map(text -> new ListReader(problems, region).read(text))
          .ifPresent(rows -> rows.forEach(row -> bundles.put(row.code(), row)));
    }
    Map<String, String> fileOf = new HashMap<>();
    for (String file : region.bundles()) {
      need(file)
          .flatMap(text -> Reading.file(problems, file, text, BundleReader::bundle))
          .ifPresent(bundle -> add(bundles, fileOf, region, file, bundle));
    }
    return bundles;
  }

  private void add(
      Map<String, Bundle> bundles,
      Map<String, String> fileOf,
      Region region,
      String file,
      Bundle bundle) {
    BundleLint.check(problems, file, bundle);
    String other = fileOf.put(bundle.code(), file);
    if (other != null) {
      problems.add(file, "/code", "'" + bundle.code() + "' is also in " + other);
    }
    if (!bundle.region().equals(region.region())) {
      problems.add(file, "/region", "the catalogue is of the region '" + region.region() + "'");
    }
    Bundle listed = bundles.put(bundle.code(), bundle);
    if (listed != null && other == null && !sameHead(listed, bundle)) {
      problems.add(
          file, "", "name, category and departments are not those of the list for this code");
    }
  }

  private static boolean sameHead(Bundle listed, Bundle bundle) {
    return listed.name().equals(bundle.name())
        && listed.category().equals(bundle.category())
        && listed.leadDepartment().equals(bundle.leadDepartment())
        && listed.jointDepartments().equals(bundle.jointDepartments());
  }
}
