package cn.yijianban.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.frame.Bytes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  private static final Duration WAIT = Duration.ofSeconds(3);
  @TempDir private Path dir;

  @Test
  void what_was_recorded_at_a_reader_is_read_again_without_it() throws Exception {
    Path file = dir.resolve("card.jsonl");
    CardRead recorded;
    try (BenchIdReader bench = new BenchIdReader()) {
      bench.place(BenchCards.seller());
      try (IdReader reader = Drivers.idReader(URI.create(bench.uri() + "?record=" + file), true)) {
        recorded = reader.read(WAIT);
      }
    }
    assertThat(recorded).isInstanceOf(CardRead.Read.class);
    assertThat(Files.readAllLines(file).getFirst()).contains("\"opened\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (IdReader again = Drivers.idReader(URI.create("replay://" + file), true)) {
      assertThat(again.read(WAIT)).isEqualTo(recorded);
    }
  }

  @Test
  void a_terminal_that_is_no_simulation_refuses_to_record() {
    assertThatThrownBy(
            () ->
                Drivers.rack(
                    Map.of(DeviceKind.ID_READER, URI.create("tcp://127.0.0.1:9?record=/x")),
                    Optional.empty(),
                    false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("records nothing");
  }

  @Test
  void a_replay_is_strict_and_silence_takes_no_time() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("talk.jsonl"),
            """
            {"ms":0,"to":"opened","hex":""}
            {"ms":1,"to":"device","hex":"0102"}
            {"ms":9,"to":"kiosk","hex":"0A0B0C"}
            """);
    try (Link link = Links.open(URI.create("replay://" + file))) {
      assertThat(link.read(8, Duration.ofHours(1))).isEqualTo(Bytes.empty());
      link.write(Bytes.of(1));
      assertThat(link.read(8, Duration.ofHours(1))).isEqualTo(Bytes.empty());
      link.write(Bytes.of(2));
      assertThat(link.read(2, Duration.ofHours(1))).isEqualTo(Bytes.of(10, 11));
      assertThat(link.read(8, Duration.ofHours(1))).isEqualTo(Bytes.of(12));
      assertThatThrownBy(() -> link.write(Bytes.of(9)))
          .isInstanceOfSatisfying(
              LinkException.class, e -> assertThat(e.fault()).isEqualTo(DeviceFault.GARBLED));
    }
    assertThatThrownBy(() -> Links.open(URI.create("replay://" + dir.resolve("none"))))
        .isInstanceOf(LinkException.class);
  }
}
