package cn.yijianban.kiosk.platform;

import java.util.Map;

/** 数据共享: what other departments know, asked for a stated use. */
public interface SharedData {

  /** What asking came to. */
  sealed interface Shared {
    /**
     * @param fields by the names of that service
     */
    record Known(Map<String, String> fields) implements Shared {
      public Known {
        fields = Map.copyOf(fields);
      }

      @Override
      public String toString() {
        return "Known[" + fields.size() + " fields]";
      }
    }

    record Nothing() implements Shared {}

    /** The service does not answer: the citizen states it instead. */
    record Unavailable() implements Shared {}
  }

  /**
   * @param service such as {@code water-account}
   * @param subject number of the person or the household; travels in the body only
   */
  Shared query(String service, String subject, Licences.Use use);
}
