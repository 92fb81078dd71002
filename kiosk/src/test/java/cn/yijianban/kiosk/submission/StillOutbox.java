package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.store.Store;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** An outbox that sends when it is told to, and the forgetful line to a platform behind it. */
public final class StillOutbox implements AutoCloseable {
  private final SettableClock clock;
  private final LedgerDesk desk;
  private final Outbox outbox;

  private StillOutbox(SettableClock clock, LedgerDesk desk, Outbox outbox) {
    this.clock = clock;
    this.desk = desk;
    this.outbox = outbox;
  }

  /**
   * @param seed of keys, waits and lost answers
   */
  public static StillOutbox open(Store store, long seed) {
    SettableClock clock = new SettableClock();
    Random random = new Random(seed);
    Sm2KeyPair platform = Sm2KeyPair.make(new SeededSecure(1));
    Sm2KeyPair terminal = Sm2KeyPair.make(new SeededSecure(2));
    LedgerDesk desk = new LedgerDesk(terminal.publicKey(), platform, random);
    Outbox outbox =
        Outbox.still(
            Bench.parts(
                store,
                StationKeys.of(terminal, platform.publicKey(), new SeededSecure(seed)),
                desk,
                clock,
                OutboxParts.Limits.PART,
                random));
    return new StillOutbox(clock, desk, outbox);
  }

  public Counter counter() {
    return outbox;
  }

  public Ratings ratings() {
    return outbox;
  }

  /** Two hours later it tries everything that is due. */
  public void turn() {
    clock.forward(Duration.ofHours(2));
    outbox.turn();
  }

  /** Numbers of what came whole to the platform. */
  public Set<String> received() {
    return desk.received().keySet();
  }

  @Override
  public void close() {
    outbox.close();
  }
}
