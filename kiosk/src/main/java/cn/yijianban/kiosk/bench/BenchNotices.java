package cn.yijianban.kiosk.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SIMULATED papers of departments, by where a case stands. */
final class BenchNotices {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int DAYS_TO_CORRECT = 15;

  private BenchNotices() {}

  /** The paper of a case; a case that was only received has none (收件 is not 受理). */
  static Optional<Map<String, Object>> of(
      BenchPlatform.Case of, BenchCourse.State state, Instant received) {
    return switch (state) {
      case RECEIVED, WITHDRAWN -> Optional.empty();
      case ACCEPTED -> Optional.of(paper(of, "ACCEPTANCE", "受", received, "申请已受理。"));
      case CORRECTION -> {
        Map<String, Object> paper = paper(of, "CORRECTION", "补", received, "请补交产权人签名页。");
        LocalDate until = LocalDate.ofInstant(received, ZONE).plusDays(DAYS_TO_CORRECT);
        paper.put("until", until.toString());
        yield Optional.of(paper);
      }
      case REFUSED -> Optional.of(paper(of, "REFUSAL", "不受", received, "申请事项不属于本部门职权范围。"));
      case CLOSED -> Optional.of(paper(of, "RESULT", "结", received, "事项已办结,请领取结果。"));
    };
  }

  private static Map<String, Object> paper(
      BenchPlatform.Case of, String kind, String mark, Instant received, String text) {
    Map<String, Object> paper = new LinkedHashMap<>();
    paper.put("kind", kind);
    paper.put("document", "模拟" + mark + "字" + of.caseNumber());
    paper.put("item", of.item());
    paper.put("caseNumber", of.caseNumber());
    paper.put("office", "模拟部门");
    paper.put("issued", received.toString());
    paper.put("lines", List.of(text, "模拟文书,无效力。"));
    return paper;
  }
}
