package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.platform.Notices.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * SIMULATED papers of departments, by where a case stands: the one source of what a case says it
 * has and of what is fetched.
 */
final class BenchNotices {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int DAYS_TO_CORRECT = 15;

  /**
   * @param until day by which something has to be brought
   */
  record Paper(
      Kind kind,
      String document,
      BenchPlatform.Case of,
      Instant issued,
      List<String> lines,
      Optional<LocalDate> until) {

    /** As a case names it. */
    Map<String, Object> name() {
      return Map.of(
          "kind",
          kind.name(),
          "number",
          document,
          "issued",
          LocalDate.ofInstant(issued, ZONE).toString());
    }

    /** All of it. */
    Map<String, Object> data() {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("kind", kind.name());
      data.put("document", document);
      data.put("item", of.item());
      data.put("caseNumber", of.caseNumber());
      data.put("office", "模拟部门");
      data.put("issued", issued.toString());
      data.put("lines", lines);
      until.ifPresent(day -> data.put("until", day.toString()));
      return data;
    }
  }

  private BenchNotices() {}

  /**
   * The papers of a case, newest last; one that was only received has none (收件 is not 受理).
   *
   * @param wanted what the department wants again, a sentence each
   */
  static List<Paper> of(
      BenchPlatform.Case of, BenchCourse.State state, Instant received, List<String> wanted) {
    return switch (state) {
      case RECEIVED, WITHDRAWN -> List.of();
      case ACCEPTED -> List.of(accepted(of, received));
      case CORRECTION -> {
        LocalDate until = LocalDate.ofInstant(received, ZONE).plusDays(DAYS_TO_CORRECT);
        List<String> lines = wanted.isEmpty() ? List.of("请补交产权人签名页。") : wanted;
        yield List.of(paper(of, Kind.CORRECTION, "补", received, lines, Optional.of(until)));
      }
      case REFUSED ->
          List.of(
              paper(
                  of, Kind.REFUSAL, "不受", received, List.of("申请事项不属于本部门职权范围。"), Optional.empty()));
      case CLOSED ->
          List.of(
              accepted(of, received),
              paper(of, Kind.RESULT, "结", received, List.of("事项已办结，请领取结果。"), Optional.empty()));
    };
  }

  private static Paper accepted(BenchPlatform.Case of, Instant received) {
    return paper(of, Kind.ACCEPTANCE, "受", received, List.of("申请已受理。"), Optional.empty());
  }

  private static Paper paper(
      BenchPlatform.Case of,
      Kind kind,
      String mark,
      Instant received,
      List<String> lines,
      Optional<LocalDate> until) {
    return new Paper(
        kind,
        "模拟" + mark + "字" + of.caseNumber(),
        of,
        received,
        Stream.concat(lines.stream(), Stream.of("模拟文书，无效力。")).toList(),
        until);
  }
}
