package cn.yijianban.provisioning.setup;

import cn.yijianban.devices.DeviceKind;
import java.time.Instant;
import java.util.List;

/**
 * What became of one test of the devices.
 *
 * @param verdict whether it went well, did not, or was left out by the technician
 * @param evidence what was seen, without anything of a person; for a skipped one the reason
 * @param devices addresses of what was tried: another device has to be tried anew
 */
public record Trial(Verdict verdict, String evidence, Instant at, List<String> devices) {
  public Trial {
    devices = List.copyOf(devices);
  }

  /** How it ended. */
  public enum Verdict {
    PASSED,
    FAILED,
    SKIPPED
  }

  /** The four tests of a setup, and the devices that each of them uses. */
  public enum Kind {
    CARD,
    SCAN,
    PRINT,
    RATING;

    List<DeviceKind> devices() {
      return switch (this) {
        case CARD -> List.of(DeviceKind.ID_READER);
        case SCAN -> List.of(DeviceKind.SCANNER);
        case PRINT -> List.of(DeviceKind.RECEIPT_PRINTER, DeviceKind.PAGE_PRINTER);
        case RATING -> List.of(DeviceKind.EVALUATOR);
      };
    }
  }
}
