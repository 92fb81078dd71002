package cn.yijianban.devices.scanner;

import cn.yijianban.devices.DeviceFault;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;

/** What a broken connection to a scanner means. */
final class ScanFaults {
  private ScanFaults() {}

  static DeviceFault of(IOException e) {
    return switch (e) {
      case UnknownHostException _ -> DeviceFault.HOST_UNKNOWN;
      case ConnectException _ -> DeviceFault.PORT_UNAVAILABLE;
      case HttpTimeoutException _, SocketTimeoutException _ -> DeviceFault.NO_ANSWER;
      case EOFException _, SocketException _ -> DeviceFault.DISCONNECTED;
      default -> broken(e);
    };
  }

  /** The HTTP client tells a cut connection by a cause, or not at all. */
  private static DeviceFault broken(IOException e) {
    return e.getCause() instanceof IOException inner ? of(inner) : DeviceFault.DISCONNECTED;
  }
}
