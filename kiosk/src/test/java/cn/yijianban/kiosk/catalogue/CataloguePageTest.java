package cn.yijianban.kiosk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/catalogue.md} ends with every fault; {@code -Dfaults.write=true} writes them. */
class CataloguePageTest {
  private static final Path PAGE = Path.of("../docs/catalogue.md");
  private static final String MARK = "<!-- faults -->\n";

  @Test
  void thePageListsEveryFaultWithItsRemedy() throws IOException {
    String faults =
        Arrays.stream(CatalogueFault.values())
            .map(
                f ->
                    "| "
                        + f.code()
                        + " | "
                        + Reading.word(f).replace('-', ' ')
                        + " | "
                        + f.remedy()
                        + " |\n")
            .collect(Collectors.joining("", "| code | what | remedy |\n|---|---|---|\n", ""));
    String page = Files.readString(PAGE);
    String now = page.substring(0, page.indexOf(MARK)) + MARK + faults;
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, now);
    }
    assertThat(now).isEqualTo(page);
  }
}
