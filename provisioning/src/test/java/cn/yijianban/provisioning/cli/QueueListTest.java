package cn.yijianban.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueListTest {
  private final ToyWorkshop workshop = new ToyWorkshop();

  @TempDir Path data;

  private Typed list(String... more) {
    String[] line = {"queue", "list", "--data", data.toString()};
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return Typed.with(workshop, all);
  }

  private void queued(String number, String state, String error) {
    workshop.queued.add(
        new Workshop.Queued(
            number,
            "360730-S01",
            Instant.parse("2026-11-21T03:00:00Z"),
            state,
            2,
            error,
            List.of("P-1")));
  }

  @Test
  void an_empty_outbox_is_said_to_be_empty() {
    assertThat(list().out()).contains("is empty");
    assertThat(list("--json").json()).isEmpty();
  }

  @Test
  void submissions_are_listed_with_state_tries_and_numbers() {
    queued("N-1", "RECEIVED", "");
    Typed typed = list();
    assertThat(typed.code()).isEqualTo(0);
    assertThat(typed.out()).contains("N-1", "360730-S01", "RECEIVED", "P-1");
    assertThat(list("--json").json().get(0).get("created").asString())
        .isEqualTo("2026-11-21T03:00:00Z");
  }

  @Test
  void a_refused_submission_makes_the_outbox_not_well() {
    queued("N-1", "RECEIVED", "");
    queued("N-2", "REFUSED", "SCHEMA-7");
    assertThat(list().code()).isEqualTo(1);
    assertThat(list().out()).contains("SCHEMA-7");
  }

  @Test
  void no_directory_ends_with_3_and_none_given_with_2() {
    Typed typed = Typed.with(workshop, "queue", "list", "--data", "/nowhere");
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.err()).isEqualToIgnoringNewLines("There is no directory /nowhere.");
    assertThat(Typed.with(workshop, "queue", "list").code()).isEqualTo(2);
  }
}
