package cn.yijianban.provisioning.doctor;

import java.util.Locale;
import java.util.Optional;

/**
 * What one look came to.
 *
 * @param area such as {@code disk}
 * @param code of what is wrong; empty when all is well
 * @param evidence what was seen, without anything of a person
 * @param remedy what to do; empty when all is well
 */
public record Finding(
    String area, Verdict verdict, Optional<String> code, String evidence, String remedy) {

  /** How it stands. */
  public enum Verdict {
    PASS,
    WARN,
    FAIL;

    /** {@code pass}, {@code warn} or {@code fail}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding well(String area, String evidence) {
    return new Finding(area, Verdict.PASS, Optional.empty(), evidence, "");
  }

  static Finding ill(String area, Ailment ailment, String evidence) {
    return new Finding(
        area,
        verdict(ailment.weight()),
        Optional.of(ailment.code()),
        evidence.isEmpty() ? ailment.what() : ailment.what() + ": " + evidence,
        ailment.remedy());
  }

  static Verdict verdict(Ailment.Weight weight) {
    return weight == Ailment.Weight.WARN ? Verdict.WARN : Verdict.FAIL;
  }
}
