package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;

/** Status bytes of receipt printers, both families. */
final class ReceiptStatus {
  private ReceiptStatus() {}

  /** Which family a printer is of. */
  enum Family {
    /** Four questions DLE EOT n, one byte back each. */
    DLE,
    /** One question 10 04 14, six bytes back (Custom and many kiosk modules). */
    FULL
  }

  /** The bits that never change: 1 and 4 set, 0 and 7 clear. */
  static boolean plausible(int status) {
    return (status & 0x93) == 0x12;
  }

  /** From the answers to DLE EOT 1 to 4. */
  static DeviceStatus dle(int printer, int offline, int error, int paper) {
    if (!plausible(printer) || !plausible(offline) || !plausible(error) || !plausible(paper)) {
      return new DeviceStatus.Fault(DeviceFault.GARBLED);
    }
    if ((offline & 0x04) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_COVER);
    }
    if ((paper & 0x60) != 0 || (offline & 0x20) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_PAPER_OUT);
    }
    if ((error & 0x08) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_CUTTER);
    }
    if ((error & 0x40) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_HEAD_HOT);
    }
    if ((error & 0x20) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_FAILED);
    }
    if ((printer & 0x08) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_OFFLINE);
    }
    return (paper & 0x0c) != 0
        ? new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW)
        : new DeviceStatus.Ready();
  }

  /** From the six bytes 10 0F paper user recoverable unrecoverable. */
  static DeviceStatus full(Bytes six) {
    if (six.size() != 6 || six.at(0) != 0x10 || six.at(1) != 0x0f) {
      return new DeviceStatus.Fault(DeviceFault.GARBLED);
    }
    if ((six.at(3) & 0x03) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_COVER);
    }
    if ((six.at(2) & 0x01) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_PAPER_OUT);
    }
    Optional<DeviceFault> broken = unrecoverable(six.at(5)).or(() -> recoverable(six.at(4)));
    if (broken.isPresent()) {
      return new DeviceStatus.Fault(broken.get());
    }
    if ((six.at(2) & 0x80) != 0) {
      return new DeviceStatus.Fault(DeviceFault.RECEIPT_NOTCH);
    }
    return (six.at(2) & 0x04) != 0
        ? new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW)
        : new DeviceStatus.Ready();
  }

  /** Cutter 01, memories 02, 04 and 08 (Custom TG02H, KPM300). */
  private static Optional<DeviceFault> unrecoverable(int bits) {
    if ((bits & 0x01) != 0) {
      return Optional.of(DeviceFault.RECEIPT_CUTTER);
    }
    if ((bits & 0x0e) != 0) {
      return Optional.of(DeviceFault.RECEIPT_MEMORY);
    }
    return bits == 0 ? Optional.empty() : Optional.of(DeviceFault.RECEIPT_FAILED);
  }

  /** Head temperature 01, supply voltage 08, paper jam 40; 20 is a command it did not know. */
  private static Optional<DeviceFault> recoverable(int bits) {
    if ((bits & 0x40) != 0) {
      return Optional.of(DeviceFault.RECEIPT_JAM);
    }
    if ((bits & 0x01) != 0) {
      return Optional.of(DeviceFault.RECEIPT_HEAD_HOT);
    }
    if ((bits & 0x08) != 0) {
      return Optional.of(DeviceFault.RECEIPT_VOLTAGE);
    }
    return (bits & ~0x20) == 0 ? Optional.empty() : Optional.of(DeviceFault.RECEIPT_FAILED);
  }

  /** Whether a ticket hangs in the outlet. */
  static boolean inOutlet(Bytes six) {
    return six.size() == 6 && (six.at(2) & 0x20) != 0;
  }
}
