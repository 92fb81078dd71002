package cn.yijianban.kiosk.catalogue.condition;

/** A condition that cannot be read; says where and what was expected. */
public final class ConditionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Counted from 1. */
  private final int position;

  ConditionException(int position, String problem) {
    super("at character " + position + ": " + problem);
    this.position = position;
  }

  /** Where in the text, counted from 1. */
  public int position() {
    return position;
  }
}
