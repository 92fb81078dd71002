package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** One bundle that says everything a bundle can say. */
class ClausesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @TempDir Path folder;

  private Bundle bundle = bundle("360732");

  private static Bundle bundle(String region) {
    return Catalogues.shipped(region).bundles().getFirst();
  }

  @BeforeEach
  void write() throws IOException {
    Path county = Files.createDirectory(folder.resolve("360732"));
    Files.writeString(
        county.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "7", "window": "县综合窗口",
         "source": "test", "bundles": ["moving.json"]}
        """);
    Files.writeString(
        county.resolve("moving.json"),
        """
        {"code": "360732-moving", "name": "企业迁移", "region": "360732", "version": "3",
         "category": "企业变更类", "theme": "business", "target": "legal-person",
         "leadDepartment": "@market", "jointDepartments": ["县税务局"], "workingDays": 5,
         "groups": [{"id": "seal", "name": "印章", "mode": "single", "must": true}],
         "items": [
           {"code": "move", "name": "迁移登记", "department": "@market", "workingDays": 3, "group": "main",
            "must": true, "reason": "没有登记不能迁移。",
            "fee": {"label": "工本费", "cents": 1000, "basis": "样例"},
            "result": {"name": "营业执照", "licenceType": "business-licence"}},
           {"code": "tax", "name": "税务迁移", "department": "@tax", "workingDays": 2,
            "group": "main"},
           {"code": "seal-new", "name": "刻新章", "department": "@police", "group": "seal"},
           {"code": "seal-keep", "name": "沿用旧章", "department": "@police", "group": "seal"}],
         "dependencies": [{"before": "move", "after": "tax", "sharesResult": true}],
         "parties": [{"use": "applicant", "label": "法定代表人"}],
         "questions": [
           {"id": "delivery", "text": "怎么领？", "hint": "", "choices": [
             {"value": "window", "label": "窗口", "hint": ""},
             {"value": "mail", "label": "邮寄", "hint": ""}]}],
         "fields": [{"use": "delivery", "usedBy": ["move"]}],
         "materials": [
           {"id": "M-DECISION", "name": "迁移决议", "necessity": "required", "origin": 10,
            "usedBy": ["move"], "ways": [{"way": "scan"}], "pages": 2, "basis": "《公司登记管理条例》",
            "spec": "A4，原件彩色", "kind": "form", "medium": "paper", "originals": 1, "copies": 2,
            "reviewPoints": ["有公章", "日期齐全"], "example": "决议样表.pdf", "blank": "决议空表.pdf"},
           {"id": "M-LICENCE", "name": "新营业执照", "necessity": "required", "origin": 20,
            "usedBy": ["tax"], "ways": [{"way": "result", "item": "move"}], "pages": 1,
            "basis": "《税务登记管理办法》", "spec": "", "kind": "licence", "medium": "electronic"}],
         "steps": ["登记", "税务"],
         "guide": {
           "aliases": ["公司搬家"], "lifeEvent": "变更",
           "validFrom": "2026-03-01", "validUntil": "2026-12-31",
           "eligibility": [{"text": "没有在办的注销。", "basis": "样例"}],
           "faqs": [{"question": "要跑几次？", "answer": "一次。"}],
           "deliveries": [
             {"mode": "window", "label": "到窗口领取", "cents": 0},
             {"mode": "mail", "label": "邮政快递送达", "cents": 1800, "note": "到付"}],
           "contacts": [{"what": "咨询", "unit": "综合窗口", "phone": "0797-5300000",
                         "place": "一楼", "hours": "工作日"}],
           "savings": {
             "before": {"steps": 8, "workingDays": 15, "materials": 12, "trips": 5},
             "after": {"steps": 3, "workingDays": 5, "materials": 2, "trips": 1}}},
         "source": "test", "sample": true}
        """);
    bundle = Catalogues.load(county).bundle("360732-moving").orElseThrow();
  }

  @Test
  void aMaterialSaysCopiesSizeBlankSampleAndWhatIsLookedAt() {
    Material material = bundle.materials().getFirst();
    assertThat(material.spec()).isEqualTo("A4，原件彩色");
    assertThat(material.pages()).isEqualTo(2);
    assertThat(material.handing())
        .isEqualTo(
            new Material.Handing(
                Material.Kind.FORM,
                Material.Medium.PAPER,
                1,
                2,
                List.of("有公章", "日期齐全"),
                "决议样表.pdf",
                "决议空表.pdf",
                Material.Look.SHEET));
  }

  @Test
  void theGuideSaysFaqsDeliveriesContactsAndTheFourSavings() {
    Guide guide = bundle.guide();
    assertThat(guide.faqs()).containsExactly(new Guide.Faq("要跑几次？", "一次。"));
    assertThat(guide.deliveries())
        .contains(new Guide.Delivery("mail", "邮政快递送达", Optional.of(1800), "到付"));
    assertThat(guide.contacts()).extracting(Guide.Contact::place).containsExactly("一楼");
    assertThat(guide.savings().orElseThrow().before()).isEqualTo(new Guide.Figures(8, 15, 12, 5));
    assertThat(guide.savings().orElseThrow().after()).isEqualTo(new Guide.Figures(3, 5, 2, 1));
    assertThat(bundle.target()).isEqualTo(Bundle.Target.LEGAL_PERSON);
    assertThat(bundle.jointDepartments()).containsExactly("县税务局");
  }

  @Test
  void allOfItIsWrittenAsItWasRead() {
    ObjectNode written = CatalogueJson.bundle(bundle);
    Problems problems = new Problems();
    assertThat(Reading.file(problems, "again", written.toString(), BundleReader::bundle))
        .contains(bundle);
    problems.check();
  }

  private Plan plan(Map<String, String> answers, LocalDate day) {
    return new Planner(WorkingDaysReader.shipped())
        .plan(new PlanRequest(bundle, answers, Set.of(), Map.of(), Optional.of(day)));
  }

  @Test
  void theChosenDeliveryIsPaidForAndOnlyThat() {
    assertThat(plan(Map.of("delivery", "mail"), FIRST).fees())
        .containsExactly(new Item.Fee("工本费", 1000, "样例"), new Item.Fee("邮政快递送达", 1800, "到付"));
    assertThat(plan(Map.of("delivery", "window"), FIRST).fees())
        .extracting(Item.Fee::label)
        .containsExactly("工本费");
  }

  @Test
  void onlyOneOfAChoiceIsTakenAndAResultIsShared() {
    Plan plan = plan(Map.of("delivery", "window"), FIRST);
    assertThat(plan.chosen()).extracting(Item::code).containsExactly("move", "tax", "seal-new");
    assertThat(plan.material("M-LICENCE").orElseThrow().best())
        .isEqualTo(new Material.Way.ResultOf("move"));
  }

  @Test
  void aBundleIsThereFromItsFirstDayToItsLast() {
    LocalDate[] today = {FIRST.minusDays(1)};
    LiveCatalogue live =
        new LiveCatalogue(Catalogues.load(folder.resolve("360732")), Uses.NONE, () -> today[0]);
    there(live, false);
    today[0] = FIRST;
    there(live, true);
    today[0] = LAST;
    there(live, true);
    today[0] = LAST.plusDays(1);
    there(live, false);
  }

  private static void there(LiveCatalogue live, boolean there) {
    assertThat(live.bundle("360732-moving").isPresent()).isEqualTo(there);
    assertThat(live.bundles()).hasSize(there ? 1 : 0);
    assertThat(live.ranked()).hasSize(there ? 1 : 0);
    assertThat(live.find("gsbj")).hasSize(there ? 1 : 0);
  }

  @Test
  void aPlanForADayOutsideSaysSo() {
    assertThat(plan(Map.of(), LAST.plusDays(1)).obstacles())
        .containsExactly("2027-01-01 不在这件事的办理有效期内。");
    assertThat(plan(Map.of(), LAST.plusDays(1)).notices().getFirst()).contains("2027-01-01");
    assertThat(plan(Map.of(), LAST).obstacles()).isEmpty();
  }

  @Test
  void aVillageOfTwelveDigitsSaysOnlyWhatDiffersFromTownshipAndCounty() throws IOException {
    layer("360732100", "潋江镇", "镇便民服务中心", "{\"workingDays\": 4, \"version\": \"3.1\"}");
    Path village = layer("360732100201", "坝南村", "村便民服务点", "{\"guide\": {\"lifeEvent\": \"迁移\"}}");
    Catalogue catalogue = Catalogues.load(village);
    assertThat(catalogue.region()).isEqualTo("360732100201");
    Bundle here = catalogue.bundle("360732-moving").orElseThrow();
    assertThat(here.region()).isEqualTo("360732100201");
    assertThat(here.limit()).contains(new Bundle.Limit(4));
    assertThat(here.version()).isEqualTo("3.1");
    assertThat(here.window()).isEqualTo("村便民服务点");
    assertThat(here.guide().lifeEvent()).isEqualTo("迁移");
    assertThat(here.guide().faqs()).isEqualTo(bundle.guide().faqs());
    assertThat(here.materials()).isEqualTo(bundle.materials());
    assertThat(Regions.chain("360732100201"))
        .containsExactly("360732100201", "360732100", "360732", "360700", "360000");
  }

  private Path layer(String region, String name, String window, String differs) throws IOException {
    Path dir = Files.createDirectory(folder.resolve(region));
    Files.writeString(
        dir.resolve("region.json"),
        """
        {"region": "%s", "name": "%s", "version": "7", "window": "%s",
         "source": "test", "bundles": ["moving.json"]}
        """
            .formatted(region, name, window));
    Files.writeString(
        dir.resolve("moving.json"),
        differs.replaceFirst("\\{", "{\"region\": \"" + region + "\", "));
    return dir;
  }
}
