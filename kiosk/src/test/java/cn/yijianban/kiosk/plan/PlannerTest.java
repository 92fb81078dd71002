package cn.yijianban.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.PlainItem;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.Conditions;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of planning that the county's sample does not need. */
class PlannerTest {
  private static final Planner PLANNER = new Planner(WorkingDaysReader.shipped());

  private static Item item(String code, int days, String group, boolean must, boolean parallel) {
    Optional<Integer> limit = days < 0 ? Optional.empty() : Optional.of(days);
    return PlainItem.of(code, code, "局", limit, group, must, parallel, "", Optional.of(code));
  }

  private static Bundle.Dependency wait(String after, String before) {
    return new Bundle.Dependency(before, after, true);
  }

  private static Question question(String id, Optional<Condition> when) {
    return new Question(
        id,
        id,
        "",
        List.of(new Field.Choice("yes", "是", ""), new Field.Choice("no", "否", "")),
        when);
  }

  private static Material material(String id, String when, String user, Material.Way... ways) {
    return new Material(
        id,
        id,
        Material.Necessity.REQUIRED,
        10,
        List.of(user),
        List.of(ways),
        1,
        when.isEmpty() ? Optional.empty() : Optional.of(Conditions.parse(when)),
        "依据",
        "",
        Material.Handing.UNKNOWN,
        Material.Sheet.ANY);
  }

  private static Bundle bundle(
      int limit,
      List<Item> items,
      List<Bundle.Dependency> dependencies,
      List<Question> questions,
      Material... materials) {
    return new Bundle(
        "T",
        "测试",
        "360730",
        "1",
        "类",
        Bundle.Theme.OTHER,
        Bundle.Target.BOTH,
        "局",
        List.of(),
        "窗口",
        limit < 0 ? Optional.empty() : Optional.of(new Bundle.Limit(limit)),
        items,
        dependencies,
        List.of(new Bundle.PartyRole("owner", "本人", Optional.empty())),
        questions,
        List.of(),
        List.of(),
        List.of(materials),
        List.of(),
        List.of(),
        "test",
        true,
        List.of(),
        Guide.NONE,
        Bundle.Tone.PLAIN,
        Across.NONE);
  }

  private static Plan plan(Bundle bundle, Map<String, String> answers, String... dropped) {
    return PLANNER.plan(
        new PlanRequest(bundle, answers, Set.of(dropped), Map.of("age", "81"), Optional.empty()));
  }

  @Test
  void aGroupHandledTogetherIsDroppedAsAWhole() {
    Bundle bundle =
        bundle(
            -1,
            List.of(
                item("A", 1, "g", false, true),
                item("B", 1, "g", false, true),
                item("C", 1, "h", false, false)),
            List.of(),
            List.of());
    assertThat(plan(bundle, Map.of(), "A").chosen()).extracting(Item::code).containsExactly("C");
    assertThat(plan(bundle, Map.of(), "C").chosen())
        .extracting(Item::code)
        .containsExactly("A", "B");
  }

  @Test
  void anItemHandledTogetherWithALockedOneIsLockedAndSaysSo() {
    Bundle bundle =
        bundle(
            -1,
            List.of(item("A", 1, "g", true, true), item("B", 1, "g", false, true)),
            List.of(),
            List.of());
    Plan plan = plan(bundle, Map.of(), "A", "B");
    assertThat(plan.items()).allMatch(Plan.ItemChoice::chosen).allMatch(Plan.ItemChoice::locked);
    assertThat(plan.items()).extracting(Plan.ItemChoice::reason).allMatch(r -> !r.isBlank());
  }

  @Test
  void orderIsKeptOverADroppedItemAndTheDeadlineIsTheLongestWay() {
    Bundle bundle =
        bundle(
            -1,
            List.of(
                item("A", 3, "a", true, false),
                item("B", 5, "b", false, false),
                item("C", 2, "c", false, false),
                item("D", 4, "d", false, false)),
            List.of(wait("B", "A"), wait("C", "B")),
            List.of());
    assertThat(plan(bundle, Map.of()).lanes())
        .extracting(Plan.Stage::itemCodes)
        .containsExactly(List.of("A", "D"), List.of("B"), List.of("C"));
    assertThat(plan(bundle, Map.of()).deadline().orElseThrow().workingDays()).isEqualTo(10);
    assertThat(plan(bundle, Map.of(), "B").lanes())
        .extracting(Plan.Stage::itemCodes)
        .containsExactly(List.of("A", "D"), List.of("C"));
    assertThat(plan(bundle, Map.of(), "B").deadline().orElseThrow().workingDays()).isEqualTo(5);
  }

  @Test
  void nobodyPromisesWhatNobodyPromised() {
    List<Item> items = List.of(item("A", 3, "a", true, false), item("B", -1, "b", false, false));
    assertThat(plan(bundle(-1, items, List.of(), List.of()), Map.of()).deadline()).isEmpty();
    Bundle promised = bundle(7, items, List.of(), List.of());
    assertThat(plan(promised, Map.of()).deadline().orElseThrow().workingDays()).isEqualTo(7);
    assertThat(plan(promised, Map.of(), "B").deadline().orElseThrow().workingDays()).isEqualTo(3);
  }

  @Test
  void theResultOfAnItemThatIsNotInIsAskedOnPaper() {
    Bundle bundle =
        bundle(
            -1,
            List.of(item("A", 1, "a", false, false), item("B", 1, "b", true, false)),
            List.of(wait("B", "A")),
            List.of(),
            material("M", "", "B", new Material.Way.ResultOf("A")),
            material("N", "item.A == 'no'", "B", new Material.Way.Scan()));
    assertThat(plan(bundle, Map.of()).materials()).hasSize(1);
    Plan without = plan(bundle, Map.of(), "A");
    assertThat(without.material("M").orElseThrow().ways()).containsExactly(new Material.Way.Scan());
    assertThat(without.material("N")).isPresent();
  }

  @Test
  void anAnswerToAQuestionThatIsNoLongerAskedDecidesNothing() {
    Bundle bundle =
        bundle(
            -1,
            List.of(item("A", 1, "a", true, false)),
            List.of(),
            List.of(
                question("first", Optional.empty()),
                question("second", Optional.of(Conditions.parse("first == 'yes'")))),
            material("M", "second == 'yes'", "A", new Material.Way.Scan()));
    assertThat(plan(bundle, Map.of("first", "yes", "second", "yes")).materials()).hasSize(1);
    Plan changed = plan(bundle, Map.of("first", "no", "second", "yes"));
    assertThat(changed.materials()).isEmpty();
    assertThat(changed.open()).isEmpty();
    assertThat(plan(bundle, Map.of()).open())
        .extracting(Question::id)
        .containsExactly("first", "second");
    assertThat(plan(bundle, Map.of("first", "yes")).open())
        .extracting(Question::id)
        .containsExactly("second");
  }

  @Test
  void aQuestionThatDecidesNothingForTheChosenItemsIsNotOpen() {
    Bundle bundle =
        bundle(
            -1,
            List.of(item("A", 1, "a", true, false), item("B", 1, "b", false, false)),
            List.of(),
            List.of(question("q", Optional.empty())),
            material("M", "q == 'yes'", "B", new Material.Way.Scan()),
            material("N", "q == 'yes' and age < 80", "A", new Material.Way.Scan()),
            material("O", "q == 'yes' or age >= 80", "A", new Material.Way.Scan()));
    assertThat(plan(bundle, Map.of()).open()).extracting(Question::id).containsExactly("q");
    Plan without = plan(bundle, Map.of(), "B");
    assertThat(without.open()).isEmpty();
    assertThat(without.materials()).extracting(m -> m.material().id()).containsExactly("O");
  }

  @Test
  void aGuideHasAnEmptyPlan() {
    Plan plan = plan(bundle(-1, List.of(), List.of(), List.of()), Map.of());
    assertThat(plan.lanes()).isEmpty();
    assertThat(plan.deadline()).isEmpty();
    assertThat(plan.materials()).isEmpty();
  }
}
