package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.provisioning.configure.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two configuration files, from a profile and answers. */
final class SiteText {
  private static final Pattern LINE = Pattern.compile("([a-z-]+) = \"?([^\"]*)\"?");
  private static final Pattern LIST = Pattern.compile("([a-z-]+) = \\[(.*)]");
  private static final Pattern ANY = Pattern.compile("([a-z-]+) = .*");
  private static final Pattern TABLE = Pattern.compile("\\[([a-z]+)]");

  private static final String DEVICES = "devices.";
  private static final String NONE = "none";

  /** What every terminal has of its own: a sample that slips through would be another's. */
  private static final Set<String> OWN =
      Set.of("terminal", "site.name", "platform.url", "platform.public-key");

  private static final List<String> MORE =
      List.of(
          "id-reader",
          "scanner",
          "page-printer",
          "receipt-printer",
          "evaluator",
          "evaluator-profile");

  private SiteText() {}

  /**
   * The site's file: every value of the profile can be answered anew; {@code none} leaves it out. A
   * device that the profile does not have can be answered, too.
   *
   * @throws ConfigException when there is no such profile, or what no sample can stand for was not
   *     answered
   */
  static String station(Answers answers) throws ConfigException {
    String name = answers.get("profile", Profile.COUNTY_HALL.word());
    Optional<Profile> profile = Profile.named(name);
    if (profile.isEmpty()) {
      String sentence = "there is no profile '" + name + "'; one of " + Profile.words();
      throw new ConfigException(List.of(new ConfigException.Problem(0, "profile", sentence)));
    }
    List<String> lines = profile.get().station().lines().toList();
    List<ConfigException.Problem> missing = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String table = "";
    for (String line : lines) {
      Matcher head = TABLE.matcher(line);
      Matcher value = LINE.matcher(line);
      Matcher list = LIST.matcher(line);
      if (head.matches()) {
        table = head.group(1) + ".";
        text.append(line).append('\n');
        if (table.equals(DEVICES)) {
          text.append(further(lines, answers));
        }
      } else if (value.matches()) {
        String key = table + value.group(1);
        String sample = value.group(2);
        String answer = answers.get(key, OWN.contains(key) ? "" : sample);
        if (answer.isBlank()) {
          String sentence = key + " must be answered, such as " + sample;
          missing.add(new ConfigException.Problem(0, key, sentence));
        }
        text.append(answered(value, answer));
      } else if (list.matches()) {
        String usual = list.group(2).replace("\"", "");
        String answer = answers.get(table + list.group(1), usual);
        text.append(answer.equals(NONE) ? "" : list.group(1) + " = " + list(answer) + "\n");
      } else {
        text.append(line).append('\n');
      }
    }
    if (!missing.isEmpty()) {
      throw new ConfigException(missing);
    }
    return text.toString();
  }

  /** Every key that is asked for with that profile, such as {@code site.name}. */
  static Set<String> keys(Profile profile) {
    Set<String> keys = new TreeSet<>();
    MORE.forEach(device -> keys.add(DEVICES + device));
    String table = "";
    for (String line : profile.station().lines().toList()) {
      Matcher head = TABLE.matcher(line);
      Matcher value = ANY.matcher(line);
      if (head.matches()) {
        table = head.group(1) + ".";
      } else if (value.matches()) {
        keys.add(table + value.group(1));
      }
    }
    return keys;
  }

  /** Devices that the profile does not have. */
  private static String further(List<String> lines, Answers answers) {
    return MORE.stream()
        .filter(key -> lines.stream().noneMatch(line -> line.startsWith(key + " = ")))
        .map(key -> Map.entry(key, answers.get(DEVICES + key, NONE)))
        .filter(entry -> !entry.getValue().equals(NONE))
        .map(entry -> entry.getKey() + " = " + quoted(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static String answered(Matcher value, String answer) {
    String key = value.group(1);
    if (answer.equals(NONE)) {
      return "";
    }
    boolean number = value.group(2).matches("\\d+") && value.group().indexOf('"') < 0;
    return key + " = " + (number ? answer : quoted(answer)) + "\n";
  }

  private static String quoted(String answer) {
    return "\"" + answer.replaceAll("[\"\\\\]", "") + "\"";
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
    return parts.stream().map(SiteText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }
}
