package cn.yijianban.kiosk.edition;

/** A package that must not be used. */
public final class EditionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final EditionFault fault;
  private final String sentence;

  EditionException(EditionFault fault, String sentence) {
    super(sentence);
    this.fault = fault;
    this.sentence = sentence;
  }

  EditionException(EditionFault fault, String sentence, Throwable cause) {
    super(sentence, cause);
    this.fault = fault;
    this.sentence = sentence;
  }

  /** What is wrong; begins in the middle of a sentence about the package. */
  public String sentence() {
    return sentence;
  }

  public EditionFault fault() {
    return fault;
  }
}
