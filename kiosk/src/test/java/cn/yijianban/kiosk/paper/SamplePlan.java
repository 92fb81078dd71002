package cn.yijianban.kiosk.paper;

import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.PlainItem;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The worked sample of the county: 二手房水电气过户. */
final class SamplePlan {
  private static final List<Item> ITEMS =
      List.of(
          item("S01-1", "存量房交易合同网签备案", "宁都县住房和城乡建设局", 0, Optional.empty()),
          item("S01-2", "征收税款", "国家税务总局宁都县税务局", 0, Optional.of("完税证明")),
          item("S01-3", "不动产登记", "宁都县不动产登记中心", 1, Optional.of("不动产权证书")),
          item("S01-4", "水过户", "宁都县供水公司", 0, Optional.empty()));

  private SamplePlan() {}

  static Plan plan() {
    return plan(Optional.empty());
  }

  /**
   * @param handled where it is decided on, when that is not here
   */
  static Plan plan(Optional<Handled> handled) {
    List<Material> materials =
        List.of(
            material("M-ID", "双方身份证", new Material.Way.Card(List.of("seller", "buyer"))),
            material(
                "M-TITLE",
                "不动产权证书",
                new Material.Way.Licence("title", "seller"),
                new Material.Way.Scan()),
            material("M-FORM", "不动产登记申请表", new Material.Way.Template("F-REG")),
            material("M-CONTRACT", "存量房买卖合同（网签）", new Material.Way.Scan()),
            material("M-NEW", "新不动产权证", new Material.Way.ResultOf("S01-3")),
            material("M-INVOICE", "原购房发票", new Material.Way.Scan(), new Material.Way.Later(10)));
    Bundle bundle =
        new Bundle(
            "360730-S01",
            "二手房水电气过户一件事",
            "360730",
            "2026.11",
            "不动产类",
            Bundle.Theme.HOUSING,
            Bundle.Target.PERSON,
            "宁都县自然资源局",
            List.of(),
            "不动产通用受理窗口",
            Optional.of(new Bundle.Limit(1)),
            ITEMS,
            List.of(),
            List.of(
                new Bundle.PartyRole("seller", "卖方", Optional.empty()),
                new Bundle.PartyRole("buyer", "买方", Optional.empty())),
            List.of(),
            List.of(new Bundle.Section("seller", "卖方信息"), new Bundle.Section("house", "房屋信息")),
            List.of(),
            materials,
            List.of(),
            List.of(),
            "附件2",
            false,
            List.of(),
            Guide.NONE,
            Bundle.Tone.PLAIN,
            Across.NONE);
    return new Plan(
        bundle,
        ITEMS.stream().map(i -> new Plan.ItemChoice(i, true, true, "")).toList(),
        List.of(),
        bundle.parties(),
        List.of(
            field("seller.name", "姓名", "seller"),
            field("seller.phone", "联系电话", "seller"),
            field("house.address", "房屋坐落", "house")),
        materials.stream().map(m -> new Plan.PlannedMaterial(m, ITEMS, m.ways(), "")).toList(),
        9,
        Optional.of(new Plan.Deadline(1, Optional.of(LocalDate.of(2026, 11, 24)))),
        List.of(new Item.Fee("不动产登记费（住宅）", 8000, "发改价格规〔2016〕2559号")),
        List.of("买卖双方需要同时到场，分别读身份证。", "房屋有抵押的，请先办理抵押注销或者带押过户。"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        handled);
  }

  private static Item item(
      String code, String name, String department, int days, Optional<String> result) {
    return PlainItem.of(code, name, department, Optional.of(days), "g", true, false, "", result);
  }

  private static Field field(String id, String label, String section) {
    return new Field(
        id,
        label,
        section,
        Field.Type.TEXT,
        List.of(Field.Source.TYPED),
        List.of("S01-3"),
        List.of(),
        true,
        Optional.empty(),
        "",
        Field.Bounds.WIDE,
        Optional.empty());
  }

  private static Material material(String id, String name, Material.Way... ways) {
    return new Material(
        id,
        name,
        ways.length > 1 && ways[1] instanceof Material.Way.Later
            ? Material.Necessity.DEFERRABLE
            : Material.Necessity.REQUIRED,
        10,
        List.of("S01-3"),
        List.of(ways),
        1,
        Optional.empty(),
        "《不动产登记暂行条例》第十六条",
        "A4",
        Material.Handing.UNKNOWN,
        Material.Sheet.ANY);
  }
}
