package cn.yijianban.devices;

import java.util.Map;
import java.util.TreeMap;

/** What a device has done since the start, by name; for health pages. Safe for any thread. */
final class Counters {
  private final Map<String, Long> counts = new TreeMap<>();

  synchronized void count(String name) {
    counts.merge(name, 1L, Long::sum);
  }

  synchronized Map<String, Long> all() {
    return Map.copyOf(counts);
  }
}
