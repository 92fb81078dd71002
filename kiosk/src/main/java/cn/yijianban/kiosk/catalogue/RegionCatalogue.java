package cn.yijianban.kiosk.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue that was read and checked; never changes. */
final class RegionCatalogue implements Catalogue {
  private final String region;
  private final String version;
  private final List<Bundle> bundles;
  private final Map<String, Bundle> byCode = new LinkedHashMap<>();
  private final Search search;

  RegionCatalogue(String region, String version, List<Bundle> bundles) {
    this.region = region;
    this.version = version;
    this.bundles = List.copyOf(bundles);
    bundles.forEach(bundle -> byCode.put(bundle.code(), bundle));
    this.search = new Search(bundles);
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Bundle> bundles() {
    return bundles;
  }

  @Override
  public Optional<Bundle> bundle(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  @Override
  public List<Bundle> find(String query) {
    return find(query, Uses.NONE);
  }

  @Override
  public List<Bundle> find(String query, Uses uses) {
    return search.find(query, uses);
  }
}
