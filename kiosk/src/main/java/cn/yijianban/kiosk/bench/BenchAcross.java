package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.submission.Manifest;
import java.util.Map;
import java.util.Optional;

/**
 * SIMULATED 通办: what is taken in for another region goes to the departments there.
 *
 * @param takenIn code and name of the region that took it in
 * @param there where it is decided on
 * @param bundle as it is done there; empty when the catalogue that is shipped does not know it
 */
record BenchAcross(Map<String, Object> takenIn, Handled there, Optional<Bundle> bundle) {

  /** Empty for what stays where it was taken in. */
  static Optional<BenchAcross> of(Manifest manifest) {
    return Handled.of(manifest.answers()).map(there -> of(manifest, there));
  }

  private static BenchAcross of(Manifest manifest, Handled there) {
    String code = manifest.takenIn();
    try {
      Catalogue known = Catalogues.shipped(code);
      return new BenchAcross(region(code, known.name()), there, known.bundle(manifest.bundle()));
    } catch (CatalogueException _) {
      return new BenchAcross(region(code, code), there, Optional.empty());
    }
  }

  private static Map<String, Object> region(String code, String name) {
    return Map.of("code", code, "name", name);
  }

  /** The department there, with its region; empty when nobody knows. */
  String department(String item) {
    return bundle
        .flatMap(b -> Item.find(b.items(), item))
        .map(found -> there.name() + " " + found.department())
        .orElse("");
  }

  /** As the contract writes it. */
  Map<String, Object> data() {
    return Map.of("takenIn", takenIn, "handled", region(there.region(), there.name()));
  }
}
