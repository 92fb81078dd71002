package cn.yijianban.provisioning.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchFaults;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outbox in the hands of somebody who opens it for the first time. */
class QueueCommandsTest {
  @TempDir Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private Typed queue(String command, String... more) {
    return Typed.line(Typed.words(List.of("queue", command, "--data", data().toString()), more));
  }

  private List<String> waiting(int count) {
    try (ToyOutbox outbox = ToyOutbox.open(data(), ToyOutbox.NOWHERE, "T01")) {
      return Stream.iterate(1, i -> i + 1).limit(count).map(i -> outbox.handIn("v" + i)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "show", "unblock", "verify", "export", "import", "rebuild"})
  void wrong_folders_and_words_are_answered_with_a_sentence(String command) throws IOException {
    String argument =
        switch (command) {
          case "show", "unblock", "import" -> "X";
          case "export" -> "--to=" + folder.resolve("stick");
          default -> "--json";
        };
    Typed nowhere = queue(command, argument);
    assertThat(nowhere.code()).isEqualTo(3);
    assertThat(nowhere.err()).startsWith("There is no directory ");
    Files.createDirectories(data());
    Typed empty = queue(command, argument);
    assertThat(empty.code()).isEqualTo(3);
    assertThat(empty.err()).contains("holds no outbox");
    assertThat(data()).as("looking makes nothing").isEmptyDirectory();
    assertThat(Typed.line("queue", command).code()).isEqualTo(2);
    assertThat(Typed.line("queue", command, "--help").out()).contains("--data");
    assertThat(queue(command, argument, "--no-such-option").code()).isEqualTo(2);
  }

  @Test
  void running_terminal_is_left_alone() {
    try (ToyOutbox outbox = ToyOutbox.open(data(), ToyOutbox.NOWHERE, "T01")) {
      String number = outbox.handIn("v");
      Typed typed = queue("show", number);
      assertThat(typed.code()).isEqualTo(3);
      assertThat(typed.err()).contains("in use by a running terminal; stop the terminal");
    }
  }

  @Test
  void show_tells_everything_but_the_person() {
    String number = waiting(1).getFirst();
    Typed typed = queue("show", number.toLowerCase(java.util.Locale.ROOT));
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains(number, "PENDING", "360730-S01", "SM3").doesNotContain("样例");
    assertThat(queue("show", number, "--json").json().get("sm3").asString()).hasSize(64);
    Typed unknown = queue("show", "360730-T01-20261121-9999-X");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("There is no submission", "queue list");
  }

  @Test
  void show_tells_which_part_of_a_package_stands_where() {
    try (BenchPlatform platform = ToyOutbox.platform()) {
      platform.faults().next(BenchFaults.Call.OFFSET, BenchFaults.Fault.ERROR, 1_000_000);
      String number;
      try (ToyOutbox outbox = ToyOutbox.inParts(data(), platform.base(), "T01", 1000)) {
        number = outbox.handIn("v");
        await().until(() -> platform.uploads() > 0);
      }
      assertThat(queue("show", number).out())
          .contains("UPLOADING")
          .containsPattern("part 1/[234] +1000 bytes UNDER_WAY")
          .containsPattern("part 2/[234] +[0-9]+ bytes WAITS");
      assertThat(queue("show", number, "--json").json().at("/parts/0/state").asString())
          .isEqualTo("UNDER_WAY");
    }
  }

  @Test
  void refused_submission_is_unblocked_and_sent() {
    try (BenchPlatform platform = ToyOutbox.platform()) {
      platform.faults().next(BenchFaults.Call.ANNOUNCE, BenchFaults.Fault.REFUSAL, 1);
      String number;
      try (ToyOutbox outbox = ToyOutbox.open(data(), platform.base(), "T01")) {
        number = outbox.handIn("v");
        await()
            .until(
                () ->
                    outbox.outbox.progress(number).orElseThrow()
                        instanceof Counter.Progress.Refused);
      }
      Typed shown = queue("show", number);
      assertThat(shown.code()).isEqualTo(1);
      assertThat(shown.out()).contains("REFUSED_BY_BENCH", "terminalctl queue unblock " + number);
      assertThat(queue("unblock", number).out()).contains("is sent again");
      Typed again = queue("unblock", number);
      assertThat(again.code()).isEqualTo(1);
      assertThat(again.out()).contains("is not refused");
      try (ToyOutbox _ = ToyOutbox.open(data(), platform.base(), "T01")) {
        await().until(() -> platform.ledger().size() == 1);
      }
    }
  }

  @Test
  void verify_finds_what_was_changed_and_what_is_gone() throws IOException {
    List<String> numbers = waiting(3);
    Typed sound = queue("verify");
    assertThat(sound.code()).isZero();
    assertThat(sound.out()).contains(numbers).contains("SOUND");
    Path first = data().resolve("spool").resolve(numbers.get(0) + ".sealed");
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length / 2] ^= 1;
    Files.write(first, bytes);
    Files.delete(data().resolve("spool").resolve(numbers.get(1) + ".sealed"));
    Typed found = queue("verify");
    assertThat(found.code()).isEqualTo(1);
    assertThat(found.out())
        .containsPattern(numbers.get(0) + " +BROKEN")
        .containsPattern(numbers.get(1) + " +MISSING")
        .containsPattern(numbers.get(2) + " +SOUND");
    assertThat(queue("verify", "--json").json().valueStream())
        .extracting(n -> n.get("verdict").asString())
        .containsExactlyInAnyOrder("BROKEN", "SOUND", "MISSING");
    assertThat(first).as("verify changes nothing").exists();
  }

  @Test
  void folder_without_the_key_says_so() throws IOException {
    waiting(1);
    Files.delete(data().resolve("keys/terminal.sm2"));
    for (String command : List.of("verify", "rebuild")) {
      Typed typed = queue(command);
      assertThat(typed.code()).isEqualTo(3);
      assertThat(typed.err()).contains("keys/terminal.sm2");
    }
    assertThat(data().resolve("keys/terminal.sm2")).as("no key is made").doesNotExist();
  }

  @Test
  void list_is_rebuilt_from_the_spool() throws IOException {
    List<String> numbers = waiting(2);
    assertThat(queue("rebuild").out()).contains("was in the list already");
    Files.writeString(data().resolve("outbox.mv.db"), "no database");
    Typed typed = queue("rebuild");
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains(numbers).contains("2 put into the list again");
    assertThat(queue("list").out()).contains(numbers);
    try (Stream<Path> all = Files.list(data())) {
      assertThat(all.map(p -> p.getFileName().toString())).anyMatch(n -> n.contains(".broken-"));
    }
  }

  @Test
  void stick_carries_packages_to_a_desk_and_each_arrives_once() throws IOException {
    List<String> numbers = waiting(2);
    Path stick = folder.resolve("stick");
    Typed exported = queue("export", "--to", stick.toString());
    assertThat(exported.err()).isEmpty();
    assertThat(exported.out()).contains(numbers).contains("2 packages exported to " + stick);
    assertThat(queue("export", "--to", stick.toString()).err()).contains("is not empty");
    assertThat(queue("export", "--to", folder.resolve("x").toString(), "360730-X").err())
        .contains("No submission 360730-X waits");
    try (BenchPlatform platform = ToyOutbox.platform()) {
      // The platform has met the terminal before its line died.
      try (ToyOutbox met = ToyOutbox.open(folder.resolve("met"), platform.base(), "T09")) {
        met.handIn("met");
        await().until(() -> platform.ledger().size() == 1);
      }
      Path desk = folder.resolve("desk");
      platform.enrol("T-T01", key(data()));
      try (ToyOutbox outbox = ToyOutbox.open(desk, platform.base(), "T02")) {
        outbox.handIn("own");
        await().until(() -> platform.ledger().size() == 2);
      }
      Typed imported = Typed.line("queue", "import", "--data", desk.toString(), stick.toString());
      assertThat(imported.err()).isEmpty();
      assertThat(imported.out()).contains("2 packages taken into " + desk);
      assertThat(Typed.line("queue", "import", "--data", desk.toString(), stick.toString()).out())
          .as("a second time it is all there")
          .contains("0 packages taken");
      try (ToyOutbox _ = ToyOutbox.open(desk, platform.base(), "T02")) {
        await().until(() -> platform.ledger().size() == 4);
      }
      // The line comes back: the terminal hears that the platform has them.
      try (ToyOutbox terminal = ToyOutbox.open(data(), platform.base(), "T01")) {
        for (String number : numbers) {
          await()
              .until(
                  () ->
                      terminal.outbox.progress(number).orElseThrow()
                          instanceof Counter.Progress.Received);
        }
      }
      assertThat(platform.ledger()).hasSize(4);
      assertThat(platform.opened()).hasSize(4);
    }
  }

  private static cn.yijianban.kiosk.crypto.Sm2PublicKey key(Path data) {
    return cn.yijianban.kiosk.crypto.KeyFile.open(cn.yijianban.kiosk.crypto.StationKeys.file(data))
        .orElseThrow()
        .publicKey();
  }

  @Test
  void damaged_stick_takes_nothing_in() throws IOException {
    List<String> numbers = waiting(2);
    Path stick = folder.resolve("stick");
    queue("export", "--to", stick.toString());
    Path desk = folder.resolve("desk");
    try (ToyOutbox _ = ToyOutbox.open(desk, ToyOutbox.NOWHERE, "T02")) {
      assertThat(desk.resolve("spool")).exists();
    }
    String[] line = {"queue", "import", "--data", desk.toString(), stick.toString()};
    Path second = stick.resolve(numbers.get(1) + ".sealed");
    byte[] bytes = Files.readAllBytes(second);
    Files.write(second, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    Typed damaged = Typed.line(line);
    assertThat(damaged.code()).isEqualTo(3);
    assertThat(damaged.err()).contains("Package " + numbers.get(1) + " is damaged");
    Files.write(second, bytes);
    Path index = stick.resolve("queue-export.json");
    Files.writeString(index, Files.readString(index).replace("360730-S01", "360730-S02"));
    assertThat(Typed.line(line).err()).contains("is not as it was written");
    Files.delete(stick.resolve("queue-export.sig"));
    assertThat(Typed.line(line).err()).contains("is no export");
    assertThat(Typed.line("queue", "list", "--data", desk.toString()).out()).contains("is empty");
  }
}
