package cn.yijianban.provisioning.doctor;

import cn.yijianban.provisioning.doctor.Finding.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that was found, in the order it was looked at. */
public record Report(List<Finding> findings) {
  public Report {
    findings = List.copyOf(findings);
  }

  /** The worst of them. */
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.PASS);
  }

  /** Codes of all that is wrong. */
  public List<String> codes() {
    return findings.stream().map(Finding::code).flatMap(Optional::stream).toList();
  }

  /**
   * One line for a QR code: {@code YJB-DOC 1 NDX-0012 2026-11-21T03:00:00Z fail DOC-302 DOC-603}.
   *
   * @param terminal number on the placard
   */
  public String summary(String terminal, Instant at) {
    return "YJB-DOC 1 "
        + terminal
        + " "
        + at
        + " "
        + verdict().word()
        + codes().stream().map(code -> " " + code).collect(Collectors.joining());
  }
}
