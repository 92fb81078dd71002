package cn.yijianban.devices;

/**
 * Something a printer uses up or fills up.
 *
 * @param name as the printer calls it, such as {@code Black Toner}
 * @param percentLeft 0 to 100: of what is used up, what remains; of a waste box, the room left
 */
public record Supply(String name, Kind kind, int percentLeft) {
  /** What it is. */
  public enum Kind {
    TONER,
    DRUM,
    WASTE,
    PAPER
  }

  public Supply {
    if (percentLeft < 0 || percentLeft > 100) {
      throw new IllegalArgumentException("percent out of range");
    }
  }
}
