package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;

/**
 * Frames of the security module (GA/T 467). A request's body is CMD Para Data, a reply's is SW1 SW2
 * SW3 Data.
 */
final class SamFrames {
  /** The longest real frame is 2321 bytes: text, photo and two fingerprints. */
  static final int LONGEST = 4096;

  static final PreambleFrames FRAMES =
      new PreambleFrames(Bytes.of(0xaa, 0xaa, 0xaa, 0x96, 0x69), LONGEST);

  static final Bytes RESET = request(0x10, 0xff);
  static final Bytes STATE = request(0x11, 0xff);
  static final Bytes MODULE_ID = request(0x12, 0xff);
  static final Bytes FIND = request(0x20, 0x01);
  static final Bytes SELECT = request(0x20, 0x02);
  static final Bytes READ = request(0x30, 0x01);
  static final Bytes READ_ADDRESS = request(0x30, 0x03);
  static final Bytes READ_WITH_FINGERPRINTS = request(0x30, 0x10);

  /** What one handheld sends when it gave up: its length does not match, so it is never a frame. */
  static final Bytes TIMED_OUT = Bytes.hex("AAAAAA9669 0005 050505");

  private SamFrames() {}

  static Bytes request(int command, int parameter) {
    return FRAMES.frame(Bytes.of(command, parameter));
  }

  static Bytes reply(int sw3, Bytes data) {
    return FRAMES.frame(Bytes.of(0, 0, sw3).plus(data));
  }

  /** Looks for the first frame in what has arrived. */
  static PreambleFrames.Cut cut(Bytes stream) {
    return FRAMES.cut(stream);
  }
}
