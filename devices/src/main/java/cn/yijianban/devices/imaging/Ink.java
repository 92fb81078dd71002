package cn.yijianban.devices.imaging;

import java.util.ArrayList;
import java.util.List;

/** What is printed on a page: pixels darker than the paper around them, joined into marks. */
final class Ink {
  final int width;
  final int height;

  /** 1 where there is ink. */
  final byte[] mask;

  private final List<Mark> marks;

  /**
   * Pixels that touch each other.
   *
   * @param area how many they are
   */
  record Mark(int left, int top, int right, int bottom, int area) {
    int width() {
      return right - left;
    }

    int height() {
      return bottom - top;
    }

    /** Where it lies on a look of that size. */
    Area on(double lookWidth, double lookHeight) {
      return new Area(left / lookWidth, top / lookHeight, right / lookWidth, bottom / lookHeight);
    }
  }

  private Ink(int width, int height, byte[] mask) {
    this.width = width;
    this.height = height;
    this.mask = mask;
    this.marks = join();
  }

  /** Joins the pixels of a mask that is there already. */
  static Ink of(byte[] mask, int width, int height) {
    return new Ink(width, height, mask);
  }

  /**
   * @param radius half of the side of the square that is "around"
   * @param contrast how much darker ink is at least
   */
  static Ink on(byte[] grey, int width, int height, int radius, int contrast) {
    byte[] mask = new byte[width * height];
    int[] columns = new int[width];
    int rows = 0;
    for (int y = 0; y < Math.min(radius, height); y++, rows++) {
      add(columns, grey, y * width, 1);
    }
    for (int y = 0; y < height; y++) {
      if (y + radius < height) {
        add(columns, grey, (y + radius) * width, 1);
        rows++;
      }
      if (y - radius - 1 >= 0) {
        add(columns, grey, (y - radius - 1) * width, -1);
        rows--;
      }
      int sum = 0;
      int count = 0;
      for (int x = 0; x < Math.min(radius, width); x++, count++) {
        sum += columns[x];
      }
      for (int x = 0; x < width; x++) {
        if (x + radius < width) {
          sum += columns[x + radius];
          count++;
        }
        if (x - radius - 1 >= 0) {
          sum -= columns[x - radius - 1];
          count--;
        }
        int at = y * width + x;
        mask[at] = (byte) (((grey[at] & 0xff) + contrast) * count * rows < sum ? 1 : 0);
      }
    }
    return new Ink(width, height, mask);
  }

  /** Light print on a dark cover, as if it were dark on light. */
  static byte[] inverted(byte[] grey) {
    byte[] inverted = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      inverted[i] = (byte) ~grey[i];
    }
    return inverted;
  }

  private static void add(int[] columns, byte[] grey, int from, int sign) {
    for (int x = 0; x < columns.length; x++) {
      columns[x] += sign * (grey[from + x] & 0xff);
    }
  }

  List<Mark> marks() {
    return marks;
  }

  /** Marks of the size of a character or of a large part of one. */
  List<Mark> glyphs(int least, int most) {
    return marks.stream()
        .filter(m -> Math.max(m.width(), m.height()) >= least)
        .filter(m -> Math.max(m.width(), m.height()) <= most)
        .filter(m -> Math.min(m.width(), m.height()) * 3 >= Math.max(m.width(), m.height()))
        .filter(m -> m.area() * 12 >= m.width() * m.height())
        .filter(m -> m.area() * 10 <= m.width() * m.height() * 9)
        .toList();
  }

  /** Runs of a row are joined with those of the row above that they touch, corners included. */
  private List<Mark> join() {
    Runs runs = new Runs();
    int above = 0;
    int aboveEnd = 0;
    for (int y = 0; y < height; y++) {
      int begin = runs.count;
      int candidate = above;
      for (int x = 0; x < width; x++) {
        if (mask[y * width + x] == 0) {
          continue;
        }
        int from = x;
        while (x < width && mask[y * width + x] == 1) {
          x++;
        }
        int run = runs.add(from, x, y);
        while (candidate < aboveEnd && runs.to[candidate] < from) {
          candidate++;
        }
        for (int i = candidate; i < aboveEnd && runs.from[i] <= x; i++) {
          runs.join(run, i);
        }
      }
      above = begin;
      aboveEnd = runs.count;
    }
    return runs.marks();
  }

  /** Horizontal runs and which mark each belongs to. */
  private static final class Runs {
    private int count;
    private int[] from = new int[1 << 12];
    private int[] to = new int[1 << 12];
    private int[] row = new int[1 << 12];
    private int[] parent = new int[1 << 12];

    int add(int begin, int end, int y) {
      if (count == from.length) {
        from = java.util.Arrays.copyOf(from, count * 2);
        to = java.util.Arrays.copyOf(to, count * 2);
        row = java.util.Arrays.copyOf(row, count * 2);
        parent = java.util.Arrays.copyOf(parent, count * 2);
      }
      from[count] = begin;
      to[count] = end;
      row[count] = y;
      parent[count] = count;
      return count++;
    }

    private int root(int run) {
      int at = run;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    /** The older run leads, so that every mark is led by its first. */
    void join(int one, int other) {
      int a = root(one);
      int b = root(other);
      parent[Math.max(a, b)] = Math.min(a, b);
    }

    List<Mark> marks() {
      int[][] boxes = new int[count][];
      List<int[]> order = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int lead = root(i);
        if (boxes[lead] == null) {
          boxes[lead] = new int[] {from[i], row[i], to[i], row[i] + 1, 0};
          order.add(boxes[lead]);
        }
        int[] box = boxes[lead];
        box[0] = Math.min(box[0], from[i]);
        box[2] = Math.max(box[2], to[i]);
        box[3] = row[i] + 1;
        box[4] += to[i] - from[i];
      }
      return order.stream().map(b -> new Mark(b[0], b[1], b[2], b[3], b[4])).toList();
    }
  }
}
