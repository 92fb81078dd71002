package cn.yijianban.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 goes on from the last state of a database, wherever in the file it lies. */
class NewestChunkTest {
  private static final int BLOCK = 4096;
  @TempDir private Path folder;

  private Link open(String name) throws Exception {
    return Link.open(folder.resolve(name), "file");
  }

  private Path file(String name) {
    return folder.resolve(name + ".mv.db");
  }

  private static int count(Link link) {
    return link.commit(jdbc -> jdbc.one("SELECT n FROM counter", row -> (int) row.number("n")))
        .orElseThrow();
  }

  /** Rows that grow and shrink, so that chunks go into holes that others left. */
  private static void count(Link link, int n, Random random) {
    String text = "x".repeat(random.nextInt(12_000));
    link.commit(jdbc -> jdbc.update("MERGE INTO text KEY (id) VALUES (?, ?)", n % 20, text));
    link.commit(jdbc -> jdbc.update("UPDATE counter SET n = ?", n));
    link.force();
  }

  private Link counting(String name) throws Exception {
    Link link = open(name);
    link.commit(jdbc -> jdbc.update("CREATE TABLE counter (n INT)"));
    link.commit(jdbc -> jdbc.update("CREATE TABLE text (id INT PRIMARY KEY, text VARCHAR(20000))"));
    link.commit(jdbc -> jdbc.update("INSERT INTO counter VALUES (0)"));
    return link;
  }

  /** H2 2.5.252 by itself finds 4 of these 40, without any power cut. */
  @Test
  void what_was_forced_is_found_in_a_copy_of_the_file_at_any_moment() throws Exception {
    Random random = new Random(1);
    Link link = counting("a");
    for (int n = 1; n <= 40; n++) {
      count(link, n, random);
      Files.copy(file("a"), file("b"), StandardCopyOption.REPLACE_EXISTING);
      Link copy = open("b");
      assertThat(count(copy)).isEqualTo(n);
      copy.close();
    }
    link.close();
  }

  /** H2 takes the mark of one copy of the header and the chunk of the other. */
  @Test
  void clean_end_that_names_a_chunk_which_never_came_is_not_believed() throws Exception {
    Random random = new Random(2);
    Link link = counting("a");
    for (int n = 1; n <= 10; n++) {
      count(link, n, random);
    }
    link.close();
    Link again = open("a");
    byte[] early = Files.readAllBytes(file("a"));
    count(again, 11, random);
    again.close();
    byte[] all = Files.readAllBytes(file("a"));
    HeaderLine header = HeaderLine.checked(all, 0, BLOCK);
    assertThat(header.has("clean")).isTrue();
    long version = header.number("version") + 1;
    byte[] ahead = header.with(Map.of("block", 9999L, "version", version)).bytes(BLOCK);
    System.arraycopy(ahead, 0, all, 0, BLOCK);
    System.arraycopy(early, BLOCK, all, BLOCK, BLOCK);
    Files.write(file("a"), all);
    Link last = open("a");
    assertThat(count(last)).isEqualTo(11);
    last.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void header_of_which_nothing_is_left_is_written_anew(int first) throws Exception {
    Random random = new Random(3);
    Link link = counting("a");
    for (int n = 1; n <= 10; n++) {
      count(link, n, random);
    }
    link.close();
    byte[] all = Files.readAllBytes(file("a"));
    Arrays.fill(all, first % 2 * BLOCK, first == 0 ? BLOCK : 2 * BLOCK, (byte) 0);
    Files.write(file("a"), all);
    Link again = open("a");
    assertThat(count(again)).isEqualTo(10);
    again.close();
  }

  /** After a kill its last chunk may be in the memory of the system only. */
  @Test
  void what_a_life_before_left_unforced_is_forced_before_anybody_builds_on_it() throws Exception {
    Link link = counting("a");
    count(link, 1, new Random(4));
    Files.copy(file("a"), file("b"));
    link.close();
    try (TestDisk disk = new TestDisk(folder)) {
      for (int opened = 1; opened <= 2; opened++) {
        int before = disk.position();
        NewestChunk.nameIn(FilePath.get(TestDiskPath.SCHEME + ":" + file("b")));
        assertThat(disk.position()).isGreaterThan(before);
        assertThat(disk.last()).isInstanceOf(Platter.Op.Force.class);
      }
    }
  }

  @Test
  void file_without_a_chunk_stays_as_it_is() throws IOException {
    byte[] nothing = new byte[3 * BLOCK];
    Files.write(file("a"), nothing);
    NewestChunk.nameIn(FilePath.get(file("a").toString()));
    assertThat(Files.readAllBytes(file("a"))).isEqualTo(nothing);
  }

  @Test
  void line_with_a_wrong_checksum_has_no_fields() {
    byte[] line = HeaderLine.bare(BLOCK).with(Map.of("chunk", 0x1fL)).bytes(100);
    assertThat(new String(line, StandardCharsets.ISO_8859_1))
        .startsWith("H:2,blockSize:1000,chunk:1f,created:0,format:3,fletcher:");
    assertThat(HeaderLine.checked(line, 0, 100).number("chunk")).isEqualTo(0x1f);
    line[25]++;
    assertThat(HeaderLine.checked(line, 0, 100).fields()).isEmpty();
  }
}
