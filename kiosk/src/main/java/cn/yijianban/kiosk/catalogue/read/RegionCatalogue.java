package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.search.Search;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue that was read and checked; never changes. */
final class RegionCatalogue implements Catalogue {
  private final String region;
  private final String name;
  private final String version;
  private final List<Bundle> bundles;
  private final Map<String, Bundle> byCode = new LinkedHashMap<>();
  private final Map<String, Map<String, Bundle>> everywhere = new LinkedHashMap<>();
  private final List<PublicNotice> notices;
  private final Search search;

  /**
   * @param files what stands in one file, by region: here and elsewhere; by name of the file
   */
  RegionCatalogue(
      Region region,
      List<Bundle> bundles,
      Map<String, Map<String, Bundle>> files,
      List<PublicNotice> notices) {
    this.region = region.region();
    this.name = region.name();
    this.version = region.version();
    this.bundles = List.copyOf(bundles);
    for (Map<String, Bundle> same : files.values()) {
      for (Bundle bundle : same.values()) {
        byCode.put(bundle.code(), bundle);
        everywhere.put(bundle.code(), same);
      }
    }
    bundles.forEach(bundle -> byCode.put(bundle.code(), bundle));
    this.notices = List.copyOf(notices);
    this.search = new Search(bundles);
  }

  @Override
  public String region() {
    return region;
  }

  @Override
  public String name() {
    return name;
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
  public Optional<Bundle> at(String code, String place) {
    Map<String, Bundle> same = everywhere.getOrDefault(code, Map.of());
    return Regions.chainAndEverywhere(place).stream()
        .filter(same::containsKey)
        .map(same::get)
        .findFirst();
  }

  @Override
  public List<PublicNotice> notices() {
    return notices;
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
