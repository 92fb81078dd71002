package cn.yijianban.provisioning.setup;

import cn.yijianban.provisioning.configure.Profile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

  private AnswerKeys() {}

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
