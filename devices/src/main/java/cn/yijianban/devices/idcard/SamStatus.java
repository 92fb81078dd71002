package cn.yijianban.devices.idcard;

import java.util.Optional;

/** SW3 of a reply (GA/T 467), and what a driver makes of it. */
enum SamStatus {
  OK(0x90, Meaning.FINE),
  FOUND(0x9f, Meaning.FINE),
  NO_SUCH_ITEM(0x91, Meaning.EMPTY),
  BAD_CHECKSUM(0x10, Meaning.RESEND),
  BAD_LENGTH(0x11, Meaning.RESEND),
  COMMAND_ERROR(0x21, Meaning.REFUSED),
  NOT_PERMITTED(0x23, Meaning.REFUSED),
  UNKNOWN_ERROR(0x24, Meaning.REFUSED),
  CARD_REJECTED_MODULE(0x31, Meaning.PLACE_AGAIN),
  MODULE_REJECTED_CARD(0x32, Meaning.PLACE_AGAIN),
  VERIFICATION_FAILED(0x33, Meaning.PLACE_AGAIN),
  UNKNOWN_CARD(0x40, Meaning.NOT_A_CARD),
  READ_FAILED(0x41, Meaning.PLACE_AGAIN),
  RANDOM_FAILED(0x47, Meaning.HARDWARE),
  SELF_CHECK_FAILED(0x60, Meaning.HARDWARE),
  NOT_AUTHORISED(0x66, Meaning.HARDWARE),
  FIND_FAILED(0x80, Meaning.NO_CARD),
  SELECT_FAILED(0x81, Meaning.PLACE_AGAIN);

  enum Meaning {
    FINE,
    EMPTY,
    RESEND,
    REFUSED,
    PLACE_AGAIN,
    NOT_A_CARD,
    HARDWARE,
    NO_CARD
  }

  private final int sw3;
  private final Meaning meaning;

  SamStatus(int sw3, Meaning meaning) {
    this.sw3 = sw3;
    this.meaning = meaning;
  }

  int sw3() {
    return sw3;
  }

  Meaning meaning() {
    return meaning;
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
