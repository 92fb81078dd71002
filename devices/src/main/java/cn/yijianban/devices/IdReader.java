package cn.yijianban.devices;

import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads identity cards without contact (GA/T 467). */
public interface IdReader extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.ID_READER;
  }

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

  /** What a card tells besides its face. */
  record Extras(Optional<String> latestAddress, List<Bytes> fingerprints) {
    public Extras {
      fingerprints = List.copyOf(fingerprints);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Extras[" + fingerprints.size() + " fingerprints]";
    }
  }

  /** What reading the extras came to. */
  sealed interface ExtrasRead {
    /** The card was read; what it does not have is absent. */
    record Read(Extras extras) implements ExtrasRead {}

    record Failed(DeviceFault cause) implements ExtrasRead {}
  }

  /**
   * Reads fingerprint features (512 bytes each, at most two; GA 1012, never decoded here) and the
   * latest additional address of the card that was just read and was not moved since.
   */
  default ExtrasRead extras(Duration deadline) {
    return new ExtrasRead.Failed(DeviceFault.READER_REFUSED);
  }

  /** The number of the security module, as printed on it; empty when it does not tell. */
  default Optional<String> moduleId(Duration deadline) {
    return Optional.empty();
  }
}
