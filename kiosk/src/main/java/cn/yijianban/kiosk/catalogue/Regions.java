package cn.yijianban.kiosk.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which region lies in which, by GB/T 2260 codes of 6, 9 or 12 digits. */
public final class Regions {
  /** What holds everywhere. */
  public static final String EVERYWHERE = "000000";

  private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3}){0,2}");

  private Regions() {}

  /** Whether a text has the form of a code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /**
   * The regions whose catalogue may serve a place: its own, then those it lies in, nearest first,
   * without the country; none for what is no code.
   */
  public static List<String> chain(String region) {
    if (!isCode(region)) {
      return List.of();
    }
    List<String> chain = new ArrayList<>();
    chain.add(region);
    for (int digits : List.of(9, 6)) {
      if (region.length() > digits) {
        chain.add(region.substring(0, digits));
      }
    }
    chain.add(region.substring(0, 4) + "00");
    chain.add(region.substring(0, 2) + "0000");
    return chain.stream().distinct().filter(code -> !code.equals(EVERYWHERE)).toList();
  }

  /** The same, and at last what holds everywhere. */
  public static List<String> chainAndEverywhere(String region) {
    return Stream.concat(chain(region).stream(), Stream.of(EVERYWHERE)).toList();
  }
}
