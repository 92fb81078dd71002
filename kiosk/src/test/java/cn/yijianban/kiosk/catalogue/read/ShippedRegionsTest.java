package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

  @Test
  void aRegionSaysOnlyWhatDiffers() {
    Bundle everywhere = bundle("360732", "360732-elder-allowance");
    Bundle jiangsu = bundle("320000", "320000-elder-allowance");
    assertThat(everywhere.name()).isEqualTo("高龄补贴");
    assertThat(jiangsu.name()).isEqualTo("尊老金申报");
    assertThat(bundle("411523", "411523-elder-allowance").name()).isEqualTo("高龄津贴");
    assertThat(everywhere.limit()).contains(new Bundle.Limit(20));
    assertThat(jiangsu.limit()).contains(new Bundle.Limit(15));
    assertThat(jiangsu.items().getFirst().limit()).contains(new Bundle.Limit(15));
    assertThat(everywhere.leadDepartment()).isEqualTo("县民政局");
    assertThat(jiangsu.leadDepartment()).isEqualTo("省民政厅");
    assertThat(jiangsu.materials()).isEqualTo(everywhere.materials());
    assertThat(bundle("360730", "360730-106").notices()).hasSize(everywhere.notices().size() + 3);
  }

  @Test
  void whatIsDroppedInARegionIsGoneThere() {
    assertThat(bundle("360730", "360730-convenience-store").items())
        .extracting(Item::code)
        .contains("hygiene");
    Bundle jiangsu = bundle("320000", "320000-convenience-store");
    assertThat(jiangsu.name()).isEqualTo("开办便利店");
    assertThat(jiangsu.items()).extracting(Item::code).doesNotContain("hygiene");
    assertThat(jiangsu.materials()).extracting(Material::id).doesNotContain("M-HYGIENE-FORM");
    assertThat(Catalogues.shipped("320000").bundle("320000-rural-house")).isEmpty();
  }

  @Test
  void resultsAreSentAsTheRegionSendsThem() {
    assertThat(bundle("360730", "360730-newborn").guide().deliveries())
        .contains(new Guide.Delivery("mail", "邮政快递送达", Optional.of(0), "免费"));
    assertThat(bundle("411523", "411523-newborn").guide().deliveries())
        .filteredOn(d -> d.mode().equals("mail"))
        .allMatch(d -> d.cents().isEmpty())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "360730100, 360730",
    "360730100201, 360730",
    "360732000000, 360732",
    "320106, 320000",
    "320106001002, 320000"
  })
  void aVillageGetsTheNearestCatalogueAroundIt(String region, String nearest) {
    assertThat(Catalogues.shipped(region).region()).isEqualTo(nearest);
  }

  @Test
  void everyListedBundleNamesTheItemsItsDepartmentsImply() {
    List<Item> items = bundle("360730", "360730-093").items();
    assertThat(items).allMatch(Item::sample).noneMatch(Item::here);
    assertThat(items)
        .extracting(Item::code)
        .contains("sign-item", "fire-item", "weather-item", "commerce-item", "safety-item");
  }
}
