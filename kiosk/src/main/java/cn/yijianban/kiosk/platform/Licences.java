package cn.yijianban.kiosk.platform;

import java.time.Duration;
import java.util.Map;

/** 电子证照: licences of a holder, used with authorisation. */
public interface Licences {

  /** What asking for a licence came to. */
  sealed interface Fetch {
    /**
     * @param id licence id (GB/T 36904)
     * @param authorisation proof of this use
     * @param data fields of the licence, by canonical field id suffix
     */
    record Found(String id, String authorisation, Map<String, String> data) implements Fetch {
      @Override
      public String toString() {
        return "Found[" + data.size() + " fields]";
      }
    }

    record NotHeld() implements Fetch {}

    /** The service does not answer: paper can be scanned instead. */
    record Unavailable() implements Fetch {}
  }

  /**
   * Why a licence is used; every use carries it.
   *
   * @param purpose 事由 in words
   */
  record Use(String purpose, String bundle, String terminal) {}

  Fetch fetch(
      String licenceType, String holderName, String holderNumber, Use use, Duration deadline);
}
