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

  /**
   * Bundles whose name, department or pinyin initials match, best first.
   *
   * @param query Chinese text, pinyin or initials such as {@code yjd}; blank finds nothing
   */
  List<Bundle> find(String query);
}
