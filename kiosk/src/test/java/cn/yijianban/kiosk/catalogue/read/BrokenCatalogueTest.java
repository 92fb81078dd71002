package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken catalogue fails when it is loaded, with a sentence for each thing that is wrong. */
class BrokenCatalogueTest {
  private static final String SAMPLE = "360730-S01.json";

  @TempDir private Path dir = Path.of("");

  @BeforeEach
  void copyTheShippedOne() throws IOException {
    Path shipped = Path.of("src/main/resources/cn/yijianban/kiosk/catalogue/360730");
    try (var files = Files.list(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, dir.resolve(file.getFileName()));
      }
    }
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(dir.resolve(file));
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(
        dir.resolve(file), text.substring(0, at) + to + text.substring(at + from.length()));
  }

  @Test
  void aDirectoryIsAsGoodAsWhatIsShipped() {
    assertThat(Catalogues.load(dir).bundles()).isEqualTo(Catalogues.shipped("360730").bundles());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "agent == 'yes'|agent = 'yes'|/parties/2/when: the condition cannot be read at character 7",
        "agent == 'yes'|agnet == 'yes'|/parties/2/when: the condition asks for 'agnet', which no question",
        "married == 'yes'|married in ('yes', 'ja')|/materials/5/when: 'married' can never be 'ja'",
        "item.S01-4 == 'yes'|item.S01-4 == '1'|/notices/2/when: 'item.S01-4' can never be '1'",
        "item.S01-4 ==|item.S01-9 ==|/notices/2/when: the condition asks for 'item.S01-9'",
        "\"department\": \"税务局\"|\"departmant\": \"税务局\"|/items/1/department: a text is needed",
        "\"department\": \"税务局\"|\"departmant\": \"税务局\"|/items/1/departmant: no such property",
        "{\"id\": \"buyer\", \"label\": \"买方\"}|{\"id\": \"seller\", \"label\": \"买方\"}|/parties/1/id: 'seller' is there twice",
        "\"before\": \"S01-1\"|\"before\": \"S01-3\"|/dependencies: 'S01-2' waits for itself",
        "\"before\": \"S01-1\"|\"before\": \"S01-7\"|/dependencies/0/before: there is no item 'S01-7'",
        "\"after\": \"S01-5\"|\"after\": \"S01-6\"|/materials/10/ways/0/item: 'S01-5' uses the result of 'S01-3' but does not wait for it",
        "\"item\": \"S01-3\"|\"item\": \"S01-8\"|/materials/10/ways/0/item: there is no item 'S01-8'",
        "\"item\": \"S01-3\"|\"itme\": \"S01-3\"|/materials/10/ways/0/itme: no such property",
        "\"way\": \"verification\"|\"way\": \"magic\"|/materials/9/ways/0/way: 'magic' is not one of licence, card",
        "\"holderParty\": \"seller\"|\"holderParty\": \"owner\"|/materials/1/ways/0/holderParty: there is no party 'owner'",
        "\"section\": \"house\"|\"section\": \"garden\"|there is no section 'garden'",
        "\"type\": \"area\"|\"type\": \"acre\"|/type: 'acre' is not one of text, digits",
        "\"type\": \"area\"|\"type\": \"choice\"|choices belong to a field of type choice",
        "\"necessity\": \"deferrable\"|\"necessity\": \"required\"|/materials/8/necessity: deferrable and a way 'later' belong",
        "\"origin\": 10|\"origin\": 30|/materials/0/origin: the origin is 10, 20 or 99",
        "\"must\": true|\"must\": \"yes\"|/items/0/must: this must be true or false",
        "\"workingDays\": 1|\"workingDays\": -1|/workingDays: a whole number from 0 to 1000",
        "\"region\": \"360730\"|\"region\": \"360732\"|/region: the catalogue is of the region '360730'",
        "\"code\": \"360730-S01\"|\"code\": \"360730-108\"|name, category and departments are not those of the list",
        "\"steps\": [|\"steps\": [ 7, |/steps: every entry must be a text",
        "\"sample\": true|\"sample\": true, \"sample\": true|this is not JSON: Duplicate",
        "\"items\": [|\"items\": 5, \"itemz\": [|/items: this must be a list",
      })
  void aBrokenBundleSaysWhereAndWhat(String from, String to, String sentence) throws IOException {
    change(SAMPLE, from, to);
    assertThatThrownBy(() -> Catalogues.load(dir))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining(SAMPLE)
        .hasMessageContaining(sentence);
  }

  @Test
  void aMaterialWithoutABasisIsRefused() throws IOException {
    String text = Files.readString(dir.resolve(SAMPLE));
    Files.writeString(
        dir.resolve(SAMPLE), text.replaceFirst("\"basis\": \"《不动产登记[^\"]*\"", "\"basis\": \" \""));
    assertThatThrownBy(() -> Catalogues.load(dir))
        .hasMessage(SAMPLE + " /materials/0/basis: nothing may be asked for without a legal basis");
  }

  @Test
  void anAnswerNeedsItsQuestion() throws IOException {
    String text = Files.readString(dir.resolve(SAMPLE));
    Files.writeString(
        dir.resolve(SAMPLE), text.replaceFirst("\"id\": \"ownership\"", "\"id\": \"owning\""));
    assertThatThrownBy(() -> Catalogues.load(dir))
        .hasMessageContaining("there is no question 'ownership' to take it from")
        .hasMessageContaining("the condition asks for 'ownership', which no question answers");
  }

  @Test
  void fieldsOfUnknownItemsAreRefused() throws IOException {
    String text = Files.readString(dir.resolve(SAMPLE));
    Files.writeString(
        dir.resolve(SAMPLE),
        text.replaceAll("\"usedBy\": \\[\"S01-6\"\\]", "\"usedBy\": [\"S01-16\"]"));
    assertThatThrownBy(() -> Catalogues.load(dir))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(3)
                    .allMatch(p -> p.text().equals("there is no item 'S01-16'"))
                    .allMatch(p -> p.path().endsWith("/usedBy")));
  }

  @Test
  void everythingIsSaidAtOnce() throws IOException {
    change(SAMPLE, "agent == 'yes'", "agent == yes");
    change(SAMPLE, "S01-1", "S01-11");
    change("list.csv", "县市监局,县城管局,开办包子铺", "县市监局,县城管局");
    change("region.json", "工程建设类", "工程类");
    Files.writeString(dir.resolve("extra.json"), "{}");
    assertThatThrownBy(() -> Catalogues.load(dir))
        .hasMessageContaining("list.csv line 8: a row has 5 cells, this one has 4")
        .hasMessageContaining("list.csv line 101: the category '工程建设类' is not explained")
        .hasMessageContaining("there is no item 'S01-1'")
        .hasMessageContaining("'yes', which no question answers and is no fact")
        .hasMessageContaining("extra.json: the file is not named in region.json /bundles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "region.json|{|region.json line 1 column 2: this is not JSON",
        "region.json|[]|region.json: the file is not a JSON object",
        "region.json|{}|region.json /region: a text is needed here",
        "list.csv|序号|list.csv line 1: the first line must be 序号,类型",
        "360730-S01.json|{} {}|360730-S01.json line 1 column 4: this is not JSON",
      })
  void aBrokenFileIsNamed(String file, String content, String sentence) throws IOException {
    Files.writeString(dir.resolve(file), content);
    assertThatThrownBy(() -> Catalogues.load(dir)).hasMessageContaining(sentence);
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Files.delete(dir.resolve(SAMPLE));
    Files.delete(dir.resolve("list.csv"));
    assertThatThrownBy(() -> Catalogues.load(dir))
        .hasMessageContaining("list.csv: the file is missing")
        .hasMessageContaining(SAMPLE + ": the file is missing");
    Files.delete(dir.resolve("region.json"));
    assertThatThrownBy(() -> Catalogues.load(dir)).hasMessage("region.json: the file is missing");
    assertThatThrownBy(() -> Catalogues.load(dir.resolve("nowhere")))
        .hasMessageContaining("there is no such directory");
  }

  @Test
  void aFileOutsideTheDirectoryIsNotRead() throws IOException {
    change("region.json", SAMPLE, "../" + SAMPLE);
    assertThatThrownBy(() -> Catalogues.load(dir))
        .hasMessageContaining("../" + SAMPLE + ": the file is missing");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(dir.resolve("list.csv"), "序号".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Catalogues.load(dir))
        .hasMessageContaining("list.csv: the file is not UTF-8");
  }

  @Test
  void aBundleFileTakesThePlaceOfItsRow() throws IOException {
    String row = "县农业农村局,各乡镇人民政府,农民确权登记";
    change("list.csv", "107,其他," + row, "107,样表,县自然资源局,各乡镇人民政府,二手房水电气过户");
    change(
        "region.json",
        "\"categories\": [",
        "\"categories\": [{\"name\": \"样表\", \"theme\": \"housing\", \"target\": \"person\"},");
    change(SAMPLE, "360730-S01\"", "360730-107\"");
    String text = Files.readString(dir.resolve(SAMPLE));
    Files.writeString(
        dir.resolve(SAMPLE),
        text.replaceFirst(
            "\"jointDepartments\": \\[[^\\]]*\\]", "\"jointDepartments\": [\"各乡镇人民政府\"]"));
    Catalogue catalogue = Catalogues.load(dir);
    assertThat(catalogue.bundles()).hasSize(119);
    assertThat(catalogue.bundles().get(106).applicable()).isTrue();
  }
}
