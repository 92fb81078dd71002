package cn.yijianban.provisioning.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CatalogueCommandsTest {
  private final ToyOffice office = new ToyOffice();

  @TempDir Path folder;

  @Test
  void list_shows_every_bundle_in_aligned_columns() {
    Typed typed = Typed.with(office, "catalogue", "list");
    assertThat(typed.code()).isEqualTo(0);
    assertThat(typed.out()).contains("二手房水电气过户 (sample)", "县自来水公司、县燃气公司");
    assertThat(typed.out().lines().toList().getLast()).startsWith("1 bundles, 1 can be applied");
  }

  @Test
  void list_as_json_carries_lead_and_departments() {
    JsonNode first = Typed.with(office, "catalogue", "list", "--json").json().get(0);
    assertThat(first.get("code").asString()).isEqualTo("T");
    assertThat(first.get("lead").asString()).isEqualTo("县不动产登记中心");
    assertThat(first.get("departments")).hasSize(2);
  }

  @Test
  void show_as_json_keeps_conditions_as_they_were_written() {
    JsonNode bundle = Typed.with(office, "catalogue", "show", "T", "--json").json();
    assertThat(bundle.get("materials").get(1).get("when").asString()).isEqualTo("agent == 'no'");
    assertThat(bundle.get("materials").get(0).get("ways").get(0).get("way").asString())
        .isEqualTo("licence");
    assertThat(bundle.get("workingDays").asInt()).isEqualTo(3);
  }

  @Test
  void a_bundle_that_is_not_there_ends_with_3_and_one_sentence() {
    Typed typed = Typed.with(office, "catalogue", "show", "X", "--json");
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).contains("'X'", "360730");
  }

  @Test
  void a_plan_for_people_says_how_each_material_is_met_and_why() {
    Typed typed = Typed.with(office, "catalogue", "plan", "T");
    assertThat(typed.code()).isEqualTo(0);
    assertThat(typed.out())
        .contains(
            "Materials: 2 instead of 5, of which 1 on paper",
            "不动产权证书  licence  scan   T-1, T-2  电子证照可以代替",
            "deadline: 3 working days",
            "10.50 yuan",
            "- 请结清水费",
            "agent: 是您本人办吗？",
            "SAMPLE");
  }

  @Test
  void a_plan_as_json_names_users_and_ways() {
    JsonNode plan =
        Typed.with(office, "catalogue", "plan", "T", "--day", "2026-11-23", "--json").json();
    JsonNode title = plan.get("materials").get(0);
    assertThat(title.get("metBy").asString()).isEqualTo("licence");
    assertThat(title.get("usedBy")).hasSize(2);
    assertThat(plan.get("fields").get(0).get("usedBy")).hasSize(2);
    assertThat(plan.get("lanes").get(0)).hasSize(2);
    assertThat(plan.get("deadline").get("day").asString()).isEqualTo("2026-12-01");
    assertThat(plan.get("fees").get(0).get("cents").asLong()).isEqualTo(1050);
    assertThat(plan.get("final").asBoolean()).isFalse();
  }

  @Test
  void a_plan_explains_itself_when_asked() {
    Typed typed = Typed.with(office, "catalogue", "plan", "T", "--explain");
    assertThat(typed.out()).contains("Decisions", "its condition holds: agent == 'no'");
    JsonNode plan = Typed.with(office, "catalogue", "plan", "T", "--explain", "--json").json();
    assertThat(plan.get("decisions").get(0).get("why").asString()).isEqualTo("condition-holds");
  }

  @Test
  void answers_facts_and_items_reach_the_planner() throws IOException {
    Path answers = Files.writeString(folder.resolve("a.json"), "{\"agent\": \"no\"}");
    Path known = Files.writeString(folder.resolve("k.json"), "{\"age\": 61, \"local\": true}");
    Typed typed =
        Typed.with(
            office,
            "catalogue",
            "plan",
            "T",
            "--json",
            "--items",
            "T-1",
            "--answers",
            answers.toString(),
            "--known",
            known.toString());
    assertThat(typed.code()).as(typed.err()).isEqualTo(0);
    var request = office.planned.getFirst();
    assertThat(request.answers()).containsEntry("agent", "no");
    assertThat(request.known()).containsEntry("age", "61").containsEntry("local", "true");
    assertThat(request.dropped()).containsExactly("T-2");
  }

  @Test
  void an_item_that_the_bundle_lacks_is_wrong_usage() {
    Typed typed = Typed.with(office, "catalogue", "plan", "T", "--items", "T-9");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.sentence()).contains("'T-9'", "T-1, T-2");
  }

  @Test
  void a_wrong_answers_file_is_told_in_one_sentence_with_its_name() throws IOException {
    refused("{\"agent\": \"maybe\"}", "'maybe' is no answer to 'agent'");
    refused("{\"nobody\": \"asked\"}", "no question 'nobody'");
    refused("{\"agent\": [1]}", "must be a text");
    refused("[]", "one JSON object");
    refused("{", "is not JSON");
    Typed absent = Typed.with(office, "catalogue", "plan", "T", "--answers", "/nowhere.json");
    assertThat(absent.code()).isEqualTo(3);
    assertThat(absent.err()).contains("there is no file /nowhere.json");
  }

  private void refused(String content, String complaint) throws IOException {
    Path file = Files.writeString(folder.resolve("answers.json"), content);
    Typed typed = Typed.with(office, "catalogue", "plan", "T", "--answers", file.toString());
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).startsWith("--answers: ").contains(complaint);
  }

  @Test
  void a_bundle_is_printed_as_a_page_or_as_pdf() throws IOException {
    Path html = folder.resolve("t.html");
    Typed typed = Typed.with(office, "catalogue", "print", "T", "--to", html.toString());
    assertThat(typed.code()).as(typed.err()).isEqualTo(0);
    assertThat(Files.readString(html)).contains("二手房水电气过户", "是您本人办吗？", "合同");
    Path pdf = folder.resolve("t.PDF");
    assertThat(Typed.with(office, "catalogue", "print", "T", "--to", pdf.toString()).code())
        .isEqualTo(0);
    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    Typed other = Typed.with(office, "catalogue", "print", "T", "--to", "t.doc");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.sentence()).contains(".pdf or .html");
  }

  @Test
  void check_ends_with_1_when_there_is_a_problem() {
    assertThat(Typed.with(office, "catalogue", "check", folder.toString()).code()).isEqualTo(0);
    office.findings.add(
        new Office.Finding("C-113", "T.json", "items[0].limit", "is negative", "Write more."));
    Typed typed = Typed.with(office, "catalogue", "check", folder.toString());
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out())
        .contains("T.json", "items[0].limit", "is negative", "1 problem", "C-113", "Write more.");
    Typed json = Typed.with(office, "catalogue", "check", folder.toString(), "--json");
    assertThat(json.json().get(0).get("path").asString()).isEqualTo("items[0].limit");
  }

  @Test
  void check_of_no_folder_ends_with_3() {
    Typed typed = Typed.with(office, "catalogue", "check", "/nowhere");
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.err()).contains("There is no folder /nowhere");
  }
}
