package cn.yijianban.devices.imaging;

/** How abruptly ink begins: the steepest rise of an edge, as a share of its whole height. */
final class Sharpness {
  /** Edges lower than this are noise, bleed-through and shading. */
  private static final int LEAST_HEIGHT = 56;

  private static final int LEAST_EDGES = 30;

  private Sharpness() {}

  /** 0 to 1 at the sharper fifth of all edges; 1 when there are too few edges to tell. */
  static double of(byte[] grey, int w, int h) {
    int[] count = new int[101];
    int all = 0;
    for (int y = 4; y < h - 4; y += 4) {
      for (int x = 4; x < w - 4; x++) {
        int at = y * w + x;
        int across = Math.abs((grey[at + 1] & 0xff) - (grey[at - 1] & 0xff));
        int down = Math.abs((grey[at + w] & 0xff) - (grey[at - w] & 0xff));
        int rise = Math.max(across, down);
        if (rise < LEAST_HEIGHT / 4) {
          continue;
        }
        int low = 255;
        int high = 0;
        int step = across >= down ? 1 : w;
        for (int i = -4; i <= 4; i++) {
          int v = grey[at + i * step] & 0xff;
          low = Math.min(low, v);
          high = Math.max(high, v);
        }
        if (high - low >= LEAST_HEIGHT) {
          count[Math.min(100, rise * 100 / (high - low))]++;
          all++;
        }
      }
    }
    if (all < LEAST_EDGES) {
      return 1;
    }
    int seen = 0;
    for (int v = 100; v >= 0; v--) {
      seen += count[v];
      if (seen * 5 >= all) {
        return v / 100.0;
      }
    }
    return 0;
  }
}
