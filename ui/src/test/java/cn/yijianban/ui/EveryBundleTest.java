package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Stranger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every bundle that a terminal can take is finished by somebody who has never seen it. A few of
 * them in each run, all of them with {@code -Dslow=true}.
 */
class EveryBundleTest {
  private static final String FEW =
      System.getProperty("bundles", "360730-newborn,360730-restaurant");

  @TempDir private Path data;

  @Test
  void any_bundle_is_finished_by_what_the_screens_say() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      for (Bundle bundle : wanted()) {
        String number = new Stranger(browser, terminal.dock, bundle, 1).finish();
        assertThat(number).as(bundle.code()).startsWith("360730-");
      }
      browser.expectCalm();
      assertThat(terminal.platform.opened())
          .allSatisfy(
              manifest ->
                  assertThat(manifest.parties())
                      .extracting(party -> party.check().outcome())
                      .containsOnly("CONFIRMED"));
    }
  }

  @Test
  void a_keypad_is_enough_for_a_whole_visit() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri()).byKeypad()) {
      Bundle bundle = Catalogues.shipped("360730").bundle("360730-newborn").orElseThrow();
      assertThat(new Stranger(browser, terminal.dock, bundle, 1).finish()).startsWith("360730-");
      browser.expectCalm();
    }
  }

  private static List<Bundle> wanted() {
    Stream<Bundle> all = Catalogues.shipped("360730").bundles().stream().filter(Bundle::applicable);
    return (Boolean.getBoolean("slow")
            ? all
            : all.filter(bundle -> List.of(FEW.split(",")).contains(bundle.code())))
        .toList();
  }
}
