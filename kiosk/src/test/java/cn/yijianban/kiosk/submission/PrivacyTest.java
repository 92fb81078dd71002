package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.marker.Markers;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a citizen gave is nowhere on the disk and nowhere in the log, at the finest level too. */
class PrivacyTest {
  @TempDir Path data;

  private static final class Captured extends Handler {
    final StringBuffer text = new StringBuffer();
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord entry) {
      text.append(formatter.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void markersOfAPersonAreInNoFileAndInNoLogLine() throws Exception {
    Captured log = new Captured();
    Logger ours = Logger.getLogger("cn.yijianban");
    ours.addHandler(log);
    ours.setLevel(Level.ALL);
    try (BenchPlatform platform = Bench.platform()) {
      try (Bench bench = Bench.open(data, platform)) {
        platform.faults().next(Call.COMPLETE, Fault.ERROR, 1);
        platform.faults().next(Call.ANNOUNCE, Fault.LOST_ANSWER, 1);
        String number = bench.handIn("v1").number();
        bench.outbox.rate(
            new Rating(number, "申报", 5, List.of(), Instant.parse("2026-11-20T19:20:00Z")));
        OutboxTest.awaitReceived(bench, number);
        assertNothingIn(data);
      }
      assertNothingIn(data);
      assertThat(platform.opened().toString()).doesNotContain(Bench.MARKER);
    } finally {
      ours.removeHandler(log);
      ours.setLevel(null);
    }
    assertThat(log.text.toString())
        .contains("is kept")
        .doesNotContain(Bench.MARKER, Bench.MARKER_NUMBER);
  }

  private static void assertNothingIn(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).hasSizeGreaterThan(3);
    }
    Markers markers = new Markers().text("name", Bench.MARKER).text("number", Bench.MARKER_NUMBER);
    assertThat(markers.in(folder)).isEmpty();
  }
}
