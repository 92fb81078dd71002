package cn.yijianban.devices.imaging;

/** Part of a page, its sides as shares of the width and of the height: 0 to 1. */
public record Area(double left, double top, double right, double bottom) {
  public static final Area WHOLE = new Area(0, 0, 1, 1);

  /** Where it lies when the page has been turned clockwise by so many quarters. */
  Area turned(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> new Area(1 - bottom, left, 1 - top, right);
      case 2 -> new Area(1 - right, 1 - bottom, 1 - left, 1 - top);
      case 3 -> new Area(top, 1 - right, bottom, 1 - left);
      default -> this;
    };
  }
}
