package cn.yijianban.kiosk.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;

/**
 * A line of named hexadecimal numbers as H2 begins and ends its chunks with: {@code
 * chunk:1f,len:3,version:1f,fletcher:66055679}. What is no such line has no fields.
 */
record HeaderLine(Map<String, String> fields) {
  private static final String CHECKSUM = "fletcher";

  HeaderLine {
    fields = Map.copyOf(fields);
  }

  /** The header of a file that names no chunk, made at the beginning of time. */
  static HeaderLine bare(int blockSize) {
    return new HeaderLine(
        Map.of(
            "H", "2", "format", "3", "created", "0", "blockSize", Integer.toHexString(blockSize)));
  }

  /** The line that begins there. */
  static HeaderLine of(byte[] from, int at, int most) {
    return new HeaderLine(fields(line(from, at, most)));
  }

  /** The same when its last field is the checksum of the others, and without it. */
  static HeaderLine checked(byte[] from, int at, int most) {
    String line = line(from, at, most);
    String summed = line.substring(0, Math.max(0, line.lastIndexOf(',')));
    boolean right = line.equals(summed + "," + CHECKSUM + ":" + checksum(summed));
    return new HeaderLine(right ? fields(summed) : Map.of());
  }

  private static String line(byte[] from, int at, int most) {
    String text = new String(from, at, most, StandardCharsets.ISO_8859_1);
    return text.substring(0, Math.max(0, text.indexOf('\n'))).trim();
  }

  private static Map<String, String> fields(String line) {
    return Stream.of(line.split(",", -1))
        .map(field -> field.split(":", 2))
        .filter(field -> field.length == 2)
        .collect(Collectors.toMap(field -> field[0], field -> field[1], (first, _) -> first));
  }

  private static String checksum(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** A field, or -1. */
  long number(String name) {
    String text = fields.getOrDefault(name, "");
    return text.matches("[0-9a-f]{1,15}") ? Long.parseLong(text, 16) : -1;
  }

  HeaderLine with(Map<String, Long> numbers) {
    Map<String, String> all = new TreeMap<>(fields);
    numbers.forEach((name, number) -> all.put(name, Long.toHexString(number)));
    return new HeaderLine(all);
  }

  HeaderLine without(String name) {
    Map<String, String> all = new TreeMap<>(fields);
    all.remove(name);
    return new HeaderLine(all);
  }

  /** The line with its checksum, filled up with zeros. */
  byte[] bytes(int length) {
    String line =
        new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> field.getKey() + ":" + field.getValue())
                .collect(Collectors.joining(","));
    String whole = line + "," + CHECKSUM + ":" + checksum(line) + "\n";
    return Arrays.copyOf(whole.getBytes(StandardCharsets.ISO_8859_1), length);
  }
}
