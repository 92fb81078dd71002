package cn.yijianban.devices.idcard;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader.Extras;
import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands in the data of good replies. Pure; empty means that the data is no such thing. */
final class SamReplies {
  private static final int FINGERPRINT = 512;
  private static final int ADDRESS = 70;
  private static final int MODULE_ID = 16;

  private SamReplies() {}

  /** Of a read without fingerprints: LenText(2) LenPhoto(2) text photo. */
  static Optional<IdCard> card(Bytes data) {
    if (data.size() < 4) {
      return Optional.empty();
    }
    int text = number(data, 0);
    int photo = number(data, 2);
    return data.size() < 4 + text + photo
        ? Optional.empty()
        : CardText.decode(data.slice(4, 4 + text), data.slice(4 + text, 4 + text + photo));
  }

  /** Of a read with fingerprints: one more length, then features of 512 bytes, none to two. */
  static Optional<List<Bytes>> fingerprints(Bytes data) {
    if (data.size() < 6) {
      return Optional.empty();
    }
    int from = 6 + number(data, 0) + number(data, 2);
    int size = number(data, 4);
    if (size % FINGERPRINT != 0 || size > 2 * FINGERPRINT || data.size() < from + size) {
      return Optional.empty();
    }
    List<Bytes> features = new ArrayList<>();
    for (int at = from; at < from + size; at += FINGERPRINT) {
      features.add(data.slice(at, at + FINGERPRINT));
    }
    return Optional.of(List.copyOf(features));
  }

  /** The latest additional address: 70 bytes UTF-16LE. */
  static Optional<String> address(Bytes data) {
    if (data.size() != ADDRESS) {
      return Optional.empty();
    }
    String text = new String(data.toArray(), StandardCharsets.UTF_16LE).replace("\0", "").strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The number of the security module as printed on it: 05.01-20200101-0000000001-0000000002. */
  static Optional<String> moduleId(Bytes data) {
    if (data.size() != MODULE_ID) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%02d.%02d-%08d-%010d-%010d",
            data.at(0) | data.at(1) << 8,
            data.at(2) | data.at(3) << 8,
            little(data, 4),
            little(data, 8),
            little(data, 12)));
  }

  /** What stands besides the face of the card, out of a read with fingerprints and an address. */
  static Optional<Extras> extras(Bytes withFingerprints, Optional<String> address) {
    return fingerprints(withFingerprints).map(features -> new Extras(address, features));
  }

  private static int number(Bytes data, int at) {
    return data.at(at) << 8 | data.at(at + 1);
  }

  private static long little(Bytes data, int at) {
    return data.at(at)
        | (long) data.at(at + 1) << 8
        | (long) data.at(at + 2) << 16
        | (long) data.at(at + 3) << 24;
  }
}
