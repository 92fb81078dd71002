package cn.yijianban.devices.bench;

import cn.yijianban.devices.frame.Bytes;
import java.net.URI;

/**
 * A SIMULATED card that a reader dials, in vsmartcard's vpcd protocol: every message is a length of
 * two bytes, big-endian, and its data; one byte switches off (0), on (1), resets (2) or asks for
 * the answer to reset (4); anything else is a command.
 */
abstract class BenchVpcd extends BenchTcp {
  static final Bytes GOOD = Bytes.of(0x90, 0x00);

  private final Bytes atr;
  private Bytes stream = Bytes.empty();
  private boolean inserted;

  /**
   * @param atr what the card answers to a reset
   */
  BenchVpcd(String name, int port, Bytes atr) {
    super(name, port);
    this.atr = atr;
  }

  @Override
  public URI uri() {
    return URI.create(super.uri().toString().replace("tcp:", "vpcd:"));
  }

  public synchronized boolean inserted() {
    return inserted;
  }

  final synchronized void inserted(boolean now) {
    inserted = now;
  }

  /** The card was switched on or off: it forgets what was selected. */
  void powered() {}

  /** Hears a command; {@link #tell} answers it, or nothing does. */
  abstract void command(Bytes apdu);

  @Override
  synchronized void connected() {
    stream = Bytes.empty();
    powered();
  }

  @Override
  synchronized void received(Bytes bytes) {
    stream = stream.plus(bytes);
    while (stream.size() >= 2) {
      int length = stream.at(0) << 8 | stream.at(1);
      if (stream.size() < 2 + length) {
        return;
      }
      Bytes message = stream.slice(2, 2 + length);
      stream = stream.slice(2 + length, stream.size());
      take(message);
    }
  }

  private void take(Bytes message) {
    if (message.size() != 1) {
      command(message);
    } else if (message.at(0) == 4) {
      tell(inserted ? atr : Bytes.empty());
    } else {
      powered();
    }
  }

  /** Sends an answer; an empty one is a slot without a card. */
  final void tell(Bytes answer) {
    send(Bytes.of(answer.size() >> 8, answer.size()).plus(answer));
  }
}
