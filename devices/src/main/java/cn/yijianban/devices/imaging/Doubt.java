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
  CARD_SIDE_MISSING
}
