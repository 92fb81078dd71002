package cn.yijianban.kiosk.catalogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.edition.EditionFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/catalogue.md} ends with every fault; {@code -Dfaults.write=true} writes them. */
class CataloguePageTest {
  private static final Path PAGE = Path.of("../docs/catalogue.md");
  private static final String MARK = "<!-- faults -->\n";

  @Test
  void thePageListsEveryFaultWithItsRemedy() throws IOException {
    StringBuilder faults = new StringBuilder("| code | what | remedy |\n|---|---|---|\n");
    for (CatalogueFault fault : CatalogueFault.values()) {
      faults.append(row(fault.code(), fault, fault.remedy()));
    }
    for (EditionFault fault : EditionFault.values()) {
      faults.append(row(fault.code(), fault, fault.remedy()));
    }
    String page = Files.readString(PAGE);
    String now = page.substring(0, page.indexOf(MARK)) + MARK + faults;
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, now);
    }
    assertThat(now).isEqualTo(page);
  }

  private static String row(String code, Enum<?> fault, String remedy) {
    return "| "
        + code
        + " | "
        + CatalogueJson.word(fault).replace('-', ' ')
        + " | "
        + remedy
        + " |\n";
  }
}
