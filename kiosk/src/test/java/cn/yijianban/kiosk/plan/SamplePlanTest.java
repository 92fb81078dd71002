package cn.yijianban.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked sample of the county, 二手房水电气过户, planned. */
class SamplePlanTest {
  private static final Bundle SAMPLE =
      Catalogues.shipped("360730").bundle("360730-S01").orElseThrow();
  private static final Planner PLANNER = new Planner(WorkingDaysReader.shipped());

  private static final Map<String, String> ALL =
      Map.of("agent", "yes", "married", "yes", "ownership", "shared", "delivery", "mail");
  private static final Map<String, String> FEW =
      Map.of("agent", "no", "married", "no", "ownership", "sole", "delivery", "window");

  private static Plan plan(Map<String, String> answers, String... dropped) {
    return PLANNER.plan(
        new PlanRequest(SAMPLE, answers, Set.of(dropped), Map.of(), Optional.empty()));
  }

  private static List<String> materials(Plan plan) {
    return plan.materials().stream().map(m -> m.material().name()).toList();
  }

  private static List<String> fields(Plan plan) {
    return plan.fields().stream().map(Field::id).toList();
  }

  private static String metBy(Plan plan, String id) {
    return plan.material(id).orElseThrow().best().word();
  }

  @Test
  void theMergedMaterialsAreTheNineOfTheCounty() {
    Plan plan = plan(ALL);
    assertThat(plan.items()).hasSize(6).allMatch(Plan.ItemChoice::chosen);
    assertThat(materials(plan).subList(0, 9))
        .containsExactly("申请书", "不动产权证", "身份证", "网签合同", "公证委托书", "结婚证", "原购房发票", "契税发票", "转让协议书");
    assertThat(materials(plan).subList(9, 11)).containsExactly("纳税人户口簿", "新不动产权证");
    assertThat(plan.originalCount()).isEqualTo(5 + 4 + 3 + 3 + 2 + 1);
    assertThat(plan.merged()).isEqualTo(9);
    assertThat(plan.toBring()).isEqualTo(5);
    assertThat(plan.open()).isEmpty();
  }

  @Test
  void whatDepartmentsHaveIsNotAskedOnPaper() {
    Plan plan = plan(ALL);
    assertThat(metBy(plan, "M-APPLICATION")).isEqualTo("template");
    assertThat(metBy(plan, "M-TITLE")).isEqualTo("licence");
    assertThat(metBy(plan, "M-ID")).isEqualTo("card");
    assertThat(metBy(plan, "M-MARRIAGE")).isEqualTo("licence");
    assertThat(metBy(plan, "M-HOUSEHOLD")).isEqualTo("verification");
    assertThat(metBy(plan, "M-CONTRACT")).isEqualTo("scan");
    assertThat(plan.material("M-TRANSFER").orElseThrow().ways())
        .containsExactly(new Material.Way.Scan(), new Material.Way.Later(10));
    assertThat(plan.material("M-TITLE").orElseThrow().reason())
        .isEqualTo("调用电子证照，不用交纸质件；用于：存量房交易合同网签备案、不动产登记");
  }

  @Test
  void theMetersAreMetByTheResultOfTheRegistration() {
    Plan.PlannedMaterial title = plan(ALL).material("M-NEW-TITLE").orElseThrow();
    assertThat(title.ways()).containsExactly(new Material.Way.ResultOf("S01-3"));
    assertThat(title.usedBy()).extracting(Item::code).containsExactly("S01-4", "S01-5");
    assertThat(title.reason()).startsWith("由“不动产登记”的结果自动共享");
    assertThat(plan(ALL, "S01-4").material("M-NEW-TITLE").orElseThrow().usedBy())
        .extracting(Item::code)
        .containsExactly("S01-5");
    assertThat(plan(ALL, "S01-4", "S01-5").material("M-NEW-TITLE")).isEmpty();
  }

  @Test
  void theProxyIsNeededOnlyWithAnAgentAndTheMarriageCertificateOnlyWhenMarried() {
    assertThat(materials(plan(FEW))).doesNotContain("公证委托书", "结婚证").hasSize(9);
    assertThat(materials(plan(Map.of("agent", "yes", "married", "former"))))
        .contains("公证委托书")
        .doesNotContain("结婚证");
    assertThat(plan(FEW).parties())
        .extracting(Bundle.PartyRole::id)
        .containsExactly("seller", "buyer");
    assertThat(plan(ALL).parties())
        .extracting(Bundle.PartyRole::id)
        .containsExactly("seller", "buyer", "agent");
    assertThat(fields(plan(FEW))).noneMatch(id -> id.startsWith("agent."));
    assertThat(fields(plan(ALL))).contains("agent.name", "ownership.share", "delivery.address");
    assertThat(fields(plan(FEW))).doesNotContain("ownership.share", "delivery.address");
  }

  @Test
  void droppingTheGasDropsItsFieldsAndTheTransferAgreementAndNothingElse() {
    Plan all = plan(ALL);
    Plan without = plan(ALL, "S01-6");
    assertThat(fields(all)).containsAll(fields(without));
    assertThat(missing(fields(all), fields(without))).containsExactly("gas.account", "gas.reading");
    assertThat(missing(materials(all), materials(without))).containsExactly("转让协议书");
    assertThat(without.fields()).noneMatch(f -> f.usedBy().contains("S01-6"));
    assertThat(without.originalCount()).isEqualTo(17);
    assertThat(missing(fields(all), fields(plan(ALL, "S01-4"))))
        .containsExactly("water.account", "water.reading");
    assertThat(missing(fields(all), fields(plan(ALL, "S01-5"))))
        .containsExactly("power.account", "power.reading");
  }

  private static List<String> missing(List<String> from, List<String> in) {
    return from.stream().filter(id -> !in.contains(id)).toList();
  }

  @Test
  void whatLawWantsTogetherStaysWhateverIsDropped() {
    Plan plan = plan(ALL, "S01-1", "S01-2", "S01-3", "S01-4", "S01-5", "S01-6", "nonsense");
    assertThat(plan.chosen()).extracting(Item::code).containsExactly("S01-1", "S01-2", "S01-3");
    assertThat(plan.items().subList(0, 3))
        .allMatch(Plan.ItemChoice::locked)
        .allMatch(choice -> choice.reason().contains("依法一并办理"));
    assertThat(plan.items().subList(3, 6)).noneMatch(Plan.ItemChoice::locked);
    assertThat(fields(plan)).noneMatch(id -> id.startsWith("water."));
  }

  @Test
  void theStagesAreThoseOfTheCounty() {
    assertThat(plan(ALL).lanes())
        .extracting(Plan.Stage::itemCodes)
        .containsExactly(
            List.of("S01-1"),
            List.of("S01-2"),
            List.of("S01-3"),
            List.of("S01-4", "S01-5", "S01-6"));
  }

  @Test
  void theDeadlineIsOneWorkingDayAlsoOverNationalDay() {
    assertThat(plan(ALL).deadline()).contains(new Plan.Deadline(1, Optional.empty()));
    Plan plan =
        PLANNER.plan(
            new PlanRequest(
                SAMPLE, ALL, Set.of(), Map.of(), Optional.of(LocalDate.of(2026, 9, 30))));
    assertThat(plan.deadline())
        .contains(new Plan.Deadline(1, Optional.of(LocalDate.of(2026, 10, 8))));
  }

  @Test
  void anOpenAnswerLeavesThingsOutAndAsks() {
    Plan plan = plan(Map.of());
    assertThat(plan.open())
        .extracting(Question::id)
        .containsExactly("agent", "married", "ownership", "delivery");
    assertThat(materials(plan)).doesNotContain("公证委托书", "结婚证");
    assertThat(plan(Map.of("agent", "perhaps", "married", "no")).open())
        .extracting(Question::id)
        .containsExactly("agent", "ownership", "delivery");
  }

  @Test
  void whatTheSampleDoesNotTakeIsSaid() {
    assertThat(plan(FEW).notices()).anyMatch(n -> n.contains("有线电视") && n.contains("窗口"));
    assertThat(plan(FEW).notices()).noneMatch(n -> n.contains("邮政"));
    assertThat(plan(ALL).notices()).anyMatch(n -> n.contains("免费"));
    assertThat(plan(ALL).fees()).extracting(Item.Fee::cents).containsExactly(8000L);
  }

  @Test
  void aPlanIsWrittenWithStableNames() {
    var json = PlanJson.plan(plan(ALL, "S01-6"));
    assertThat(json.propertyNames())
        .containsExactly(
            "bundle",
            "name",
            "region",
            "version",
            "sample",
            "final",
            "items",
            "lanes",
            "parties",
            "fields",
            "materials",
            "originalCount",
            "merged",
            "toBring",
            "deadline",
            "fees",
            "promises",
            "counter",
            "obstacles",
            "notices",
            "open");
    assertThat(json.at("/items/5/chosen").booleanValue()).isFalse();
    assertThat(json.at("/items/0/workingDays").intValue()).isZero();
    assertThat(json.at("/items/5").has("workingDays")).isFalse();
    assertThat(json.at("/lanes/3").toString()).isEqualTo("[\"S01-4\",\"S01-5\"]");
    assertThat(json.at("/materials/1/metBy").stringValue()).isEqualTo("licence");
    assertThat(json.at("/materials/1/necessity").stringValue()).isEqualTo("required");
    assertThat(json.at("/fields/0/sources/0").stringValue()).isEqualTo("card");
    assertThat(json.at("/originalCount").intValue()).isEqualTo(17);
    assertThat(json.at("/merged").intValue()).isEqualTo(8);
    assertThat(json.at("/toBring").intValue()).isEqualTo(4);
  }

  @Test
  void aPlanIsMadeInLessThanTenMilliseconds() {
    long[] nanos = new long[300];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      assertThat(plan(ALL).materials()).isNotEmpty();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf("sample plan: median %d us%n", nanos[nanos.length / 2] / 1000);
    assertThat(nanos[nanos.length / 2]).isLessThan(10_000_000L);
  }
}
