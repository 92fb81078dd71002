package cn.yijianban.provisioning.setup;

import cn.yijianban.provisioning.configure.Profile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which answers a setup may ask for. */
public final class AnswerKeys {
  /** Besides the keys of a site's file. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "profile|egress|dns|clocks|ports\\.[a-z]+|camera\\.(format|size)|trust|key-store"
              + "|test\\.(card|scan|print|rating)(\\.again)?|test\\.seconds|skip\\.network");

  /** What is asked, for somebody who has never done it. */
  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("profile", Profile.words()),
          Map.entry("terminal", "number on the placard"),
          Map.entry("data-directory", "where everything is kept"),
          Map.entry("site.name", "name over the door"),
          Map.entry("site.place", "where in the building"),
          Map.entry("site.region", "number of county or township, 6, 9 or 12 digits"),
          Map.entry("phones.consult", "printed on receipts"),
          Map.entry("phones.supervise", "printed on receipts"),
          Map.entry("platform.url", "address that the platform's operator gave"),
          Map.entry("platform.public-key", "130 hexadecimal digits from the platform's operator"),
          Map.entry("platform.upload-kbit", "most kbit/s of uploads, 0 for no limit"),
          Map.entry("catalogue.offered", "bundles that are listed here; none for all"),
          Map.entry("panel.width-mm", "visible width, by a ruler"),
          Map.entry("panel.height-mm", "visible height, by a ruler"),
          Map.entry("hours.counter", "when the hall's counters are open"),
          Map.entry("egress", "addresses the program may reach, such as 10.20.0.5:443"),
          Map.entry("dns", "addresses of name servers"),
          Map.entry("clocks", "addresses of time servers"),
          Map.entry("camera.format", "mjpeg or yuyv"),
          Map.entry("key-store", "auto or plain"));

  private AnswerKeys() {}

  /** A few words about a key; empty when it speaks for itself. */
  public static String hint(String key) {
    if (key.startsWith("devices.")) {
      return "address, or none";
    }
    if (key.startsWith("ports.")) {
      return "position or serial number from the list above, or none";
    }
    if (key.startsWith("test.") && !key.equals("test.seconds")) {
      return key.endsWith(".again") ? "again, stop, or skip: REASON" : "run, stop, or skip: REASON";
    }
    return key.startsWith("skip.") ? "no, or skip: REASON" : HINTS.getOrDefault(key, "");
  }

  /** Those that nobody asks for: a slip of the pen, which would be passed over in silence. */
  public static List<String> unknown(Collection<String> keys) {
    Set<String> site =
        Arrays.stream(Profile.values())
            .flatMap(profile -> SiteText.keys(profile).stream())
            .collect(Collectors.toSet());
    return keys.stream()
        .filter(key -> !site.contains(key) && !OTHERS.matcher(key).matches())
        .sorted()
        .toList();
  }
}
