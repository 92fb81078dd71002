package cn.yijianban.provisioning.setup;

import cn.yijianban.provisioning.configure.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two configuration files, from a profile and answers. */
final class SiteText {
  private static final Pattern LINE = Pattern.compile("([a-z-]+) = \"?([^\"]*)\"?");
  private static final Pattern TABLE = Pattern.compile("\\[([a-z]+)]");

  private SiteText() {}

  /**
   * The site's file: every value of the profile can be answered anew; {@code none} leaves it out.
   */
  static String station(Answers answers) {
    String name = answers.get("profile", Profile.COUNTY_HALL.word());
    Profile profile =
        Arrays.stream(Profile.values())
            .filter(p -> p.word().equals(name))
            .findFirst()
            .orElse(Profile.COUNTY_HALL);
    StringBuilder text = new StringBuilder();
    String table = "";
    for (String line : profile.station().lines().toList()) {
      Matcher head = TABLE.matcher(line);
      Matcher value = LINE.matcher(line);
      if (head.matches()) {
        table = head.group(1) + ".";
        text.append(line).append('\n');
      } else if (value.matches()) {
        text.append(answered(table, value, answers));
      } else {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private static String answered(String table, Matcher value, Answers answers) {
    String key = value.group(1);
    String answer = answers.get(table + key, value.group(2));
    if (answer.equals("none")) {
      return "";
    }
    boolean number = value.group(2).matches("\\d+") && value.group().indexOf('"') < 0;
    return key + " = " + (number ? answer : "\"" + answer.replaceAll("[\"\\\\]", "") + "\"") + "\n";
  }

  /** The file of the box. */
  static String machine(Answers answers) {
    return Stream.of("egress", "dns", "clocks")
            .map(key -> key + " = " + list(answers.get(key, "")))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String list(String answer) {
    List<String> parts =
        Stream.of(answer.split(",", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
    return parts.stream()
        .map(part -> "\"" + part.replaceAll("[\"\\\\]", "") + "\"")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
