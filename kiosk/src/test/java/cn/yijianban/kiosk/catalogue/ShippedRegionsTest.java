package cn.yijianban.kiosk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regions that are shipped share what holds everywhere, and each says only what differs. */
class ShippedRegionsTest {
  private static Bundle bundle(String region, String code) {
    return Catalogues.shipped(region).bundle(code).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"360730, 16, 120", "360732, 15, 15", "411523, 14, 14", "320000, 13, 13"})
  void everyRegionIsSoundAndOffersItsBundles(String region, int applicable, int all) {
    Catalogue catalogue = Catalogues.shipped(region);
    assertThat(catalogue.bundles()).hasSize(all).allMatch(b -> b.region().equals(region));
    assertThat(catalogue.bundles()).filteredOn(Bundle::applicable).hasSize(applicable);
    assertThat(catalogue.bundles())
        .filteredOn(Bundle::applicable)
        .allMatch(Bundle::sample)
        .allMatch(b -> !b.source().isBlank());
  }
}
