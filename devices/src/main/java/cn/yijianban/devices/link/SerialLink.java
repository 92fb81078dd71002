package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A serial port, 8N1. {@code isOpen()} of the library stays true after the plug is pulled, so only
 * return values count; closing a dead port may block for ever, so it happens on a thread that can
 * be left behind.
 */
final class SerialLink implements Link {
  private static final int WRITE_MS = 2_000;
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final SerialPort port;
  private int readMs = -1;

  private SerialLink(SerialPort port) {
    this.port = port;
  }

  static SerialLink open(String device, int baud) {
    SerialPort port;
    try {
      // A new object each time: the library resolves the name once, when the object is made.
      port = SerialPort.getCommPort(device);
    } catch (SerialPortInvalidPortException e) {
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    SerialLink link = new SerialLink(port);
    link.wait(1);
    if (!port.openPort(0)) {
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE);
    }
    return link;
  }

  private void wait(int ms) {
    if (ms != readMs) {
      port.setComPortTimeouts(
          SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, ms, WRITE_MS);
      readMs = ms;
    }
  }

  @Override
  public void write(Bytes bytes) {
    byte[] data = bytes.toArray();
    if (port.writeBytes(data, data.length) != data.length) {
      throw new LinkException(DeviceFault.DISCONNECTED);
    }
  }

  @Override
  public Bytes read(int max, Duration wait) {
    // 0 would mean for ever.
    wait((int) Math.max(1, Math.min(wait.toMillis(), Integer.MAX_VALUE)));
    byte[] buffer = new byte[max];
    int count = port.readBytes(buffer, max);
    if (count < 0) {
      throw new LinkException(DeviceFault.DISCONNECTED);
    }
    return Bytes.of(Arrays.copyOf(buffer, count));
  }

  /** Reads only what has arrived: to wait for nothing takes the driver of the kernel 100 ms. */
  @Override
  public void discardInput() {
    for (int here = port.bytesAvailable(); here != 0; here = port.bytesAvailable()) {
      if (here < 0) {
        throw new LinkException(DeviceFault.DISCONNECTED);
      }
      var _ = read(here, Duration.ZERO);
    }
  }

  @Override
  public void close() {
    Abandon.closing(CLOSE, "close-" + port.getSystemPortName(), port::closePort);
  }
}
