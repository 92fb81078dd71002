package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchCourse;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What departments say of their items arrives item by item, and the package stays till the end. */
class CourseTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final SettableClock clock = new SettableClock();
  @TempDir Path data;

  @Test
  void oneItemAcceptedOneCorrectedOneRefused() {
    try (BenchPlatform platform = BenchPlatform.start(0, Bench.PLATFORM, clock, Optional.empty())) {
      platform.course("S01-1", BenchCourse.closed(HOUR, HOUR.multipliedBy(20)));
      platform.course("S01-2", BenchCourse.corrected(HOUR.multipliedBy(2), HOUR.multipliedBy(9)));
      platform.course("S01-3", BenchCourse.refused(HOUR.multipliedBy(3)));
      try (Store store = Store.open(data, new DiskFiles(), clock);
          Outbox outbox = Outbox.still(parts(store, platform))) {
        String number =
            ((Counter.HandIn.Durable) outbox.handIn(Bench.application("v", 100))).number();
        outbox.turn();
        assertThat(states(outbox, number)).containsOnlyKeys("S01-1", "S01-2", "S01-3");
        assertThat(states(outbox, number).values()).containsOnly("RECEIVED");
        after(HOUR.multipliedBy(4), outbox);
        assertThat(states(outbox, number))
            .containsEntry("S01-1", "ACCEPTED")
            .containsEntry("S01-2", "CORRECTION")
            .containsEntry("S01-3", "REFUSED");
        assertThat(store.spool().sealed(number)).as("not the final word of all").isPresent();
        after(HOUR.multipliedBy(8), outbox);
        assertThat(states(outbox, number)).containsEntry("S01-2", "ACCEPTED");
        assertThat(store.spool().sealed(number)).as("all have their final word").isEmpty();
      }
    }
    assertThat(OutboxView.read(data))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo("SETTLED");
              assertThat(line.digest()).as("the proof stays").hasSize(64);
              assertThat(line.caseNumbers()).hasSize(3);
              assertThat(line.received()).isPresent();
              assertThat(line.accepted()).isPresent();
            });
  }

  @Test
  void papersAreThereForTheHolderOnlyAndNoneIsCalledAcceptanceBeforeItIs() {
    try (BenchPlatform platform = BenchPlatform.start(0, Bench.PLATFORM, clock, Optional.empty())) {
      platform.course("S01-1", BenchCourse.closed(HOUR, HOUR.multipliedBy(20)));
      platform.course("S01-2", BenchCourse.corrected(HOUR.multipliedBy(2), HOUR.multipliedBy(9)));
      platform.course("S01-3", BenchCourse.refused(HOUR.multipliedBy(3)));
      StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
      try (Store store = Store.open(data, new DiskFiles(), clock);
          Outbox outbox = Outbox.still(parts(store, platform));
          PlatformClient client =
              new PlatformClient(
                  PlatformConfig.of(platform.base(), "app", "T-000001"), keys, clock)) {
        String number =
            ((Counter.HandIn.Durable) outbox.handIn(Bench.application("v", 100))).number();
        outbox.turn();
        assertThat(client.notices().notices(number, holder(Bench.MARKER_NUMBER)))
            .as("收件 is not 受理")
            .isEqualTo(new Answer.Yes<>(List.of()));
        clock.forward(HOUR.multipliedBy(4));
        assertThat(client.notices().notices(number, holder("11010519491231002X")))
            .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
        var notices =
            ((Answer.Yes<List<Notices.Notice>>)
                    client.notices().notices(number, holder(Bench.MARKER_NUMBER)))
                .value();
        assertThat(notices)
            .extracting(Notices.Notice::kind)
            .containsExactly(
                Notices.Kind.ACCEPTANCE, Notices.Kind.CORRECTION, Notices.Kind.REFUSAL);
        assertThat(notices).allMatch(n -> n.document().contains(n.caseNumber()));
        assertThat(notices.get(1).until()).isPresent();
      }
    }
  }

  @Test
  void theNumberOfACorrectionShowsThePapersOfWhatItCorrects() {
    try (BenchPlatform platform = BenchPlatform.start(0, Bench.PLATFORM, clock, Optional.empty())) {
      platform.course("S01-1", BenchCourse.corrected(HOUR, HOUR.multipliedBy(90)));
      StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
      try (Store store = Store.open(data, new DiskFiles(), clock);
          Outbox outbox = Outbox.still(parts(store, platform));
          PlatformClient client =
              new PlatformClient(
                  PlatformConfig.of(platform.base(), "app", "T-000001"), keys, clock)) {
        String first =
            ((Counter.HandIn.Durable) outbox.handIn(Bench.application("v", 100))).number();
        outbox.turn();
        clock.forward(HOUR.multipliedBy(2));
        String again =
            ((Counter.HandIn.Durable) outbox.handIn(Bench.correction("w", first))).number();
        outbox.turn();
        Cases.Holder holder = holder(Bench.MARKER_NUMBER);
        var papers = ((Answer.Yes<?>) client.notices().notices(again, holder)).value();
        assertThat(client.notices().notices(first, holder)).isEqualTo(new Answer.Yes<>(papers));
        assertThat(papers.toString()).contains("ACCEPTANCE");
      }
    }
  }

  private Cases.Holder holder(String number) {
    return new Cases.Holder("样例买方", number, clock.instant());
  }

  private void after(Duration time, Outbox outbox) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(HOUR)) {
      clock.forward(HOUR);
      outbox.turn();
    }
  }

  private static Map<String, String> states(Outbox outbox, String number) {
    var received = (Counter.Progress.Received) outbox.progress(number).orElseThrow();
    return received.cases().stream()
        .collect(Collectors.toMap(Counter.ChildCase::item, Counter.ChildCase::state));
  }

  @Test
  void clockOfThePlatformMayBeWrongToo() {
    try (BenchPlatform platform = BenchPlatform.start(0, Bench.PLATFORM, clock, Optional.empty())) {
      platform.faults().skew(Duration.ofHours(-7));
      try (Store store = Store.open(data, new DiskFiles(), clock);
          Outbox outbox = Outbox.still(parts(store, platform))) {
        var _ = outbox.handIn(Bench.application("v", 100));
        outbox.turn();
        clock.forward(Duration.ofMinutes(2));
        outbox.turn();
        assertThat(platform.ledger()).hasSize(1);
        platform.faults().skew(Duration.ofHours(7));
        var _ = outbox.handIn(Bench.application("w", 100));
        for (int i = 0; i < 3; i++) {
          outbox.turn();
          clock.forward(Duration.ofMinutes(2));
        }
        assertThat(platform.ledger()).hasSize(2);
      }
    }
  }

  private OutboxParts parts(Store store, BenchPlatform platform) {
    StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
    return Bench.parts(store, keys, Bench.client(platform, keys, clock), clock);
  }

  @Test
  void coursesAreListsOfStages() {
    var start = clock.instant();
    BenchCourse course = BenchCourse.corrected(HOUR, HOUR.multipliedBy(2));
    assertThat(
            List.of(0, 1, 2).stream().map(h -> course.at(start, start.plus(HOUR.multipliedBy(h)))))
        .containsExactly(
            BenchCourse.State.RECEIVED, BenchCourse.State.CORRECTION, BenchCourse.State.ACCEPTED);
  }
}
