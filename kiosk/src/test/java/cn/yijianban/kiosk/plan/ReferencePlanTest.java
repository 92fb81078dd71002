package cn.yijianban.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every set of items with every set of answers, against tables written by hand. */
class ReferencePlanTest {
  private static final Bundle SAMPLE =
      Catalogues.shipped("360730").bundle("360730-S01").orElseThrow();
  private static final Planner PLANNER = new Planner(WorkingDaysReader.shipped());

  /** Material, its items, the answer it hangs on; written from annex 2, not from the catalogue. */
  private static final String[][] MATERIALS = {
    {"M-APPLICATION", "13", ""},
    {"M-TITLE", "13", ""},
    {"M-ID", "1345", ""},
    {"M-CONTRACT", "1", ""},
    {"M-PROXY", "1", "agent=yes"},
    {"M-MARRIAGE", "2", "married=yes"},
    {"M-INVOICE", "2", ""},
    {"M-DEED-TAX", "2", ""},
    {"M-TRANSFER", "6", ""},
    {"M-HOUSEHOLD", "2", ""},
    {"M-NEW-TITLE", "45", ""}
  };

  private static final int[] ORIGINAL = {5, 4, 3, 3, 2, 1};

  @Test
  void everySubsetAndEveryAnswerGivesWhatTheTablesSay() {
    int plans = 0;
    for (Map<String, String> answers : answers()) {
      for (int mask = 0; mask < 64; mask++) {
        Set<String> dropped = new HashSet<>();
        StringBuilder in = new StringBuilder("123");
        int original = ORIGINAL[0] + ORIGINAL[1] + ORIGINAL[2];
        for (int i = 0; i < 6; i++) {
          if ((mask & (1 << i)) != 0) {
            dropped.add("S01-" + (i + 1));
          } else if (i >= 3) {
            in.append(i + 1);
            original += ORIGINAL[i];
          }
        }
        Plan plan =
            PLANNER.plan(new PlanRequest(SAMPLE, answers, dropped, Map.of(), Optional.empty()));
        String label = in + " " + answers;
        assertThat(plan.originalCount()).as(label).isEqualTo(original);
        materials(plan, in.toString(), answers, label);
        consistent(plan, answers, label);
        plans++;
      }
    }
    assertThat(plans).isEqualTo(64 * 3 * 4 * 3 * 3);
  }

  private static void materials(Plan plan, String in, Map<String, String> answers, String label) {
    List<String> expected = new ArrayList<>();
    for (String[] row : MATERIALS) {
      StringBuilder used = new StringBuilder();
      row[1].chars().filter(c -> in.indexOf(c) >= 0).forEach(c -> used.append((char) c));
      String[] answer = row[2].split("=", -1);
      if (!used.isEmpty() && (row[2].isEmpty() || answer[1].equals(answers.get(answer[0])))) {
        expected.add(row[0] + " " + used);
      }
    }
    List<String> actual = new ArrayList<>();
    for (Plan.PlannedMaterial material : plan.materials()) {
      StringBuilder used = new StringBuilder();
      material.usedBy().forEach(item -> used.append(item.code().charAt(4)));
      actual.add(material.material().id() + " " + used);
      assertThat(material.ways()).as(label).isNotEmpty();
    }
    assertThat(actual).as(label).isEqualTo(expected);
  }

  private static void consistent(Plan plan, Map<String, String> answers, String label) {
    Set<String> chosen = new HashSet<>();
    plan.chosen().forEach(item -> chosen.add(item.code()));
    Set<String> staged = new HashSet<>();
    plan.lanes().forEach(stage -> staged.addAll(stage.itemCodes()));
    assertThat(staged).as(label).isEqualTo(chosen);
    for (Field field : plan.fields()) {
      assertThat(chosen).as(label).containsAll(field.usedBy());
      assertThat(field.usedBy()).as(label).isNotEmpty();
    }
    Set<String> once = new HashSet<>();
    assertThat(plan.fields()).as(label).allMatch(field -> once.add(field.id()));
    boolean shared = "shared".equals(answers.get("ownership"));
    boolean mail = "mail".equals(answers.get("delivery"));
    assertThat(once.contains("ownership.share")).as(label).isEqualTo(shared);
    assertThat(once.contains("delivery.address")).as(label).isEqualTo(mail);
    for (int n = 4; n <= 6; n++) {
      String account = List.of("water", "power", "gas").get(n - 4) + ".account";
      assertThat(once.contains(account)).as(label).isEqualTo(chosen.contains("S01-" + n));
    }
    List<String> open =
        SAMPLE.questions().stream()
            .map(Question::id)
            .filter(id -> !answers.containsKey(id))
            .toList();
    assertThat(plan.open()).as(label).extracting(Question::id).isEqualTo(open);
    assertThat(plan.parties().size()).isEqualTo("yes".equals(answers.get("agent")) ? 3 : 2);
    assertThat(plan.items()).extracting(c -> c.item()).isEqualTo(SAMPLE.items());
    assertThat(plan.items()).filteredOn(Plan.ItemChoice::locked).hasSize(3);
    assertThat(Item.find(plan.chosen(), "S01-3")).isPresent();
  }

  private static List<Map<String, String>> answers() {
    List<Map<String, String>> all = List.of(Map.of());
    for (Question question : SAMPLE.questions()) {
      List<Map<String, String>> more = new ArrayList<>(all);
      for (Field.Choice choice : question.choices()) {
        for (Map<String, String> one : all) {
          Map<String, String> with = new HashMap<>(one);
          with.put(question.id(), choice.value());
          more.add(with);
        }
      }
      all = more;
    }
    return all;
  }
}
