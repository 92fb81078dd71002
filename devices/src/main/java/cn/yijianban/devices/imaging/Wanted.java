package cn.yijianban.devices.imaging;

/** What kind of page a material asks for. */
public enum Wanted {
  /** Whatever was put in: certificates and booklets come in all sizes. */
  ANY,
  /** A sheet of 210 x 297 mm, either way round. */
  A4,
  /** One page with both sides of a card. */
  CARD_BOTH_SIDES,
  /** The photograph of a person, cut as {@link IdPhoto} says. */
  PHOTO
}
