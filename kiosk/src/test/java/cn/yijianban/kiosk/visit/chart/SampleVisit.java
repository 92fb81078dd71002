package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.PlainItem;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.Papers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A small bundle with one of everything, and the rules around it. */
public final class SampleVisit {
  public static final Instant NOW = Instant.parse("2026-11-20T19:12:00Z");
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Item REGISTER = item("A-1", "登记", true, "law: the rest needs it");
  private static final Item METER = item("A-2", "电表过户", false, "");

  public static final Bundle BUNDLE =
      new Bundle(
          "A",
          "样例一件事",
          "360730",
          "1",
          "个人类",
          Bundle.Theme.HOUSING,
          Bundle.Target.PERSON,
          "县样例局",
          List.of(),
          "样例窗口",
          Optional.of(new Bundle.Limit(1)),
          List.of(REGISTER, METER),
          List.of(),
          List.of(
              new Bundle.PartyRole("seller", "卖方", Optional.empty()),
              new Bundle.PartyRole("buyer", "买方", Optional.empty())),
          List.of(
              new Question(
                  "married",
                  "卖方已婚吗？",
                  "",
                  List.of(new Field.Choice("yes", "已婚", ""), new Field.Choice("no", "未婚", "")),
                  Optional.empty())),
          List.of(new Bundle.Section("people", "人员"), new Bundle.Section("house", "房屋")),
          List.of(
              field("seller.name", "people", Field.Type.TEXT, Field.Source.CARD),
              field("seller.phone", "people", Field.Type.PHONE, Field.Source.TYPED),
              field("title.number", "house", Field.Type.TEXT, Field.Source.LICENCE)),
          List.of(
              material(
                  "M-ID", Material.Necessity.REQUIRED, new Material.Way.Card(List.of("seller"))),
              material(
                  "M-TITLE",
                  Material.Necessity.REQUIRED,
                  new Material.Way.Licence("title", "seller"),
                  new Material.Way.Scan()),
              material("M-CONTRACT", Material.Necessity.REQUIRED, new Material.Way.Scan()),
              material(
                  "M-DEED",
                  Material.Necessity.DEFERRABLE,
                  new Material.Way.Scan(),
                  new Material.Way.Later(10)),
              material("M-NEW", Material.Necessity.REQUIRED, new Material.Way.ResultOf("A-1"))),
          List.of("登记", "过户"),
          List.of(),
          "test",
          true,
          List.of(),
          Guide.NONE,
          Bundle.Tone.PLAIN,
          Across.NONE);

  /** One that is taken for the whole country. */
  public static final Bundle WIDE = at("B", "360730", new Across(List.of("000000"), ""));

  /** The same as it is done elsewhere. */
  public static final Bundle THERE = at("C", "320106", Across.NONE);

  public static final PublicNotice NOTICE =
      new PublicNotice(
          "P-1",
          PublicNotice.Kind.NEWS,
          LocalDate.of(2026, 11, 1),
          Optional.empty(),
          "样例公告",
          "样例局",
          List.of("样例"),
          List.of("A"),
          true);

  public static Bundle at(String code, String region, Across across) {
    Bundle b = BUNDLE;
    return new Bundle(
        code,
        b.name(),
        region,
        b.version(),
        b.category(),
        b.theme(),
        b.target(),
        b.leadDepartment(),
        b.jointDepartments(),
        b.window(),
        b.limit(),
        b.items(),
        b.dependencies(),
        b.parties(),
        b.questions(),
        b.sections(),
        b.fields(),
        b.materials(),
        b.steps(),
        b.notices(),
        b.source(),
        b.sample(),
        b.groups(),
        b.guide(),
        b.tone(),
        across);
  }

  public static final Catalogue CATALOGUE =
      new Catalogue() {
        @Override
        public String region() {
          return "360730";
        }

        @Override
        public String version() {
          return "1";
        }

        @Override
        public List<Bundle> bundles() {
          return List.of(BUNDLE);
        }

        @Override
        public Optional<Bundle> bundle(String code) {
          return Stream.of(BUNDLE, WIDE, THERE).filter(b -> b.code().equals(code)).findFirst();
        }

        @Override
        public List<PublicNotice> notices() {
          return List.of(NOTICE);
        }

        @Override
        public Optional<Bundle> at(String code, String place) {
          return place.startsWith("32")
              ? Optional.of(THERE)
              : code.equals(BUNDLE.code()) ? Optional.of(BUNDLE) : Optional.of(WIDE);
        }

        @Override
        public List<Bundle> find(String query) {
          return bundles();
        }
      };

  /** How the title is fetched. */
  public static final Material.Way TITLE = new Material.Way.Licence("title", "seller");

  /** The sample has nothing that is drawn on paper. */
  public static final Papers NO_PAPERS =
      new Papers() {
        @Override
        public Raster receipt(Draft draft, Plan plan, int widthDots) {
          throw new UnsupportedOperationException("no paper here");
        }

        @Override
        public Bytes form(String template, Draft draft, Plan plan) {
          throw new UnsupportedOperationException("no paper here");
        }

        @Override
        public Bytes notice(Plan plan) {
          throw new UnsupportedOperationException("no paper here");
        }

        @Override
        public Bytes publicNotice(PublicNotice notice) {
          throw new UnsupportedOperationException("no paper here");
        }
      };

  private SampleVisit() {}

  /** What came of asking for leave to use the seller's title. */
  public static Event.LeaveSeen leave(State s, Licences.Leave leave) {
    return new Event.LeaveSeen("M-TITLE", TITLE, s.draft().persons().get("seller"), leave);
  }

  public static Licences.Leave given(String code) {
    return new Licences.Leave.Given(
        new Licences.Authorisation(code, NOW.plusSeconds(600), "0".repeat(64)));
  }

  public static Event.LicenceSeen fetched(String code, Licences.Fetch fetch) {
    return new Event.LicenceSeen("M-TITLE", TITLE, code, fetch);
  }

  /**
   * @param stale bundles whose form is another one at the platform
   */
  public static Rules rules(Predicate<Bundle> stale) {
    return rules(Optional.empty(), SampleVisit::plan, () -> new IdleTimes(75, 30, 40), stale);
  }

  public static Rules rules(Optional<Counter.Reason> obstacle) {
    return rules(obstacle, SampleVisit::plan);
  }

  public static Rules rules(
      Optional<Counter.Reason> obstacle, Function<PlanRequest, Plan> planner) {
    return rules(obstacle, planner, () -> new IdleTimes(75, 30, 40));
  }

  public static Rules rules(
      Optional<Counter.Reason> obstacle,
      Function<PlanRequest, Plan> planner,
      Supplier<IdleTimes> patience) {
    return rules(obstacle, planner, patience, _ -> false);
  }

  private static Rules rules(
      Optional<Counter.Reason> obstacle,
      Function<PlanRequest, Plan> planner,
      Supplier<IdleTimes> patience,
      Predicate<Bundle> stale) {
    AtomicInteger ids = new AtomicInteger();
    return new Rules(
        CATALOGUE,
        planner,
        new FieldRules(number -> number.length() == 18, () -> java.time.LocalDate.of(2026, 11, 21)),
        patience,
        InstantSource.fixed(NOW),
        ZONE,
        () -> obstacle,
        stale,
        () -> "visit-" + ids.incrementAndGet(),
        (day, days) -> day.plusDays(days),
        _ -> false);
  }

  public static Chart chart() {
    return new Chart(rules(Optional.empty()));
  }

  public static Plan plan(PlanRequest request) {
    return plan(request, List.of());
  }

  /**
   * @param more fields behind those of the bundle
   */
  public static Plan plan(PlanRequest request, List<Field> more) {
    List<Plan.ItemChoice> items =
        request.bundle().items().stream()
            .map(
                item ->
                    new Plan.ItemChoice(
                        item,
                        item.must() || !request.dropped().contains(item.code()),
                        item.must(),
                        item.reason()))
            .toList();
    return new Plan(
        request.bundle(),
        items,
        List.of(),
        request.bundle().parties(),
        Stream.concat(request.bundle().fields().stream(), more.stream()).toList(),
        request.bundle().materials().stream()
            .map(m -> new Plan.PlannedMaterial(m, List.of(REGISTER), m.ways(), ""))
            .toList(),
        7,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Handled.of(request.answers()));
  }

  /** A sample person; the numbers are of sequence 000, which is never issued. */
  public static IdCard card(String name, String number, Optional<LocalDate> validTo) {
    return card(name, number, "江西省宁都县样例路1号", validTo);
  }

  public static IdCard card(
      String name, String number, String address, Optional<LocalDate> validTo) {
    return new IdCard(
        IdCard.Kind.RESIDENT,
        name,
        "",
        1,
        "01",
        LocalDate.of(1980, 1, 1),
        "CHN",
        address,
        number,
        "宁都县公安局",
        LocalDate.of(2015, 1, 1),
        validTo,
        "",
        Bytes.empty());
  }

  public static PageImage page() {
    return new PageImage(10, 10, 300, false, Bytes.of(1, 2, 3));
  }

  private static Item item(String code, String name, boolean must, String reason) {
    return PlainItem.of(
        code, name, "县样例局", Optional.of(1), "g", must, must, reason, Optional.empty());
  }

  private static Field field(String id, String section, Field.Type type, Field.Source source) {
    return new Field(
        id,
        id,
        section,
        type,
        List.of(source, Field.Source.TYPED),
        List.of("A-1"),
        List.of(),
        true,
        Optional.empty(),
        "",
        Field.Bounds.WIDE,
        Optional.empty());
  }

  private static Material material(String id, Material.Necessity necessity, Material.Way... ways) {
    return new Material(
        id,
        id,
        necessity,
        10,
        List.of("A-1"),
        List.of(ways),
        1,
        Optional.empty(),
        "样例依据",
        "A4",
        Material.Handing.UNKNOWN,
        Material.Sheet.ANY);
  }
}
