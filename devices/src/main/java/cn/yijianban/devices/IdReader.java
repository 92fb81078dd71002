package cn.yijianban.devices;

import cn.yijianban.devices.idcard.IdCard;
import java.time.Duration;

/** Reads identity cards without contact (GA/T 467). */
public interface IdReader extends Device {

  /** What one look at the reader found. */
  sealed interface CardRead {
    /** A card was read to the end. */
    record Read(IdCard card) implements CardRead {}

    /**
     * Nothing new lies on the reader (SW3 80 also stands for a card that was not lifted since it
     * was read).
     */
    record NoCard() implements CardRead {}

    /** A card lies there but could not be read: lift it and place it again, or use another one. */
    record Unreadable(DeviceFault cause) implements CardRead {}

    /** The reader itself does not work. */
    record Failed(DeviceFault cause) implements CardRead {}
  }

  /** Looks once: find, select, read. Poll it not more often than every 300 ms. */
  CardRead read(Duration deadline);

  /**
   * Whether a card still lies on the reader, known by reading it once more without finding it
   * first.
   */
  boolean cardPresent(Duration deadline);
}
