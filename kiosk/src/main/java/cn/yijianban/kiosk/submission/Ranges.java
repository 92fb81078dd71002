package cn.yijianban.kiosk.submission;

/**
 * How a file is cut into parts: ranges in its order, numbered from 1, each as long as it may be.
 *
 * @param size of the file in bytes
 * @param most bytes of a part
 */
record Ranges(long size, long most) {
  int count() {
    return Math.toIntExact(Math.ceilDiv(size, most));
  }

  long start(int part) {
    return (part - 1) * most;
  }

  long size(int part) {
    return Math.min(most, size - start(part));
  }

  /** How many bytes of its part come from there on. */
  long left(long offset) {
    return Math.min(most - offset % most, size - offset);
  }
}
