package cn.yijianban.devices.imaging;

/**
 * What is wrong with a page, and where on it: the spot of light, the side that was cut, the edge of
 * the second sheet; otherwise all of it.
 */
public record Flaw(Doubt doubt, Area area) {
  static Flaw ofAll(Doubt doubt) {
    return new Flaw(doubt, Area.WHOLE);
  }

  Flaw turned(int quarters) {
    return new Flaw(doubt, area.turned(quarters));
  }
}
