package cn.yijianban.devices.socialcard;

import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.SocialCardReader;
import cn.yijianban.devices.SocialCardReader.SocialRead;
import cn.yijianban.devices.bench.BenchSocialCard;
import cn.yijianban.devices.link.CardSlots;
import cn.yijianban.devices.peer.PcscdPeer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract through the PC/SC daemon that a terminal runs. */
@FarEnd(value = "the card twin in the virtual reader of a pcscd", foreign = true)
class PcscdTest extends SocialCardContract {
  @TempDir private static Path dir;
  private static BenchSocialCard card;
  private static PcscdPeer daemon;
  private final SlotSocialCardReader reader =
      new SlotSocialCardReader(() -> CardSlots.open(URI.create("pcsc:///")), false);

  @BeforeAll
  static void start() throws IOException {
    card = new BenchSocialCard();
    card.insert();
    daemon = new PcscdPeer(dir, card.uri().getPort());
  }

  @AfterAll
  static void stop() {
    card.close();
    if (daemon != null) {
      daemon.close();
    }
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Override
  protected SocialCardReader device() {
    return reader;
  }

  @Override
  BenchSocialCard card() {
    return card;
  }

  /** Puts it in again when the reader has not noticed: it looks for cards now and then only. */
  @Override
  void insert() {
    card.insert();
    for (int tries = 0; tries < 5 && !seen(); tries++) {
      daemon.remove();
    }
  }

  private boolean seen() {
    if (!daemon.inserted()) {
      daemon.insert();
    }
    for (int looks = 0; looks < 10; looks++) {
      if (reader.read(WAIT) instanceof SocialRead.Read) {
        return true;
      }
      LockSupport.parkNanos(300_000_000L);
    }
    return false;
  }

  @Override
  void remove() {
    daemon.remove();
  }
}
