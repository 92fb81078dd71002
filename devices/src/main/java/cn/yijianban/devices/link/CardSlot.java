package cn.yijianban.devices.link;

import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;

/** A slot for cards with contacts (ISO 7816). Used by one thread. */
public interface CardSlot extends AutoCloseable {

  /**
   * Powers the card up.
   *
   * @return its answer to reset; empty when the slot is empty
   * @throws LinkException when the reader is gone, or the card does not answer to reset
   */
  Optional<Bytes> powerUp();

  /**
   * Sends a command and gives the answer with its status word.
   *
   * @throws LinkException when the card was pulled out or the reader is gone
   */
  Bytes transmit(Bytes apdu);

  /** Never throws. */
  @Override
  void close();
}
