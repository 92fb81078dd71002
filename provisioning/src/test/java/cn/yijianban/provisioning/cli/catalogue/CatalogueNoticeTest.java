package cn.yijianban.provisioning.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice is published from the command line, and nothing is changed when it cannot be. */
class CatalogueNoticeTest {
  @TempDir Path folder;

  private Path source = Path.of("");
  private Path words = Path.of("");

  @BeforeEach
  void writeACatalogue() throws IOException {
    source = Files.createDirectory(folder.resolve("360732"));
    words = folder.resolve("words.txt");
    Files.writeString(words, "第一段。\n\n第二段。\n");
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "2026.11.9", "window": "综合窗口",
         "source": "test", "bundles": ["social-card.json"]}
        """);
  }

  private Typed publish(String code, Object... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "catalogue",
                "notice",
                source.toString(),
                "--code",
                code,
                "--kind",
                "CHANGE",
                "--title",
                "样例",
                "--department",
                "县样例局",
                "--text",
                words.toString(),
                "--key",
                folder.resolve("key").toString(),
                "--new-key",
                "--until",
                "2026-12-31",
                "--out",
                folder.resolve("a.yjc").toString()));
    for (Object word : more) {
      line.add(word.toString());
    }
    return Typed.with(new ToyOffice(), line.toArray(String[]::new));
  }

  @Test
  void a_notice_is_in_the_next_package_with_a_higher_version() throws Exception {
    Typed first = publish("N-1", "--bundle", "social-card.json", "--shown-until", "2026-12-01");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("360732 2026.11.10, ");
    assertThat(publish("N-2", "--json").json().get("version").asString()).isEqualTo("2026.11.11");
    EditionFile.Opened opened = EditionFile.look(Files.readAllBytes(folder.resolve("a.yjc")));
    assertThat(cn.yijianban.kiosk.catalogue.read.Catalogues.read(opened.files()).notices())
        .extracting(PublicNotice::code)
        .contains("N-1", "N-2");
    assertThat(cn.yijianban.kiosk.catalogue.read.Catalogues.read(opened.files()).notices())
        .filteredOn(n -> n.code().equals("N-1"))
        .allSatisfy(
            n -> {
              assertThat(n.text()).containsExactly("第一段。", "第二段。");
              assertThat(n.bundles()).containsExactly("360732-social-card");
              assertThat(n.day()).hasToString("2026-11-21");
            });
  }

  @Test
  void what_cannot_be_published_leaves_the_folder_as_it_was() throws IOException {
    String before = Files.readString(source.resolve("region.json"));
    Typed unknown = publish("N-1", "--bundle", "newborn.json");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("Nothing was signed");
    assertThat(source.resolve("notices.json")).doesNotExist();
    assertThat(Files.readString(source.resolve("region.json"))).isEqualTo(before);
    assertThat(publish("N-1").code()).isZero();
    Typed twice = publish("N-1");
    assertThat(twice.code()).isEqualTo(3);
    assertThat(Files.readString(source.resolve("region.json"))).contains("2026.11.10");
    assertThat(publish("N-3", "--kind", "GOSSIP").code()).isEqualTo(2);
  }
}
