package cn.yijianban.devices.idcard;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.frame.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * An identity card behind a PC/SC reader that answers the pseudo commands {@code FF B0 nn 00 00}: 0
 * gives a header of four bytes and the text, 1 to 5 give a header of four bytes and the photo in
 * pieces of 256 bytes, the last of 4. Each reply ends with the status word. Pure.
 */
public final class PseudoApdu {
  static final Bytes TEXT = piece(0);

  /** The photo, in order. */
  static final List<Bytes> PHOTO = List.of(piece(1), piece(2), piece(3), piece(4), piece(5));

  private static final int HEADER = 4;

  /** So much of header and photo is in one reply. */
  private static final int PIECE = 256;

  private static final Bytes GOOD = Bytes.of(0x90, 0x00);

  private PseudoApdu() {}

  private static Bytes piece(int number) {
    return Bytes.of(0xff, 0xb0, number, 0, 0);
  }

  /** The card out of the replies to {@link #TEXT} and each of {@link #PHOTO}. */
  static Optional<IdCard> card(Bytes text, List<Bytes> photo) {
    Optional<Bytes> block = content(text).filter(b -> b.size() == HEADER + CardText.SIZE);
    Bytes picture = Bytes.empty();
    for (Bytes reply : photo) {
      Optional<Bytes> piece = content(reply);
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      picture = picture.plus(piece.get());
    }
    if (block.isEmpty() || picture.size() != HEADER + CardText.PHOTO) {
      return Optional.empty();
    }
    return CardText.decode(
        block.get().slice(HEADER, HEADER + CardText.SIZE), picture.slice(HEADER, picture.size()));
  }

  /** The reply to one of these commands, as a simulator needs it; empty for another command. */
  public static Optional<Bytes> answer(IdCard card, Bytes apdu) {
    Bytes header = Bytes.of(new byte[HEADER]);
    if (apdu.equals(TEXT)) {
      return Optional.of(header.plus(CardText.encode(card)).plus(GOOD));
    }
    int from = PHOTO.indexOf(apdu) * PIECE;
    Bytes photo = header.plus(SamModule.photo());
    return from < 0
        ? Optional.empty()
        : Optional.of(photo.slice(from, Math.min(photo.size(), from + PIECE)).plus(GOOD));
  }

  private static Optional<Bytes> content(Bytes reply) {
    int end = reply.size() - GOOD.size();
    return end >= 0 && reply.slice(end, reply.size()).equals(GOOD)
        ? Optional.of(reply.slice(0, end))
        : Optional.empty();
  }
}
