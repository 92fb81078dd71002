package cn.yijianban.provisioning.support;

import java.util.regex.Pattern;

/**
 * Takes out of a line what could be of a person or a secret. Our own logs hold neither; this is for
 * what libraries and the system write beside them.
 */
public final class Mask {
  private static final Pattern CITIZEN = Pattern.compile("(?<!\\d)\\d{17}[0-9Xx](?!\\d)");
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  private static final Pattern SECRET = Pattern.compile("(?i)(key|pass|token|secret)=[^\\s&\"]+");
  private static final Pattern LONG_HEX = Pattern.compile("(?<![0-9a-fA-F])[0-9a-fA-F]{64,}");
  private static final Pattern NOT_OURS = Pattern.compile("\\p{IsHan}{2,}");

  private Mask() {}

  /** The line with every such part replaced by its kind. */
  public static String line(String line) {
    String masked = CITIZEN.matcher(line).replaceAll("<number>");
    masked = PHONE.matcher(masked).replaceAll("<phone>");
    masked = SECRET.matcher(masked).replaceAll("$1=<secret>");
    masked = LONG_HEX.matcher(masked).replaceAll("<hex>");
    return NOT_OURS.matcher(masked).replaceAll("<words>");
  }
}
