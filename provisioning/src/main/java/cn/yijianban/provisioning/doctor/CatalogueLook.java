package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueException;
import cn.yijianban.kiosk.catalogue.Catalogues;
import cn.yijianban.kiosk.station.StationConfig;

/** What can be done at this terminal. */
final class CatalogueLook {
  private CatalogueLook() {}

  static Finding look(StationConfig station) {
    String region = station.site().region();
    try {
      Catalogue catalogue = Catalogues.shipped(region);
      return Finding.well(
          "catalogue",
          catalogue.bundles().size() + " bundles for " + region + ", " + catalogue.version());
    } catch (CatalogueException e) {
      return Finding.ill("catalogue", Ailment.CATALOGUE_NONE, region);
    }
  }
}
