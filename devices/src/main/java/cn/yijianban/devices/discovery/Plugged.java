package cn.yijianban.devices.discovery;

import java.util.List;

/**
 * Something on a USB port.
 *
 * @param position bus and ports on the way to it, such as {@code 1-1.4}: stays the same as long as
 *     the plug does
 * @param vendor four hexadecimal digits
 * @param product four hexadecimal digits
 * @param serial as the device tells it; many tell none, or all the same
 * @param name what it calls itself
 * @param nodes the files it can be opened by, such as {@code /dev/ttyUSB0}
 */
public record Plugged(
    String position,
    String vendor,
    String product,
    String serial,
    String name,
    List<String> nodes) {
  public Plugged {
    nodes = List.copyOf(nodes);
  }

  /** Whether both are the same thing, wherever it is plugged in. */
  public boolean sameThing(Plugged other) {
    return vendor.equals(other.vendor)
        && product.equals(other.product)
        && serial.equals(other.serial);
  }
}
