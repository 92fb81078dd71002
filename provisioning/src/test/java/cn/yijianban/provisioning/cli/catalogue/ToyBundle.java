package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.ListedCatalogue;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One bundle of every sort of thing, and a guide without items. */
final class ToyBundle {
  private ToyBundle() {}

  static final Item WATER =
      item("T-1", "水表过户", "县自来水公司", 0, true, "房屋过户后户主要改", Optional.empty(), Optional.empty());

  static final Item GAS =
      item(
          "T-2",
          "天然气过户",
          "县燃气公司",
          3,
          false,
          "不用天然气可以不办",
          Optional.of(new Item.Fee("工本费", 1050, "价目表")),
          Optional.of(new Item.Result("供气合同", Optional.empty())));

  static final Material TITLE =
      new Material(
          "M-TITLE",
          "不动产权证书",
          Material.Necessity.REQUIRED,
          20,
          List.of("T-1", "T-2"),
          List.of(new Material.Way.Licence("ESTATE", "buyer"), new Material.Way.Scan()),
          2,
          Optional.empty(),
          "供水条例",
          "A4",
          Material.Handing.UNKNOWN,
          Material.Sheet.ANY);

  static final Material CONTRACT =
      new Material(
          "M-CONTRACT",
          "买卖合同",
          Material.Necessity.DEFERRABLE,
          10,
          List.of("T-2"),
          List.of(new Material.Way.Scan(), new Material.Way.Later(5)),
          0,
          Optional.of(new Fixed("agent == 'no'")),
          "燃气条例",
          "A4",
          Material.Handing.UNKNOWN,
          Material.Sheet.ANY);

  static final Bundle TRANSFER =
      new Bundle(
          "T",
          "二手房水电气过户",
          "360730",
          "1",
          "不动产类",
          Bundle.Theme.HOUSING,
          Bundle.Target.PERSON,
          "县不动产登记中心",
          List.of("县自来水公司", "县燃气公司"),
          "3号窗口",
          Optional.of(new Bundle.Limit(3)),
          List.of(WATER, GAS),
          List.of(),
          List.of(new Bundle.PartyRole("buyer", "买方", Optional.empty())),
          List.of(
              new Question(
                  "agent",
                  "是您本人办吗？",
                  "",
                  List.of(new Field.Choice("no", "是", ""), new Field.Choice("yes", "替别人办", "")),
                  Optional.empty())),
          List.of(new Bundle.Section("who", "谁来办")),
          List.of(
              new Field(
                  "buyer.name",
                  "姓名",
                  "who",
                  Field.Type.TEXT,
                  List.of(Field.Source.CARD),
                  List.of("T-1", "T-2"),
                  List.of(),
                  true,
                  Optional.empty(),
                  "",
                  Field.Bounds.WIDE,
                  Optional.empty())),
          List.of(TITLE, CONTRACT),
          List.of(),
          List.of(),
          "样例",
          true,
          List.of(),
          Guide.NONE,
          Bundle.Tone.PLAIN,
          Across.NONE);

  private static Item item(
      String code,
      String name,
      String department,
      int days,
      boolean must,
      String reason,
      Optional<Item.Fee> fee,
      Optional<Item.Result> result) {
    return new Item(
        code,
        name,
        department,
        Optional.of(new Bundle.Limit(days)),
        "",
        must,
        false,
        reason,
        fee,
        result,
        List.of(),
        false,
        Optional.empty(),
        Item.Depth.KIOSK,
        Optional.empty(),
        Item.Register.UNKNOWN,
        false);
  }

  static Plan plan(Optional<LocalDate> day) {
    return new Plan(
        TRANSFER,
        List.of(
            new Plan.ItemChoice(WATER, true, true, "必须办理"),
            new Plan.ItemChoice(GAS, true, false, "不用天然气可以不办")),
        List.of(new Plan.Stage(List.of("T-1", "T-2"))),
        TRANSFER.parties(),
        TRANSFER.fields(),
        List.of(
            new Plan.PlannedMaterial(TITLE, List.of(WATER, GAS), TITLE.ways(), "电子证照可以代替"),
            new Plan.PlannedMaterial(CONTRACT, List.of(GAS), CONTRACT.ways(), "只有纸质")),
        5,
        Optional.of(new Plan.Deadline(3, day)),
        List.of(GAS.fee().orElseThrow()),
        List.of("请结清水费"),
        TRANSFER.questions(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static Catalogue catalogue() {
    return new ListedCatalogue("360730", "toy-1", List.of(TRANSFER));
  }

  private record Fixed(String text) implements Condition {
    @Override
    public Truth test(Map<String, String> known) {
      return Truth.OPEN;
    }

    @Override
    public Set<String> names() {
      return Set.of("agent");
    }
  }
}
