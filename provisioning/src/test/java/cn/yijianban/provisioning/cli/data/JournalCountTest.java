package cn.yijianban.provisioning.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.Token;
import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JournalCountTest {
  @TempDir Path data;

  @BeforeEach
  void a_journal_of_two_quarters() throws IOException {
    var now = new AtomicReference<>(Instant.parse("2026-09-30T03:00:00Z"));
    try (Journal journal = Journal.open(data.resolve("journal.jsonl"), now::get)) {
      visit(journal, "v-1");
      now.set(Instant.parse("2026-10-02T03:00:00Z"));
      visit(journal, "v-2");
      journal.append(new Event.VisitStarted(new Token("v-3"), new Token("360730-B01")));
      journal.append(new Event.IdleWiped(new Token("v-3")));
      journal.append(new Event.Trouble(new Token("v-3"), new Token("T-201")));
      journal.append(new Event.ErrandDone(new Token("v-4"), new Token("urged")));
    }
  }

  private static void visit(Journal journal, String id) throws IOException {
    Token visit = new Token(id);
    journal.append(new Event.VisitStarted(visit, new Token("360730-S01")));
    journal.append(new Event.MaterialMet(visit, new Token("card"), Event.Way.LICENCE));
    journal.append(new Event.SubmissionDurable(visit, new Token("360730-TEST01-1")));
    journal.append(new Event.Rated(visit));
  }

  @Test
  void counts_only_the_days_that_were_asked_for() {
    JsonNode figures = count("--from", "2026-10-01", "--until", "2026-12-31", "--json").json();

    assertThat(figures.at("/bundles/360730-S01/begun").asInt()).isEqualTo(1);
    assertThat(figures.at("/bundles/360730-S01/handedIn").asInt()).isEqualTo(1);
    assertThat(figures.at("/bundles/360730-B01/handedIn").asInt()).isZero();
    assertThat(figures.at("/materials/licence").asInt()).isEqualTo(1);
    assertThat(figures.at("/errands/urged").asInt()).isEqualTo(1);
    assertThat(figures.at("/troubles/T-201").asInt()).isEqualTo(1);
    assertThat(figures.at("/events/rated").asInt()).isEqualTo(1);
    assertThat(figures.get("sound").asBoolean()).isTrue();
  }

  @Test
  void a_quarter_is_what_is_counted_when_nothing_is_said() {
    Typed typed = count("--until", "2026-09-30");

    assertThat(typed.code()).as(typed.err()).isZero();
    assertThat(typed.out()).startsWith("From 2026-07-01 until 2026-09-30").contains("handed in");
  }

  @Test
  void figures_of_a_changed_journal_prove_nothing() throws IOException {
    Path file = data.resolve("journal.jsonl");
    Files.writeString(file, Files.readString(file).replace("360730-B01", "360730-S01"));

    Typed typed = count("--from", "2026-01-01", "--until", "2026-12-31");

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).contains("These figures prove nothing");
  }

  @Test
  void days_that_are_none_are_refused() {
    assertThat(count("--from", "2026-10-02", "--until", "2026-10-01").sentence())
        .contains("There is no day from 2026-10-02");
    assertThat(count("--from", "yesterday").code()).isEqualTo(2);
  }

  private Typed count(String... options) {
    String[] line = new String[options.length + 4];
    line[0] = "journal";
    line[1] = "count";
    line[2] = "--data";
    line[3] = data.toString();
    System.arraycopy(options, 0, line, 4, options.length);
    return Typed.line(line);
  }
}
