package cn.yijianban.devices.imaging;

/** What is wrong with a page, the gravest first. The words stand with the screens. */
public enum Doubt {
  TOO_DARK,
  BLANK,
  BLURRED,
  DOUBLE_FEED,
  CUT_EDGE,
  GLARE,
  WRONG_SIZE,
  CARD_SIDE_MISSING,
  /** No single upright photograph was found. */
  NO_PHOTO,
  /** Too few pixels, or too plain, for a photograph of a register. */
  PHOTO_COARSE,
  /** What is behind the head is not of one colour. */
  PHOTO_GROUND;

  /** Whether such a page is of no use to anybody and is not kept. */
  public boolean refused() {
    return this == NO_PHOTO || this == PHOTO_COARSE || this == PHOTO_GROUND;
  }
}
