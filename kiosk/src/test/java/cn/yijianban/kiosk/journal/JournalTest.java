package cn.yijianban.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdCard;
import cn.yijianban.kiosk.visit.VisitLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final InstantSource TIME =
      InstantSource.fixed(Instant.parse("2026-11-20T19:12:00Z"));
  private static final Token VISIT = new Token("v-1");

  @TempDir Path directory;
  private Path path;

  @BeforeEach
  void name() {
    path = directory.resolve("journal.jsonl");
  }

  @Test
  void each_line_carries_the_hash_of_the_line_before() throws IOException {
    fill();

    assertThat(Files.readAllLines(path).getFirst())
        .isEqualTo(
            "{\"n\":1,\"at\":\"2026-11-20T19:12:00Z\",\"event\":\"visit-started\",\"visit\":\"v-1\","
                + "\"bundle\":\"360730-S01\",\"prev\":\""
                + "0".repeat(64)
                + "\"}");
    assertThat(Journal.verify(path))
        .isInstanceOfSatisfying(
            Journal.Verdict.Sound.class, sound -> assertThat(sound.lines()).isEqualTo(4));
  }

  @Test
  void goes_on_where_the_last_run_stopped() throws IOException {
    fill();
    fill();

    assertThat(Journal.verify(path))
        .isInstanceOfSatisfying(
            Journal.Verdict.Sound.class, sound -> assertThat(sound.lines()).isEqualTo(8));
  }

  @Test
  void a_changed_line_is_found_at_the_line_after_it() throws IOException {
    fill();
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    lines.set(1, lines.get(1).replace("resident", "foreigner-2023"));
    Files.write(path, lines);

    assertThat(Journal.verify(path))
        .isEqualTo(new Journal.Verdict.Broken(3, Journal.Verdict.Why.CHAIN));
  }

  @Test
  void a_line_taken_out_is_found() throws IOException {
    fill();
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    lines.remove(2);
    Files.write(path, lines);

    assertThat(Journal.verify(path))
        .isEqualTo(new Journal.Verdict.Broken(3, Journal.Verdict.Why.NUMBER));
  }

  @Test
  void garbage_is_found() throws IOException {
    fill();
    Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, '\n'}, StandardOpenOption.APPEND);

    assertThat(Journal.verify(path)).isInstanceOf(Journal.Verdict.Broken.class);
  }

  @Test
  void half_a_line_left_by_a_power_cut_is_moved_aside_and_the_chain_goes_on() throws IOException {
    fill();
    Files.writeString(path, "{\"n\":5,\"at\"", StandardOpenOption.APPEND);
    assertThat(Journal.verify(path))
        .isEqualTo(new Journal.Verdict.Broken(5, Journal.Verdict.Why.TORN));

    fill();

    assertThat(Journal.verify(path)).isInstanceOf(Journal.Verdict.Sound.class);
    assertThat(directory.resolve("journal.jsonl.torn-1")).hasContent("{\"n\":5,\"at\"");
  }

  @Test
  void a_broken_journal_is_kept_aside_and_the_new_one_begins_with_that_news() throws IOException {
    fill();
    Files.writeString(path, "nonsense\n", StandardOpenOption.APPEND);

    Journal.open(path, TIME).close();

    assertThat(directory.resolve("journal.jsonl.broken-1")).exists();
    assertThat(Files.readAllLines(path)).singleElement().asString().contains("journal-replaced");
  }

  @Test
  void a_writer_that_is_interrupted_does_not_close_the_journal_for_the_others() throws IOException {
    try (Journal journal = Journal.open(path, TIME)) {
      Thread.currentThread().interrupt();
      journal.append(new Event.IdleWiped(VISIT));
      assertThat(Thread.interrupted()).isTrue();
      journal.append(new Event.Stopped());
    }

    assertThat(Journal.verify(path))
        .isInstanceOfSatisfying(
            Journal.Verdict.Sound.class, sound -> assertThat(sound.lines()).isEqualTo(2));
  }

  @Test
  void a_full_file_makes_room_and_the_chain_goes_on_over_all_of_them() throws IOException {
    rotated(7, 5);

    assertThat(files())
        .containsExactly(
            "journal.jsonl",
            "journal.jsonl.0000000001",
            "journal.jsonl.0000000003",
            "journal.jsonl.0000000005");
    assertThat(Journal.verify(path))
        .isInstanceOfSatisfying(
            Journal.Verdict.Sound.class, sound -> assertThat(sound.lines()).isEqualTo(7));
    rotated(1, 5);
    assertThat(Files.readAllLines(directory.resolve("journal.jsonl.0000000007"))).hasSize(2);
  }

  @Test
  void the_oldest_files_go_and_the_rest_still_proves_itself() throws IOException {
    rotated(12, 2);

    assertThat(files())
        .containsExactly("journal.jsonl", "journal.jsonl.0000000009", "journal.jsonl.0000000011");
    assertThat(Journal.verify(path))
        .isInstanceOfSatisfying(
            Journal.Verdict.Sound.class, sound -> assertThat(sound.lines()).isEqualTo(12));
  }

  @Test
  void a_file_that_is_missing_in_the_middle_or_changed_is_found() throws IOException {
    rotated(7, 5);
    Path second = directory.resolve("journal.jsonl.0000000003");
    String was = Files.readString(second);
    Files.writeString(second, was.replace("v-1", "v-2"));
    assertThat(Journal.verify(path))
        .isEqualTo(new Journal.Verdict.Broken(4, Journal.Verdict.Why.CHAIN));
    Files.delete(second);
    assertThat(Journal.verify(path))
        .isEqualTo(new Journal.Verdict.Broken(3, Journal.Verdict.Why.NUMBER));
  }

  @Test
  void a_power_cut_between_full_and_new_loses_nothing() throws IOException {
    rotated(6, 5);
    Files.delete(path);
    rotated(1, 5);

    assertThat(Journal.verify(path))
        .isInstanceOfSatisfying(
            Journal.Verdict.Sound.class, sound -> assertThat(sound.lines()).isEqualTo(7));
  }

  /** Two lines fill a file. */
  private void rotated(int lines, int keep) throws IOException {
    try (Journal journal = Journal.open(path, TIME, new Journal.Rotation(200, keep))) {
      for (int i = 0; i < lines; i++) {
        journal.append(new Event.IdleWiped(VISIT));
      }
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void every_event_is_told_by_a_word_and_no_rating_tells_its_grade() {
    assertThat(new Event.NotPrinted(VISIT, new Token("DEV-RCP-010")).word())
        .isEqualTo("not-printed");
    assertThat(new Event.Rated(VISIT).values()).containsOnlyKeys("visit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"张三", "", "two words", "11010119900101001X", "110101900101001", "13800003210"})
  void what_could_be_of_a_person_is_no_token(String text) {
    assertThatThrownBy(() -> new Token(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an id of ours");
  }

  @Test
  void every_thing_a_visit_can_tell_is_written_and_what_is_no_id_of_ours_is_withheld()
      throws IOException {
    try (Journal journal = Journal.open(path, TIME)) {
      VisitLog log = new VisitJournal(journal);
      for (VisitLog.Kind kind : VisitLog.Kind.values()) {
        log.note("v-1", kind, "张三 11010119900101001X");
      }
      log.note("v-1", VisitLog.Kind.MATERIAL_MET, "M-TITLE licence");
      log.note("v-1", VisitLog.Kind.RATED, "SJ1");
    }

    String all = Files.readString(path);
    assertThat(all)
        .doesNotContain("张三", "11010119900101001X", "grade")
        .contains("\"material\":\"M-TITLE\",\"way\":\"licence\"");
    assertThat(all.lines()).hasSize(VisitLog.Kind.values().length + 2);
  }

  private void fill() throws IOException {
    try (Journal journal = Journal.open(path, TIME)) {
      journal.append(new Event.VisitStarted(VISIT, new Token("360730-S01")));
      journal.append(new Event.CardRead(VISIT, IdCard.Kind.RESIDENT));
      journal.append(
          new Event.DeviceChanged(
              DeviceKind.PAGE_PRINTER, new DeviceStatus.Fault(DeviceFault.A4_PAPER_OUT)));
      journal.append(new Event.VisitEnded(VISIT, Event.End.DONE));
    }
  }
}
