package cn.yijianban.provisioning.setup;

import cn.yijianban.provisioning.doctor.Ailment;
import cn.yijianban.provisioning.doctor.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps in their order. What keeps a step from being done is what the doctor says; a test of
 * the devices is done when it went well or was skipped for a reason.
 */
public enum Step {
  SITE(
      "placard number, site profile, region, platform and devices",
      Ailment.STATION_MISSING,
      Ailment.STATION_WRONG),
  PANEL("size of the panel in millimetres"),
  BOX("addresses that this box may reach", Ailment.MACHINE_MISSING, Ailment.MACHINE_WRONG),
  PORTS("every serial device and the camera has its place on the USB", Ailment.PORT_UNBOUND),
  CLOCK("time", Ailment.CLOCK_OFF),
  NETWORK(
      "the way to the platform",
      Ailment.PLATFORM_NAME,
      Ailment.PLATFORM_UNREACHABLE,
      Ailment.PLATFORM_CERTIFICATE,
      Ailment.NOT_THE_PLATFORM,
      Ailment.EGRESS_MISSING),
  KEYS(
      "the terminal's own key",
      Ailment.DATA_MISSING,
      Ailment.DATA_OPEN,
      Ailment.KEY_MISSING,
      Ailment.KEY_BROKEN,
      Ailment.VAULT_SHUT,
      Ailment.PLATFORM_KEY),
  ENROLMENT(
      "the platform's pass", Ailment.PASS_MISSING, Ailment.PASS_EXPIRED, Ailment.PASS_FOREIGN),
  CONFIGURATION("the signed configuration, where there is one", Ailment.CONFIG_DRIFTED),
  CATALOGUE("what can be done here", Ailment.CATALOGUE_NONE),
  DEVICES("every device answers"),
  CARD("a sample card is read"),
  SCAN("a page is scanned and judged"),
  PRINT("a receipt and a page are printed"),
  RATING("a key of the evaluator is pressed"),
  LOCKDOWN(
      "the system around the terminal",
      Ailment.FILE_MISSING,
      Ailment.FILE_CHANGED,
      Ailment.FILE_MODE),
  REPORT("the readiness report");

  private final String what;
  private final String codes;

  Step(String what, Ailment... ailments) {
    this.what = what;
    this.codes = Stream.of(ailments).map(Ailment::code).collect(Collectors.joining(" "));
  }

  /** From 1. */
  public int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  /** Such as {@code enrolment}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is about. */
  public String what() {
    return what;
  }

  /** The test of the devices that this step is. */
  Optional<Trial.Kind> trial() {
    return switch (this) {
      case CARD -> Optional.of(Trial.Kind.CARD);
      case SCAN -> Optional.of(Trial.Kind.SCAN);
      case PRINT -> Optional.of(Trial.Kind.PRINT);
      case RATING -> Optional.of(Trial.Kind.RATING);
      case SITE,
          PANEL,
          BOX,
          PORTS,
          CLOCK,
          NETWORK,
          KEYS,
          ENROLMENT,
          CONFIGURATION,
          CATALOGUE,
          DEVICES,
          LOCKDOWN,
          REPORT ->
          Optional.empty();
    };
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
