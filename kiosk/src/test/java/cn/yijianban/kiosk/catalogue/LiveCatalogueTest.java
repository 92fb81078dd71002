package cn.yijianban.kiosk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.read.Catalogues;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LiveCatalogueTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void what_a_site_does_not_list_is_not_found_and_still_known() {
    LiveCatalogue catalogue = new LiveCatalogue(Catalogues.shipped("360730"), Uses.NONE, () -> DAY);
    assertThat(catalogue.find("二手房")).extracting(Bundle::code).contains("360730-S01");

    catalogue.only(bundle -> bundle.code().endsWith("-newborn"));

    assertThat(catalogue.bundles()).extracting(Bundle::code).containsExactly("360730-newborn");
    assertThat(catalogue.ranked()).hasSize(1);
    assertThat(catalogue.find("二手房")).isEmpty();
    assertThat(catalogue.bundle("360730-S01")).isPresent();
  }
}
