package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A package in which more than fifty faults were planted. All of them are told at once, each with
 * its code, file and place, and nothing else is. Set {@code -Dplanted.write=true} to write down
 * what is told.
 */
class PlantedFaultsTest {
  private static final Path PLANTED =
      Path.of("src/test/resources/cn/yijianban/kiosk/catalogue/read/planted");
  private static final Path EXPECTED = PLANTED.resolve("expected.txt");

  private static List<CatalogueException.Problem> problems() {
    CatalogueException refused =
        catchThrowableOfType(CatalogueException.class, () -> Catalogues.load(PLANTED));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  @Test
  void everyPlantedFaultIsToldWithItsPlace() throws IOException {
    String told =
        problems().stream()
            .map(p -> p.fault().code() + " " + p.file() + " " + p.path() + ": " + p.text())
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("planted.write")) {
      Files.writeString(EXPECTED, told);
    }
    assertThat(told).isEqualTo(Files.readString(EXPECTED));
    assertThat(told.lines()).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void almostEveryKindOfFaultIsPlanted() {
    Set<CatalogueFault> told =
        problems().stream().map(CatalogueException.Problem::fault).collect(Collectors.toSet());
    assertThat(CatalogueFault.values())
        .filteredOn(fault -> !told.contains(fault))
        .containsExactlyInAnyOrder(CatalogueFault.NOT_TEXT, CatalogueFault.HEAD_DIFFERS);
    assertThat(CatalogueFault.values())
        .extracting(CatalogueFault::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("C-\\d{3}"));
  }
}
