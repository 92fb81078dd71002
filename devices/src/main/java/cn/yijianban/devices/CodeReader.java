package cn.yijianban.devices;

import java.time.Duration;

/** Reads bar codes and QR codes that a citizen shows. What they say is never interpreted here. */
public interface CodeReader extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.CODE_READER;
  }

  /** What one look came to. */
  sealed interface CodeRead {
    /**
     * A code was shown.
     *
     * @param text as it stands in the code; may be personal, so it is masked
     */
    record Read(String text) implements CodeRead {
      @Override
      public String toString() {
        return "Read[" + text.length() + " characters]";
      }
    }

    record NothingShown() implements CodeRead {}

    record Cancelled() implements CodeRead {}

    record Failed(DeviceFault cause) implements CodeRead {}
  }

  /** Lights up and waits for one code; the same code is not given twice within two seconds. */
  CodeRead read(Duration deadline, Cancel cancel);
}
