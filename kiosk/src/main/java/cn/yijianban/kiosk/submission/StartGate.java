package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.StoreException;
import java.io.IOException;
import java.util.Optional;

/** Whether a visit that starts now could end durably. */
record StartGate(OutboxParts parts) {
  /** What would keep it from that; empty when nothing would. */
  Optional<Counter.Reason> obstacle() {
    if (parts.keys().isEmpty()) {
      return Optional.of(Counter.Reason.NO_KEY);
    }
    if (roomBelow(parts.limits().free())) {
      return Optional.of(Counter.Reason.DISK_FULL);
    }
    if (!parts.store().spool().writable()) {
      return Optional.of(Counter.Reason.STORE_FAILED);
    }
    try {
      return parts.store().transaction(Rows::waitingBytes) > parts.limits().waiting()
          ? Optional.of(Counter.Reason.QUEUE_FULL)
          : Optional.empty();
    } catch (StoreException e) {
      return Optional.of(Counter.Reason.STORE_FAILED);
    }
  }

  /** Whether there is less room on the disk; false where the disk does not tell. */
  boolean roomBelow(long bytes) {
    try {
      return parts.store().spool().usable() < bytes;
    } catch (IOException e) {
      return false;
    }
  }
}
