package cn.yijianban.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.Facts;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.plan.Decision.Why;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is answered and dropped, in every bundle of every region, a plan keeps its promises. */
class RandomPlanTest {
  private static final WorkingDays CALENDAR = WorkingDaysReader.shipped();
  private static final Planner PLANNER = new Planner(CALENDAR);
  private static final int PLANS = 10_000;
  private static final Set<Why> EXPLAINED =
      Set.of(Why.CONDITION_FAILS, Why.ANSWER_MISSING, Why.WAIVED);

  @ParameterizedTest
  @ValueSource(longs = 20261121)
  void tenThousandPlansHoldTheInvariants(long seed) {
    Random random = new Random(seed);
    List<Bundle> bundles =
        Stream.of("360730", "360732", "411523", "320000")
            .flatMap(region -> Catalogues.shipped(region).bundles().stream())
            .filter(Bundle::applicable)
            .toList();
    for (int i = 0; i < PLANS; i++) {
      PlanRequest request = request(random, bundles.get(i % bundles.size()));
      String label =
          "seed "
              + seed
              + " plan "
              + i
              + " "
              + request.bundle().code()
              + " "
              + request.answers()
              + " without "
              + request.dropped();
      Plan plan = PLANNER.plan(request);
      List<Decision> decisions = PLANNER.explain(request);
      eachOnce(plan, label);
      everythingDecidedOnce(plan, decisions, label);
      needs(plan, decisions, label);
      if (i % 3 == 0) {
        dropping(random, plan, request, label);
      }
      choice(plan, label);
      time(plan, request, label);
      questions(plan, request, label);
    }
  }

  private static PlanRequest request(Random random, Bundle bundle) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : bundle.questions()) {
      if (random.nextInt(5) > 0) {
        answers.put(
            question.id(),
            question.choices().get(random.nextInt(question.choices().size())).value());
      }
    }
    Set<String> dropped =
        bundle.items().stream()
            .map(Item::code)
            .filter(_ -> random.nextInt(4) == 0)
            .collect(Collectors.toSet());
    Map<String, String> known =
        random.nextBoolean() ? Map.of(Facts.AGE, Integer.toString(random.nextInt(110))) : Map.of();
    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
    return new PlanRequest(bundle, answers, dropped, known, Optional.of(day));
  }

  private static void eachOnce(Plan plan, String label) {
    assertThat(plan.fields()).as(label).extracting(Field::id).doesNotHaveDuplicates();
    assertThat(plan.materials())
        .as(label)
        .extracting(m -> m.material().id())
        .doesNotHaveDuplicates();
    assertThat(plan.toBring()).as(label).isLessThanOrEqualTo(plan.merged());
    assertThat(plan.merged()).as(label).isLessThanOrEqualTo(plan.materials().size());
  }

  /** Each part of the bundle has one decision, and nothing else has any but open questions. */
  private static void everythingDecidedOnce(Plan plan, List<Decision> decisions, String label) {
    Bundle bundle = plan.bundle();
    int parts =
        bundle.items().size()
            + bundle.parties().size()
            + bundle.fields().size()
            + bundle.materials().size()
            + bundle.notices().size()
            + plan.open().size();
    assertThat(decisions).as(label).hasSize(parts);
    assertThat(decisions).as(label).extracting(d -> d.part() + d.id()).doesNotHaveDuplicates();
  }

  /**
   * Without an item go the fields, materials and fees that only it needs, and no others; what a
   * condition on items decides is left aside.
   */
  private static void dropping(Random random, Plan plan, PlanRequest request, String label) {
    List<Plan.ItemChoice> free =
        plan.items().stream().filter(c -> c.chosen() && !c.locked()).toList();
    if (free.isEmpty()) {
      return;
    }
    Set<String> dropped = new HashSet<>(request.dropped());
    dropped.add(free.get(random.nextInt(free.size())).item().code());
    Plan without =
        PLANNER.plan(
            new PlanRequest(
                request.bundle(), request.answers(), dropped, request.known(), request.day()));
    Set<String> in = without.chosen().stream().map(Item::code).collect(Collectors.toSet());
    Set<String> here =
        without.chosen().stream().filter(Item::here).map(Item::code).collect(Collectors.toSet());
    List<Field> fields = plan.fields().stream().filter(f -> ofAnswers(f.when())).toList();
    assertThat(without.fields().stream().filter(f -> ofAnswers(f.when())).map(Field::id))
        .as(label)
        .filteredOn(id -> fields.stream().anyMatch(f -> f.id().equals(id)))
        .containsExactlyElementsOf(
            fields.stream()
                .filter(f -> f.usedBy().stream().anyMatch(here::contains))
                .map(Field::id)
                .toList());
    List<Plan.PlannedMaterial> materials =
        plan.materials().stream().filter(m -> ofAnswers(m.material().when())).toList();
    assertThat(without.materials().stream().map(m -> m.material().id()))
        .as(label)
        .filteredOn(id -> materials.stream().anyMatch(m -> m.material().id().equals(id)))
        .containsExactlyElementsOf(
            materials.stream()
                .filter(m -> m.usedBy().stream().anyMatch(i -> here.contains(i.code())))
                .map(m -> m.material().id())
                .toList());
    assertThat(without.fees())
        .as(label)
        .containsAll(without.chosen().stream().flatMap(item -> item.fee().stream()).toList())
        .noneMatch(
            fee ->
                plan.items().stream()
                        .map(Plan.ItemChoice::item)
                        .filter(item -> !in.contains(item.code()))
                        .anyMatch(item -> item.fee().filter(fee::equals).isPresent())
                    && without.chosen().stream()
                        .noneMatch(item -> item.fee().filter(fee::equals).isPresent()));
  }

  private static boolean ofAnswers(Optional<Condition> when) {
    return when.map(
            c ->
                c.names().stream()
                    .noneMatch(n -> n.startsWith("item.") || n.equals(Facts.PARTY_COUNT)))
        .orElse(true);
  }

  private static void needs(Plan plan, List<Decision> decisions, String label) {
    Set<String> here =
        plan.chosen().stream().filter(Item::here).map(Item::code).collect(Collectors.toSet());
    Set<String> fields = new HashSet<>();
    for (Field field : plan.fields()) {
      fields.add(field.id());
      assertThat(here).as(label).containsAll(field.usedBy());
      assertThat(field.usedBy()).as(label).isNotEmpty();
    }
    Set<String> materials = new HashSet<>();
    for (Plan.PlannedMaterial material : plan.materials()) {
      materials.add(material.material().id());
      assertThat(here).as(label).containsAll(material.usedBy().stream().map(Item::code).toList());
      assertThat(material.usedBy()).as(label).isNotEmpty();
      assertThat(material.ways()).as(label).isNotEmpty();
      assertThat(material.reason()).as(label).isNotBlank();
    }
    for (Field field : plan.bundle().fields()) {
      if (field.usedBy().stream().anyMatch(here::contains)) {
        met(decisions, Decision.Part.FIELD, field.id(), fields, label);
      }
    }
    for (Material material : plan.bundle().materials()) {
      if (material.usedBy().stream().anyMatch(here::contains)) {
        met(decisions, Decision.Part.MATERIAL, material.id(), materials, label);
      }
    }
  }

  /** In the plan, or out of it for a reason that is told. */
  private static void met(
      List<Decision> decisions, Decision.Part part, String id, Set<String> in, String label) {
    Decision decision =
        decisions.stream()
            .filter(d -> d.part() == part && d.id().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(decision.in()).as(label + " " + decision).isEqualTo(in.contains(id));
    if (!decision.in()) {
      assertThat(decision.why()).as(label + " " + decision).isIn(EXPLAINED);
    }
  }

  private static void choice(Plan plan, String label) {
    assertThat(plan.items())
        .as(label)
        .filteredOn(c -> c.item().must())
        .allMatch(
            c ->
                c.chosen()
                    || plan.bundle().groups().stream()
                        .anyMatch(g -> g.single() && g.id().equals(c.item().group())));
    Map<String, Set<Boolean>> parallel = new HashMap<>();
    for (Plan.ItemChoice one : plan.items()) {
      if (one.item().mustParallel()) {
        parallel.computeIfAbsent(one.item().group(), _ -> new HashSet<>()).add(one.chosen());
      }
    }
    assertThat(parallel.values()).as(label).allMatch(chosen -> chosen.size() == 1);
    for (Bundle.Group group : plan.bundle().groups()) {
      List<Plan.ItemChoice> members =
          plan.items().stream().filter(c -> c.item().group().equals(group.id())).toList();
      long in = members.stream().filter(Plan.ItemChoice::chosen).count();
      assertThat(in).as(label).isLessThanOrEqualTo(group.single() ? 1 : members.size());
      assertThat(in).as(label).isGreaterThanOrEqualTo(group.must() && !members.isEmpty() ? 1 : 0);
    }
  }

  private static void time(Plan plan, PlanRequest request, String label) {
    Map<String, Integer> stage = new HashMap<>();
    for (int i = 0; i < plan.lanes().size(); i++) {
      for (String code : plan.lanes().get(i).itemCodes()) {
        assertThat(stage.put(code, i)).as(label).isNull();
      }
    }
    assertThat(stage.keySet())
        .as(label)
        .isEqualTo(plan.chosen().stream().map(Item::code).collect(Collectors.toSet()));
    Map<String, Integer> dues =
        plan.dues().stream().collect(Collectors.toMap(Plan.Due::itemCode, Plan.Due::workingDays));
    for (Bundle.Dependency d : plan.bundle().dependencies()) {
      if (dues.containsKey(d.before()) && dues.containsKey(d.after())) {
        assertThat(dues.get(d.before())).as(label).isLessThanOrEqualTo(dues.get(d.after()));
      }
      if (stage.containsKey(d.before()) && stage.containsKey(d.after())) {
        assertThat(stage.get(d.before())).as(label).isLessThan(stage.get(d.after()));
      }
    }
    plan.deadline()
        .ifPresent(
            deadline -> {
              LocalDate last = deadline.day().orElseThrow();
              assertThat(CALENDAR.isWorking(last)).as(label).isTrue();
              assertThat(last).as(label).isAfterOrEqualTo(request.day().orElseThrow());
              for (Plan.Due due : plan.dues()) {
                assertThat(due.workingDays()).as(label).isLessThanOrEqualTo(deadline.workingDays());
                assertThat(due.day().orElseThrow()).as(label).isBeforeOrEqualTo(last);
              }
            });
  }

  /** Answering whatever is asked first leads to a plan without questions. */
  private static void questions(Plan plan, PlanRequest request, String label) {
    Map<String, String> answers = new HashMap<>(request.answers());
    Plan now = plan;
    for (int left = plan.bundle().questions().size(); left > 0 && !now.open().isEmpty(); left--) {
      Question first = now.open().getFirst();
      assertThat(answers).as(label).doesNotContainKey(first.id());
      answers.put(first.id(), first.choices().getLast().value());
      now =
          PLANNER.plan(
              new PlanRequest(
                  request.bundle(), answers, request.dropped(), request.known(), request.day()));
    }
    assertThat(now.open()).as(label).isEmpty();
  }
}
