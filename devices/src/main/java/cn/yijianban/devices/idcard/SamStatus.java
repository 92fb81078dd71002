package cn.yijianban.devices.idcard;

import cn.yijianban.devices.DeviceFault;
import java.util.Optional;

/** SW3 of a reply (GA/T 467), and what a driver makes of it. */
enum SamStatus {
  OK(0x90, Meaning.FINE, DeviceFault.READER_UNKNOWN_ERROR),
  FOUND(0x9f, Meaning.FINE, DeviceFault.READER_UNKNOWN_ERROR),
  NO_SUCH_ITEM(0x91, Meaning.EMPTY, DeviceFault.CARD_DATA_BROKEN),
  BAD_CHECKSUM(0x10, Meaning.RESEND, DeviceFault.GARBLED),
  BAD_LENGTH(0x11, Meaning.RESEND, DeviceFault.GARBLED),
  COMMAND_ERROR(0x21, Meaning.READER, DeviceFault.READER_REFUSED),
  NOT_PERMITTED(0x23, Meaning.READER, DeviceFault.READER_NOT_PERMITTED),
  UNKNOWN_ERROR(0x24, Meaning.READER, DeviceFault.READER_UNKNOWN_ERROR),
  CARD_REJECTED_MODULE(0x31, Meaning.CARD, DeviceFault.CARD_NOT_AUTHENTIC),
  MODULE_REJECTED_CARD(0x32, Meaning.CARD, DeviceFault.CARD_NOT_AUTHENTIC),
  VERIFICATION_FAILED(0x33, Meaning.CARD, DeviceFault.CARD_NOT_AUTHENTIC),
  UNKNOWN_CARD(0x40, Meaning.CARD, DeviceFault.NOT_AN_ID_CARD),
  READ_FAILED(0x41, Meaning.CARD, DeviceFault.CARD_READ_FAILED),
  RANDOM_FAILED(0x47, Meaning.READER, DeviceFault.MODULE_RANDOM),
  SELF_CHECK_FAILED(0x60, Meaning.READER, DeviceFault.SECURITY_MODULE),
  NOT_AUTHORISED(0x66, Meaning.READER, DeviceFault.MODULE_NOT_AUTHORISED),
  FIND_FAILED(0x80, Meaning.NO_CARD, DeviceFault.CARD_READ_FAILED),
  SELECT_FAILED(0x81, Meaning.CARD, DeviceFault.CARD_NOT_SELECTED);

  /** Who has to do something about it. */
  enum Meaning {
    FINE,
    /** The card has no such item. */
    EMPTY,
    /** Damaged on the way: ask again. */
    RESEND,
    /** Nothing new lies there. */
    NO_CARD,
    /** The citizen: lift the card and place it again, or use another one. */
    CARD,
    /** The technician. */
    READER
  }

  private final int sw3;
  private final Meaning meaning;
  private final DeviceFault fault;

  SamStatus(int sw3, Meaning meaning, DeviceFault fault) {
    this.sw3 = sw3;
    this.meaning = meaning;
    this.fault = fault;
  }

  int sw3() {
    return sw3;
  }

  Meaning meaning() {
    return meaning;
  }

  /** What went wrong when the status stands where success should. */
  DeviceFault fault() {
    return fault;
  }

  static Optional<SamStatus> of(int sw3) {
    for (SamStatus status : values()) {
      if (status.sw3 == sw3) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
