package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/catalogue.schema.json} describes every file that is shipped. */
class SchemaTest {
  private static final Path SCHEMA = Path.of("../docs/catalogue.schema.json");
  private static final Path SHIPPED = Path.of("src/main/resources/cn/yijianban/kiosk/catalogue");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Schema part(String name) throws IOException {
    ObjectNode whole = (ObjectNode) JSON.readTree(Files.readString(SCHEMA));
    whole.remove(List.of("anyOf", "$id"));
    whole.put("$ref", "#/$defs/" + name);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SHIPPED)) {
      return all.filter(f -> f.toString().endsWith(".json"))
          .filter(f -> !f.endsWith("working-days.json"))
          .sorted()
          .toList();
    }
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return switch (name) {
      case "region.json" -> "region";
      case NoticeReader.FILE -> "notices";
      default -> Library.FILES.contains(name) ? "shared" : "bundle";
    };
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyShippedFileKeepsToIt(Path file) throws IOException {
    JsonNode content = JSON.readTree(Files.readString(file));
    assertThat(part(kind(file)).validate(content)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"360730", "360732", "411523", "320000"})
  void everyBundleIsWrittenAsItSays(String region) throws IOException {
    Schema whole = part("wholeBundle");
    for (Bundle bundle : Catalogues.shipped(region).bundles()) {
      assertThat(whole.validate(CatalogueJson.bundle(bundle))).as(bundle.code()).isEmpty();
    }
  }

  @Test
  void itRefusesWhatTheCatalogueRefuses() throws IOException {
    ObjectNode bundle =
        CatalogueJson.bundle(Catalogues.shipped("360730").bundle("360730-S01").orElseThrow());
    bundle.put("theme", "garden");
    ((ObjectNode) bundle.at("/materials/0")).put("origin", 30);
    ((ObjectNode) bundle.at("/items/0")).put("limit", 5);
    assertThat(part("wholeBundle").validate(bundle))
        .extracting(e -> e.getInstanceLocation().toString())
        .contains("/theme", "/materials/0/origin", "/items/0");
  }
}
