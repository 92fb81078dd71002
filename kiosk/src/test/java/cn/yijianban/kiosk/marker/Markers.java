package cn.yijianban.kiosk.marker;

import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What nobody else writes, and whether it is still to be found in files: as text in each encoding
 * that a program, a page, a dump of a heap or a protocol could write it in, and as bytes or base64.
 */
public final class Markers {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  /** Bytes to look for, by what they would give away. */
  private final Map<String, byte[]> needles = new LinkedHashMap<>();

  public Markers text(String what, String text) {
    for (Charset charset : CHARSETS) {
      needles.put(what + " in " + charset, text.getBytes(charset));
    }
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      StringBuilder escaped = new StringBuilder();
      text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
      needles.put(what + " escaped", escaped.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return this;
  }

  /** A part out of the middle, where one picture is not like another. */
  public Markers bytes(String what, Bytes all) {
    int middle = all.size() / 2 / 3 * 3;
    byte[] part = all.slice(middle, Math.min(all.size(), middle + 48)).toArray();
    needles.put(what, part);
    String base64 = Base64.getEncoder().encodeToString(part);
    needles.put(what + " in base64", base64.getBytes(StandardCharsets.US_ASCII));
    needles.put(what + " in base64, wide", base64.getBytes(StandardCharsets.UTF_16LE));
    return this;
  }

  /** What gives somebody away, and where: {@code name in UTF-8: data/log}. */
  public Set<String> in(Path folder) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        for (String what : inFile(file)) {
          found.add(what + ": " + folder.relativize(file));
        }
      }
    }
    return found;
  }

  public Set<String> inFile(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Set<String> found = new TreeSet<>();
    needles.forEach(
        (what, needle) -> {
          if (indexOf(bytes, needle) >= 0) {
            found.add(what);
          }
        });
    return found;
  }

  /** Names without their encodings. */
  public static List<String> things(Set<String> found) {
    return new ArrayList<>(new TreeSet<>(found.stream().map(f -> f.split("[ :]", 2)[0]).toList()));
  }

  /** Boyer, Moore, Horspool: a dump of a heap is large. */
  private static int indexOf(byte[] in, byte[] what) {
    int[] skip = new int[256];
    java.util.Arrays.fill(skip, what.length);
    for (int i = 0; i < what.length - 1; i++) {
      skip[what[i] & 0xff] = what.length - 1 - i;
    }
    int last = what.length - 1;
    for (int at = 0; at <= in.length - what.length; at += skip[in[at + last] & 0xff]) {
      int i = last;
      while (i >= 0 && in[at + i] == what[i]) {
        i--;
      }
      if (i < 0) {
        return at;
      }
    }
    return -1;
  }
}
