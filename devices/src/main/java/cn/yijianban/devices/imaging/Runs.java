package cn.yijianban.devices.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins the pixels of a mask that touch each other, by horizontal runs of them. */
final class Runs {
  private int count;
  private int[] from = new int[1 << 12];
  private int[] to = new int[1 << 12];
  private int[] row = new int[1 << 12];
  private int[] parent = new int[1 << 12];

  private Runs() {}

  /** Runs of a row are joined with those of the row above that they touch, corners included. */
  static List<Ink.Mark> marks(byte[] mask, int width, int height) {
    Runs runs = new Runs();
    int above = 0;
    int aboveEnd = 0;
    for (int y = 0; y < height; y++) {
      int begin = runs.count;
      int candidate = above;
      for (int x = 0; x < width; x++) {
        if (mask[y * width + x] == 0) {
          x += x + Eights.SIDE <= width && Eights.empty(mask, y * width + x) ? Eights.SIDE - 1 : 0;
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

  private int add(int begin, int end, int y) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
      row = Arrays.copyOf(row, count * 2);
      parent = Arrays.copyOf(parent, count * 2);
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
  private void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private List<Ink.Mark> marks() {
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
    return order.stream().map(b -> new Ink.Mark(b[0], b[1], b[2], b[3], b[4])).toList();
  }
}
