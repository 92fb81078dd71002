package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package goes in parts, and only what arrived wrong is sent again. */
class PartsTest {
  /** A package of {@link Bench#application(String)} is three of them. */
  private static final long PART = 500_000;

  private final SettableClock clock = new SettableClock();
  private final BenchPlatform platform = Bench.platform();
  @TempDir Path data;

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void seventyMegabytesArriveOnceThoughAPartIsLostAnotherIsCutAndBothEndsStartAnew() {
    platform.faults().cutAt(2, 10_000_000);
    platform.faults().lose(1);
    long part = OutboxParts.Limits.PART;
    String number;
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, part))) {
      number = handIn(outbox, 24_000_000);
      turn(outbox);
      assertThat(platform.came(number)).isEqualTo(Map.of(1, part, 2, 10_000_000L));
      platform.down();
      turn(outbox);
      platform.up();
    }
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, part))) {
      turn(outbox);
      received(outbox, number);
    }
    long size = OutboxView.read(data).getFirst().size();
    assertThat(platform.came(number))
        .as("the lost one came twice, what was cut went on where it stood")
        .isEqualTo(Map.of(1, 2 * part, 2, part, 3, size - 2 * part));
    assertThat(platform.ledger()).hasSize(1);
    assertThat(platform.opened()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void onlyThePartThatArrivedWrongIsSentAgain(int wrong) {
    platform.faults().damage(wrong);
    sentAgain(wrong);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void onlyThePartThatThePlatformHasLostIsSentAgain(int lost) {
    platform.faults().lose(lost);
    sentAgain(lost);
  }

  private void sentAgain(int again) {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, PART))) {
      String number = handIn(outbox, 400_000);
      turn(outbox);
      received(outbox, number);
      Ranges ranges = ranges(store, number);
      assertThat(ranges.count()).isEqualTo(3);
      for (int part = 1; part <= 3; part++) {
        assertThat(platform.came(number))
            .containsEntry(part, (part == again ? 2 : 1) * ranges.size(part));
      }
    }
    assertThat(platform.opened()).hasSize(1);
  }

  @Test
  void uploadThatIsGoneIsBegunAnewAndTheOthersAreNot() {
    platform.faults().cutAt(2, 100_000);
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, PART))) {
      String number = handIn(outbox, 400_000);
      turn(outbox);
      platform.faults().next(Call.OFFSET, Fault.UPLOAD_GONE, 1);
      turn(outbox);
      received(outbox, number);
      assertThat(platform.came(number)).containsEntry(1, PART).containsEntry(2, PART + 100_000);
    }
    assertThat(platform.uploads()).isEqualTo(4);
  }

  @Test
  void platformThatSaysItHasEverythingAndHasNothingIsFoundOut() {
    platform.faults().next(Call.ANNOUNCE, Fault.PARTS_LIE, 1);
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, PART))) {
      String number = handIn(outbox, 400_000);
      turn(outbox);
      received(outbox, number);
    }
    assertThat(platform.uploads()).isEqualTo(3);
  }

  @Test
  void packageThatWasDamagedSinceItWasWrittenIsFoundOutAndPutAside() throws Exception {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, PART))) {
      String number = handIn(outbox, 400_000);
      Path sealed = store.spool().sealed(number).orElseThrow();
      byte[] bytes = Files.readAllBytes(sealed);
      bytes[700_000] ^= 1;
      Files.write(sealed, bytes);
      turn(outbox);
      turn(outbox);
      assertThat(outbox.progress(number)).contains(new Counter.Progress.Refused("SEAL_DAMAGED"));
    }
    assertThat(platform.ledger()).isEmpty();
  }

  @Test
  void othersHaveTheirTurnBetweenTwoParts() {
    Sm2KeyPair terminal = Sm2KeyPair.make(Bench.SECURE);
    LedgerDesk slow = new LedgerDesk(terminal.publicKey(), Bench.PLATFORM, new Random(1));
    slow.reliable();
    slow.deadWhile(
        () -> {
          clock.forward(Duration.ofMillis(1900));
          return false;
        });
    StationKeys keys = StationKeys.of(terminal, Bench.PLATFORM.publicKey(), Bench.SECURE);
    try (Store store = Store.open(data, new DiskFiles(), clock);
        Outbox outbox = Outbox.still(parts(store, PART / 10, keys, slow))) {
      String large = handIn(outbox, 400_000);
      String small = handIn(outbox, 1000);
      for (int i = 0; i < 10; i++) {
        outbox.turn();
      }
      assertThat(slow.received().keySet()).containsExactly(small, large);
      assertThat(slow.wrong()).isEmpty();
    }
  }

  @Test
  void partsThatAreThereAreNotSentAgainWhenTheListIsMadeAnewFromThePackages() throws Exception {
    platform.faults().cutAt(3, 1000);
    String number;
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, PART))) {
      number = handIn(outbox, 400_000);
      turn(outbox);
    }
    assertThat(OutboxView.read(data).getFirst().parts())
        .extracting(OutboxView.Part::stand)
        .containsExactly(OutboxView.Stand.SENT, OutboxView.Stand.SENT, OutboxView.Stand.UNDER_WAY);
    Files.delete(data.resolve("outbox.mv.db"));
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, PART))) {
      turn(outbox);
      received(outbox, number);
      assertThat(platform.came(number)).containsEntry(1, PART).containsEntry(2, PART);
    }
  }

  @Test
  void uploadThatAFormerVersionBeganGoesOnWhenItIsOnePartAndIsSentAnewWhenItIsMore() {
    for (long most : new long[] {OutboxParts.Limits.PART, PART}) {
      try (Store store = Store.open(data);
          Outbox outbox = Outbox.still(parts(store, most))) {
        String number = handIn(outbox, most == PART ? 400_000 : 400_001);
        platform.faults().cutAt(300_000);
        turn(outbox);
        int begun = platform.uploads();
        store.transaction(
            jdbc ->
                jdbc.update(
                    "UPDATE submission SET upload_url = ? WHERE number = ?",
                    "/v1/uploads/" + begun,
                    number));
        turn(outbox);
        received(outbox, number);
        assertThat(platform.uploads() - begun).isEqualTo(most == PART ? 3 : 0);
      }
    }
  }

  @Test
  void rowHoldsTheAddressAndWhatItHasRoomFor() {
    Underway some = new Underway(PART, List.of(3, 4, 5, 7), "/v1/uploads/a b");
    assertThat(some.text()).isEqualTo("500000 3-5,7 /v1/uploads/a b");
    assertThat(Underway.parse(some.text())).isEqualTo(some);
    assertThat(Underway.parse("500000 3,4,7 /x").wanted()).containsExactly(3, 4, 7);
    Underway last = new Underway(PART, List.of(9, 2, 3), "/x");
    assertThat(Underway.parse(last.text())).isEqualTo(last);

    List<Integer> many = IntStream.rangeClosed(90, 190).boxed().toList();
    Underway row = new Underway(PART, many, "/" + "x".repeat(299));
    assertThat(Underway.parse(row.text())).isEqualTo(row);

    Underway full = new Underway(PART, many.stream().filter(n -> n % 2 == 0).toList(), row.path());
    assertThat(full.text()).hasSizeLessThanOrEqualTo(400);
    Underway kept = Underway.parse(full.text());
    assertThat(kept.path()).isEqualTo(full.path());
    assertThat(kept.wanted()).startsWith(90, 92, 94).isSubsetOf(full.wanted());

    Underway longest = new Underway(PART, List.of(90, 92), "/" + "x".repeat(390));
    assertThat(Underway.parse(longest.text()))
        .isEqualTo(new Underway(PART, List.of(90), longest.path()));
  }

  @Test
  void digestsOfPartsAreThoseOfTheirRangesHoweverTheBytesComeBy() {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    for (int most : new int[] {1, 999, 5000, 9999, 10_000, 20_000}) {
      Ranges ranges = new Ranges(bytes.length, most);
      PartDigests digests = new PartDigests(ranges);
      Random random = new Random(most);
      for (int at = 0; at < bytes.length; ) {
        int n = Math.min(bytes.length - at, random.nextInt(3000));
        digests.add(bytes, at, n);
        at += n;
      }
      List<Desk.Part> parts = digests.parts(Sm3.hex(bytes));
      assertThat(parts).hasSize(ranges.count());
      for (Desk.Part part : parts) {
        int from = (int) ranges.start(part.number());
        byte[] range = Arrays.copyOfRange(bytes, from, from + (int) part.size());
        assertThat(part.sm3()).isEqualTo(Sm3.hex(range));
      }
    }
  }

  private static String handIn(Outbox outbox, int page) {
    return ((Counter.HandIn.Durable) outbox.handIn(Bench.application("v" + page, page))).number();
  }

  private void turn(Outbox outbox) {
    clock.forward(Duration.ofMinutes(10));
    outbox.turn();
  }

  private static void received(Outbox outbox, String number) {
    assertThat(outbox.progress(number).orElseThrow()).isInstanceOf(Counter.Progress.Received.class);
  }

  private static Ranges ranges(Store store, String number) {
    return new Ranges(
        store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow().size(), PART);
  }

  private OutboxParts parts(Store store, long part) {
    StationKeys keys = StationKeys.open(data, Bench.PLATFORM.publicKey(), Bench.SECURE);
    return parts(store, part, keys, Bench.client(platform, keys, InstantSource.system()));
  }

  private OutboxParts parts(Store store, long part, StationKeys keys, Desk desk) {
    return Bench.parts(store, keys, desk, clock, part, new Random(5));
  }
}
