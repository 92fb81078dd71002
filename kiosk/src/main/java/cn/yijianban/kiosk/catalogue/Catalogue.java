package cn.yijianban.kiosk.catalogue;

import java.util.List;
import java.util.Optional;

/** The bundles of one terminal's region. */
public interface Catalogue {

  /** GB/T 2260 code. */
  String region();

  /** What the region is called. */
  default String name() {
    return region();
  }

  /** Version of the whole package, sealed into every submission. */
  String version();

  /** All bundles, in the order of the region's own list. */
  List<Bundle> bundles();

  /** By its code: one of {@link #bundles}, or one that {@link #at} gave. */
  Optional<Bundle> bundle(String code);

  /**
   * The same bundle as it is done at another place: by that place's own rules, by those of a region
   * around it, or by the common ones, whose region is {@code 000000}. Empty when nothing of it is
   * known there.
   *
   * @param code of the bundle, here or there
   * @param place GB/T 2260 code of 6, 9 or 12 digits
   */
  default Optional<Bundle> at(String code, String place) {
    return Optional.empty();
  }

  /** The same bundle as it is done here. */
  default Bundle here(Bundle bundle) {
    return at(bundle.code(), region()).orElse(bundle);
  }

  /** Departments with items of their own here; each with at least one. */
  default List<Guest> guests() {
    return List.of();
  }

  /** Whose own a bundle is; empty for those of the region. */
  default Optional<Guest> guest(String bundle) {
    return guests().stream().filter(guest -> guest.has(bundle)).findFirst();
  }

  /** 政务公开, newest first. */
  default List<PublicNotice> notices() {
    return List.of();
  }

  /** All bundles, those that are used most first, else in the order of the list. */
  default List<Bundle> ranked() {
    return bundles();
  }

  /**
   * Bundles that may be meant, best first, the more used one of two that match equally well.
   *
   * @param query a name, a part of it, its pinyin or initials such as {@code yjd}, a department, a
   *     category or a life event, with a mistake or two; blank finds nothing
   */
  List<Bundle> find(String query);

  /** The same, ranked by how often each bundle was begun. */
  default List<Bundle> find(String query, Uses uses) {
    return find(query);
  }
}
