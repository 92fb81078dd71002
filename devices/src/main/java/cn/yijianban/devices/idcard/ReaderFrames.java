package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;

/**
 * Neighbours of the module's framing on the same wire: the reader commands of Synjones
 * multi-readers, and the pass-through for contactless processor cards. Same length and checksum
 * rule, another preamble. Pure.
 */
final class ReaderFrames {
  /** Synjones reader commands. */
  static final PreambleFrames SYNJONES =
      new PreambleFrames(Bytes.of(0xaa, 0xaa, 0xaa, 0x69, 0x96), SamFrames.LONGEST);

  /** Contactless processor cards. */
  static final PreambleFrames CONTACTLESS =
      new PreambleFrames(Bytes.of(0x55, 0x55, 0x55, 0x69, 0x96), SamFrames.LONGEST);

  /** Wakes a Synjones reader; 100 ms later it takes {@link #WORK}. */
  static final Bytes WAKE = Bytes.of(0xff, 0xff);

  static final Bytes WORK = SYNJONES.frame(Bytes.of(0x18, 0x02));
  static final Bytes SAVE_POWER = SYNJONES.frame(Bytes.of(0x18, 0x01));
  static final Bytes BATTERY = SYNJONES.frame(Bytes.of(0x18, 0x03));
  static final Bytes BEEP = SYNJONES.frame(Bytes.of(0x18, 0x04));
  static final Bytes VERSION = SYNJONES.frame(Bytes.of(0x14, 0xff));
  static final Bytes FIND_CARD = CONTACTLESS.frame(Bytes.of(0x20, 0x01));

  private ReaderFrames() {}

  /** The frame that carries a command to a contactless card. */
  static Bytes apdu(Bytes command) {
    return CONTACTLESS.frame(Bytes.of(0x50, 0x02).plus(command));
  }
}
