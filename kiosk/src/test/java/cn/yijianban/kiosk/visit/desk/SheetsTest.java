package cn.yijianban.kiosk.visit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.kiosk.catalogue.Material.Sheet;
import org.junit.jupiter.api.Test;

class SheetsTest {
  @Test
  void scannerAndJudgeAreAskedForWhatTheMaterialWants() {
    assertThat(Sheets.settings(Sheet.ANY)).isEqualTo(Settings.archive());
    Sheet grey = new Sheet(Sheet.Size.A4, 1, false, 200);
    assertThat(Sheets.settings(grey).colour()).isEqualTo(Colour.GREY);
    assertThat(Sheets.settings(grey).dpi()).isEqualTo(200);
    assertThat(Sheets.wanted(grey)).isEqualTo(Wanted.A4);
    assertThat(Sheets.wanted(new Sheet(Sheet.Size.CARD, 2, true, 300)))
        .isEqualTo(Wanted.CARD_BOTH_SIDES);
    assertThat(Sheets.wanted(new Sheet(Sheet.Size.PHOTO, 1, true, 600))).isEqualTo(Wanted.PHOTO);
    assertThat(Sheets.wanted(Sheet.ANY)).isEqualTo(Wanted.ANY);
  }
}
