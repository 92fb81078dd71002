package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * SIMULATED files as the contract writes them.
 *
 * @param paid whether a due was paid, by its id
 * @param post how results come
 */
record BenchFileData(Instant now, Predicate<String> paid, BenchPost post) {

  Map<String, Object> of(BenchFile file) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", file.manifest().number());
    data.put("bundle", file.manifest().bundle());
    data.put("title", file.manifest().bundleName());
    data.put("received", file.received().toString());
    data.put("withdrawable", file.withdrawable());
    data.put("children", file.cases().stream().map(c -> child(file, c)).toList());
    data.put("corrections", file.wanted().map(w -> correction(file, w)).toList());
    data.put("services", services(file));
    data.put("dues", dues(file));
    post.of(file.manifest().number()).ifPresent(parcel -> data.put("delivery", parcel));
    file.across().ifPresent(across -> data.put("across", across.data()));
    return data;
  }

  private Map<String, Object> child(BenchFile file, BenchPlatform.Case c) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("item", c.item());
    data.put("department", file.department(c.item()));
    data.put("caseNumber", c.caseNumber());
    data.put("state", file.state(c.item()).name());
    file.left(c.item(), now)
        .ifPresent(
            days -> {
              data.put("due", file.due().toString());
              data.put("left", days);
            });
    data.put("urgeable", file.urgeable(c.item(), now));
    data.put("papers", file.papers(c).stream().map(BenchNotices.Paper::name).toList());
    return data;
  }

  private static Map<String, Object> correction(BenchFile file, BenchFile.Wanted w) {
    return Map.of(
        "item",
        w.item(),
        "department",
        file.department(w.item()),
        "material",
        w.material(),
        "name",
        w.name(),
        "reason",
        w.reason());
  }

  private static List<Map<String, Object>> services(BenchFile file) {
    List<String> all = new ArrayList<>(List.of("申报"));
    if (file.wasCorrected()) {
      all.add("补正");
    }
    if (file.every(Set.of(State.CLOSED))) {
      all.add("签收");
    }
    return all.stream()
        .<Map<String, Object>>map(s -> Map.of("name", s, "rated", file.rated(s)))
        .toList();
  }

  /** 登记费 where a title was registered (发改价格规〔2016〕2559号: 住宅 80 元一件). */
  private List<Map<String, Object>> dues(BenchFile file) {
    return file.cases().stream()
        .filter(c -> c.item().equals("S01-3") && file.state(c.item()) != State.WITHDRAWN)
        .<Map<String, Object>>map(
            c ->
                Map.of(
                    "id",
                    "F" + c.caseNumber(),
                    "item",
                    c.item(),
                    "label",
                    "不动产登记费（住宅）",
                    "cents",
                    8000,
                    "basis",
                    "发改价格规〔2016〕2559号",
                    "paid",
                    file.state(c.item()) == State.CLOSED || paid.test("F" + c.caseNumber())))
        .toList();
  }
}
