package cn.yijianban.kiosk.catalogue;

import java.util.List;
import java.util.Optional;

/** The bundles of one terminal's region. */
public interface Catalogue {

  /** GB/T 2260 code. */
  String region();

  /** Version of the whole package, sealed into every submission. */
  String version();

  /** All bundles, in the order of the region's own list. */
  List<Bundle> bundles();

  Optional<Bundle> bundle(String code);

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
