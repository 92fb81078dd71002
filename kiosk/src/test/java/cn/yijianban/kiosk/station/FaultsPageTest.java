package cn.yijianban.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsPageTest {
  private static final Path PAGE = Path.of("../docs/faults.md");

  @Test
  void the_page_says_what_the_program_says_of_every_fault() throws IOException {
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, FaultsPage.render());
    }

    assertThat(PAGE).content().isEqualTo(FaultsPage.render());
    for (DeviceFault fault : DeviceFault.values()) {
      assertThat(PAGE).content().contains("| " + fault.code() + " |");
    }
  }
}
