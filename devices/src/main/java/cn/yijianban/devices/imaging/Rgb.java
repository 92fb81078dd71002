package cn.yijianban.devices.imaging;

import java.util.function.UnaryOperator;

/** The colours of a look, a plane each; of a grey page all are the same array. */
final class Rgb {
  final byte[] blue;
  final byte[] green;
  final byte[] red;

  Rgb(byte[] blue, byte[] green, byte[] red) {
    this.blue = blue;
    this.green = green;
    this.red = red;
  }

  /** The same done to each plane. */
  Rgb map(UnaryOperator<byte[]> change) {
    return new Rgb(change.apply(blue), change.apply(green), change.apply(red));
  }
}
