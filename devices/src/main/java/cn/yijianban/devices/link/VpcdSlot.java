package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;
import java.util.Optional;

/**
 * A virtual card on a TCP port (vsmartcard's vpcd, the reader dialling the card): every message is
 * a length of two bytes, big-endian, and its data. Control messages of one byte: 0 off, 1 on, 2
 * reset, 4 gives the answer to reset; an empty answer means that no card is there.
 */
final class VpcdSlot implements CardSlot {
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Bytes ON = Bytes.of(1);
  private static final Bytes ATR = Bytes.of(4);
  private final Link link;

  VpcdSlot(Link link) {
    this.link = link;
  }

  @Override
  public Optional<Bytes> powerUp() {
    send(ON);
    send(ATR);
    Bytes atr = receive();
    return atr.size() == 0 ? Optional.empty() : Optional.of(atr);
  }

  @Override
  public Bytes transmit(Bytes apdu) {
    send(apdu);
    Bytes answer = receive();
    if (answer.size() < 2) {
      throw new LinkException(DeviceFault.SOCIAL_CARD_TORN);
    }
    return answer;
  }

  private void send(Bytes data) {
    link.write(Bytes.of(data.size() >> 8, data.size()).plus(data));
  }

  private Bytes receive() {
    Bytes head = exactly(2);
    return exactly(head.at(0) << 8 | head.at(1));
  }

  private Bytes exactly(int count) {
    Bytes all = Bytes.empty();
    long end = System.nanoTime() + ANSWER.toNanos();
    while (all.size() < count) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Bytes more = left.isPositive() ? link.read(count - all.size(), left) : Bytes.empty();
      if (more.size() == 0) {
        throw new LinkException(DeviceFault.NO_ANSWER);
      }
      all = all.plus(more);
    }
    return all;
  }

  @Override
  public void close() {
    link.close();
  }
}
