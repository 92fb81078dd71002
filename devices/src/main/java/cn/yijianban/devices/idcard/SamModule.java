package cn.yijianban.devices.idcard;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The other side of the codec: a security module as a simulator needs it. Not for drivers. */
public final class SamModule {
  private final SamWrap wrap;
  private Bytes stream = Bytes.empty();
  private Bytes reports = Bytes.empty();
  private boolean asleep;

  public SamModule(SamWrap wrap) {
    this.wrap = wrap;
    this.asleep = wrap == SamWrap.SYNJONES;
  }

  /** What a request asks for. */
  public enum Ask {
    RESET,
    STATE,
    MODULE_ID,
    FIND,
    SELECT,
    READ,
    READ_ADDRESS,
    READ_WITH_FINGERPRINTS,
    /** A Synjones reader was woken. */
    WORK,
    OTHER
  }

  /**
   * Takes bytes in; the next whole request comes out, if there is one. Call it again with no bytes
   * for the one after.
   */
  public Optional<Ask> next(Bytes more) {
    stream = stream.plus(wrap == SamWrap.MIAXIS ? unwrapped(more) : more);
    if (asleep) {
      return woken();
    }
    while (true) {
      switch (SamFrames.cut(stream)) {
        case PreambleFrames.Cut.More(var rest) -> {
          stream = rest;
          return Optional.empty();
        }
        case PreambleFrames.Cut.Damaged(var rest) -> stream = rest;
        case PreambleFrames.Cut.Whole(var body, var rest) -> {
          stream = rest;
          return Optional.of(ask(body));
        }
      }
    }
  }

  private Bytes unwrapped(Bytes more) {
    reports = reports.plus(more);
    Bytes frames = Bytes.empty();
    while (reports.size() >= MiaxisReports.SIZE) {
      frames = frames.plus(MiaxisReports.requestOf(reports.slice(0, MiaxisReports.SIZE)));
      reports = reports.slice(MiaxisReports.SIZE, reports.size());
    }
    return frames;
  }

  /** A sleeping reader hears nothing but the two bytes that wake it and the command to work. */
  private Optional<Ask> woken() {
    int end = stream.indexOf(ReaderFrames.WAKE.plus(ReaderFrames.WORK), 0);
    if (end < 0) {
      return Optional.empty();
    }
    asleep = false;
    stream = stream.slice(end + ReaderFrames.WAKE.size() + ReaderFrames.WORK.size(), stream.size());
    return Optional.of(Ask.WORK);
  }

  /** A reply as it goes out, in the reports of the make if it has any. */
  public Bytes onWire(Bytes reply) {
    if (wrap != SamWrap.MIAXIS) {
      return reply;
    }
    Bytes all = Bytes.empty();
    for (int at = 0; at < reply.size(); at += MiaxisReports.PIECE) {
      int end = Math.min(reply.size(), at + MiaxisReports.PIECE);
      all = all.plus(MiaxisReports.piece(reply.slice(at, end)));
    }
    return all;
  }

  private static Ask ask(Bytes body) {
    return switch (body.size() < 2 ? -1 : body.at(0) << 8 | body.at(1)) {
      case 0x10ff -> Ask.RESET;
      case 0x11ff -> Ask.STATE;
      case 0x12ff -> Ask.MODULE_ID;
      case 0x2001 -> Ask.FIND;
      case 0x2002 -> Ask.SELECT;
      case 0x3001 -> Ask.READ;
      case 0x3003 -> Ask.READ_ADDRESS;
      case 0x3010 -> Ask.READ_WITH_FINGERPRINTS;
      default -> Ask.OTHER;
    };
  }

  /** The reply of a Synjones reader that works now. */
  public static Bytes awake() {
    return ReaderFrames.SYNJONES.frame(Bytes.of(0, 0, 0x90));
  }

  /** A reply frame without data. */
  public static Bytes status(int sw3) {
    return SamFrames.reply(sw3, Bytes.empty());
  }

  /** A reply frame with so many zero bytes of data. */
  public static Bytes zeros(int sw3, int count) {
    return SamFrames.reply(sw3, Bytes.of(new byte[count]));
  }

  /** The reply that carries a card: lengths, 256 bytes of text, 1024 of photo. */
  public static Bytes card(IdCard card) {
    return SamFrames.reply(0x90, Bytes.of(1, 0, 4, 0).plus(CardText.encode(card)).plus(photo()));
  }

  /** The reply with a card and so many made-up fingerprint features, 0 to 2. */
  public static Bytes card(IdCard card, int fingerprints) {
    byte[] features = new byte[512 * fingerprints];
    for (int at = 0; at < features.length; at += 512) {
      features[at] = 0x43;
    }
    return SamFrames.reply(
        0x90,
        Bytes.of(1, 0, 4, 0, features.length >> 8, features.length)
            .plus(CardText.encode(card))
            .plus(photo())
            .plus(Bytes.of(features)));
  }

  /** A sound frame around a text block that is no card. */
  public static Bytes brokenCard() {
    return SamFrames.reply(
        0x90, Bytes.of(1, 0, 4, 0).plus(Bytes.of(new byte[CardText.SIZE])).plus(photo()));
  }

  /** The reply that carries the latest additional address, at most 35 characters. */
  public static Bytes address(String text) {
    return SamFrames.reply(
        0x90,
        Bytes.of((text + " ".repeat(35 - text.length())).getBytes(StandardCharsets.UTF_16LE)));
  }

  /** The reply with the module's number 05.01-20200101-0000000001-0000000002. */
  public static Bytes moduleId() {
    return SamFrames.reply(0x90, Bytes.hex("05000100A53A34010100000002000000"));
  }

  /** A picture header and zeros: a vendor's decoder refuses it. */
  static Bytes photo() {
    byte[] photo = new byte[CardText.PHOTO];
    byte[] head = {0x57, 0x4c, 0x66, 0x00, 0x7e, 0x00, 0x32, 0x00};
    System.arraycopy(head, 0, photo, 0, head.length);
    return Bytes.of(photo);
  }
}
