package cn.yijianban.provisioning.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalVerifyTest {
  @TempDir Path data;

  @Test
  void a_sound_journal_and_a_changed_one_are_told_apart() throws IOException {
    Path file = data.resolve("journal.jsonl");
    try (Journal journal = Journal.open(file, () -> Instant.parse("2026-11-20T19:12:00Z"))) {
      journal.append(new Event.Started(false));
      journal.append(new Event.Stopped());
    }
    Typed sound = Typed.line("journal", "verify", "--data", data.toString());
    assertThat(sound.code()).as(sound.err()).isZero();
    assertThat(sound.out()).startsWith("Sound: 2 lines");

    Files.writeString(file, Files.readString(file).replace("false", "true"));
    Typed broken = Typed.line("journal", "verify", "--data", data.toString(), "--json");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.json().get("line").asInt()).isEqualTo(2);
    assertThat(broken.json().get("why").asString()).isEqualTo("chain");
  }

  @Test
  void where_there_is_none_it_says_so() {
    Typed typed = Typed.line("journal", "verify", "--data", data.toString());
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.sentence()).contains("There is no journal in");
  }
}
