package cn.yijianban.devices.scanner;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.scanner.EsclMessages.Job;
import cn.yijianban.devices.scanner.EsclMessages.Status;
import java.util.Optional;

/** What states and codes of an eSCL scanner mean. */
final class EsclState {
  private EsclState() {}

  /** What keeps the scanner from working now. */
  static Optional<DeviceFault> fault(Status status) {
    return switch (status.feeder()) {
      case "ScannerAdfJam" -> Optional.of(DeviceFault.SCANNER_JAM);
      case "ScannerAdfDoorOpen", "ScannerAdfHatchOpen" -> Optional.of(DeviceFault.SCANNER_COVER);
      case "ScannerAdfMultipickDetected" -> Optional.of(DeviceFault.SCANNER_MULTIFEED);
      default ->
          status.state().equals("Stopped") || status.state().equals("Down")
              ? Optional.of(DeviceFault.SCANNER_STOPPED)
              : Optional.empty();
    };
  }

  /** Kyocera says "processing" of an empty feeder. */
  static boolean empty(Status status) {
    return status.feeder().equals("ScannerAdfEmpty")
        || (status.feeder().equals("ScannerAdfProcessing") && status.state().equals("Idle"));
  }

  /** Why a job gave no page; empty when it simply came to its end. */
  static Optional<DeviceFault> ended(Status status, String job) {
    Optional<String> state = status.job(job).map(Job::state);
    return fault(status)
        .or(
            () ->
                state
                    .filter(s -> s.equals("Aborted") || s.equals("Canceled"))
                    .map(_ -> DeviceFault.SCAN_ABORTED));
  }

  /** What an HTTP code means that no request expects. */
  static DeviceFault refused(int code) {
    return switch (code) {
      case 401, 403 -> DeviceFault.SCANNER_DENIED;
      case 400, 409, 415 -> DeviceFault.SCANNER_SETTING;
      case 404 -> DeviceFault.PORT_UNAVAILABLE;
      case 503 -> DeviceFault.SCANNER_BUSY;
      case 507 -> DeviceFault.SCANNER_MEMORY;
      default -> DeviceFault.SCANNER_FAILED;
    };
  }
}
