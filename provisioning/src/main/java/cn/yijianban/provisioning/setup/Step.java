package cn.yijianban.provisioning.setup;

import cn.yijianban.provisioning.doctor.Ailment;
import cn.yijianban.provisioning.doctor.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps in their order. What keeps a step from being done is what the doctor says. */
public enum Step {
  SITE(
      1,
      "placard number, site, platform and devices",
      Ailment.STATION_MISSING,
      Ailment.STATION_WRONG),
  BOX(2, "addresses and USB devices of this box", Ailment.MACHINE_MISSING, Ailment.MACHINE_WRONG),
  CLOCK(3, "time", Ailment.CLOCK_OFF),
  NETWORK(
      4,
      "the way to the platform",
      Ailment.PLATFORM_NAME,
      Ailment.PLATFORM_UNREACHABLE,
      Ailment.PLATFORM_CERTIFICATE,
      Ailment.NOT_THE_PLATFORM,
      Ailment.EGRESS_MISSING),
  KEYS(
      5,
      "the terminal's own key",
      Ailment.DATA_MISSING,
      Ailment.KEY_MISSING,
      Ailment.KEY_BROKEN,
      Ailment.PLATFORM_KEY),
  ENROLMENT(
      6, "the platform's pass", Ailment.PASS_MISSING, Ailment.PASS_EXPIRED, Ailment.PASS_FOREIGN),
  CATALOGUE(7, "what can be done here", Ailment.CATALOGUE_NONE),
  DEVICES(8, "every device answers"),
  LOCKDOWN(
      9,
      "the system around the terminal",
      Ailment.FILE_MISSING,
      Ailment.FILE_CHANGED,
      Ailment.FILE_MODE),
  REPORT(10, "the readiness report");

  private final String what;
  private final String codes;
  private final int number;

  Step(int number, String what, Ailment... ailments) {
    this.number = number;
    this.what = what;
    this.codes = Stream.of(ailments).map(Ailment::code).collect(Collectors.joining(" "));
  }

  /** From 1. */
  public int number() {
    return number;
  }

  /** Such as {@code enrolment}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is about. */
  public String what() {
    return what;
  }

  /** What keeps it from being done. */
  List<Finding> open(List<Finding> findings) {
    return findings.stream()
        .filter(
            finding ->
                this == DEVICES
                    ? finding.area().equals("devices") && finding.verdict() == Finding.Verdict.FAIL
                    : finding.code().filter(codes::contains).isPresent())
        .toList();
  }
}
