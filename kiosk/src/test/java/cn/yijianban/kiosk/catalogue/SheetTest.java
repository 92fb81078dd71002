package cn.yijianban.kiosk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Material.Sheet;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import org.junit.jupiter.api.Test;

/** What shipped materials want to be laid on the scanner. */
class SheetTest {
  private static Sheet sheet(String bundle, String material) {
    return Catalogues.shipped("360730").bundle(bundle).orElseThrow().materials().stream()
        .filter(m -> m.id().equals(material))
        .findFirst()
        .orElseThrow()
        .sheet();
  }

  @Test
  void cardsHaveTwoSidesPhotographsAreFineAndContractsAreA4() {
    assertThat(sheet("360730-S01", "M-CONTRACT"))
        .isEqualTo(new Sheet(Sheet.Size.A4, 1, true, Sheet.ARCHIVE));
    assertThat(sheet("360730-S01", "M-MARRIAGE").size()).isEqualTo(Sheet.Size.BOOKLET);
    assertThat(sheet("360730-S01", "M-INVOICE")).isEqualTo(Sheet.ANY);
    assertThat(sheet("360730-106", "M-ELDER-PHOTO"))
        .isEqualTo(new Sheet(Sheet.Size.PHOTO, 1, true, 600));
  }

  @Test
  void everyShippedCardHasTwoSides() {
    for (String region : new String[] {"360730", "320000", "411523"}) {
      for (Bundle bundle : Catalogues.shipped(region).bundles()) {
        assertThat(bundle.materials())
            .filteredOn(m -> m.sheet().size() == Sheet.Size.CARD)
            .allMatch(m -> m.sheet().sides() == 2);
      }
    }
  }
}
