package cn.yijianban.ui.screen;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.imaging.Area;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Drawing;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

final class CaptureScreen extends Screen {
  private static final int PREVIEW = 620;

  private final String material;
  private final Map<PageImage, String> pictures = new WeakHashMap<>();
  private int looking = -1;

  CaptureScreen(Stage stage, String material) {
    super(stage, "capture");
    this.material = material;
    getElement().setAttribute("data-material", material);
  }

  @Override
  public void show(Snapshot snapshot) {
    Plan.PlannedMaterial planned =
        snapshot.plan().flatMap(plan -> plan.material(material)).orElseThrow();
    List<PageImage> pages =
        snapshot.draft().materials().get(material) instanceof Met.ByScan(var scanned)
            ? scanned
            : List.of();
    int page = looking >= 0 && looking < pages.size() ? looking : pages.size() - 1;
    List<Component> content = new ArrayList<>();
    content.add(preview(snapshot, planned.material(), pages, page));
    if (pages.size() > 1) {
      content.add(strip(pages, page));
    }
    if (!pages.isEmpty() && !snapshot.working()) {
      content.add(actions(page));
    }
    frame(
        snapshot,
        5,
        planned.material().name(),
        snapshot.working()
            ? t("capture.working")
            : pages.isEmpty() ? put(planned.material()) : t("capture.pages", pages.size()),
        content,
        Optional.empty(),
        foot(planned, pages, snapshot.working()));
  }

  /** One sentence: what to lay down, and how. */
  private String put(Material material) {
    Material.Sheet sheet = material.sheet();
    getElement().setAttribute("data-sheet", sheet.size().name());
    String put = t("capture.put." + sheet.size(), material.spec());
    boolean turn = sheet.sides() == 2 && sheet.size() != Material.Sheet.Size.CARD;
    return turn ? put + t("capture.back") : put;
  }

  private Component preview(Snapshot snapshot, Material material, List<PageImage> pages, int page) {
    Div box = Ui.div(snapshot.working() ? "card preview working" : "card preview");
    if (pages.isEmpty()) {
      box.add(
          Ui.div(
              "empty",
              Ui.div("doings", look(material, "large"), Drawing.FEED.in(stage.texts(), "large")),
              new Span(t("drawing." + Drawing.of(material.handing().look()).name()))));
    } else {
      Image image = new Image();
      image.setSrc(pictures.computeIfAbsent(pages.get(page), p -> Thumbnails.of(p, PREVIEW)));
      image.setAlt(t("capture.page", page + 1));
      Div sheet = Ui.div("sheet", image);
      flaw(snapshot, page).ifPresent(flaw -> sheet.add(mark(flaw)));
      box.add(sheet, Ui.chip(t("capture.page", page + 1), ""));
    }
    if (snapshot.working()) {
      box.add(Ui.div("beam"));
    }
    return box;
  }

  private static Optional<Flaw> flaw(Snapshot snapshot, int page) {
    return snapshot
        .hint()
        .flatMap(
            hint ->
                hint instanceof Snapshot.Hint.PageDoubt(int at, Flaw flaw) && at == page
                    ? Optional.of(flaw)
                    : Optional.empty());
  }

  /** Outlines on the page what is wrong with it. */
  private static Component mark(Flaw flaw) {
    Area area = flaw.area();
    Div mark = Ui.div("flaw");
    mark.getElement().setAttribute("data-flaw", flaw.doubt().name());
    mark.getElement().setAttribute("aria-hidden", "true");
    mark.getStyle()
        .set("left", percent(area.left()))
        .set("top", percent(area.top()))
        .set("width", percent(area.right() - area.left()))
        .set("height", percent(area.bottom() - area.top()));
    return mark;
  }

  private static String percent(double share) {
    return Math.round(share * 1000) / 10.0 + "%";
  }

  private Component strip(List<PageImage> pages, int page) {
    Div strip = Ui.div("strip");
    for (int i = 0; i < pages.size(); i++) {
      int index = i;
      strip.add(
          Ui.button(
              i == page ? "pill on" : "pill",
              t("capture.page", i + 1),
              "page-" + (i + 1),
              () -> {
                looking = index;
                show(stage.reception().snapshot());
              }));
    }
    return strip;
  }

  private Component actions(int page) {
    return Ui.div(
        "buttons wide",
        Ui.button(
            "", t("capture.again"), "rescan", () -> send(new Event.ScanPage(Optional.of(page)))),
        Ui.button("", t("capture.remove"), "remove-page", () -> send(new Event.RemovePage(page))));
  }

  private Component foot(Plan.PlannedMaterial planned, List<PageImage> pages, boolean working) {
    Div foot = Ui.div("foot", back());
    boolean later = planned.ways().stream().anyMatch(way -> way instanceof Material.Way.Later);
    if (later && pages.isEmpty()) {
      foot.add(
          Ui.button("", t("materials.later"), "later", () -> send(new Event.HandLater(material))));
    }
    if (working) {
      foot.add(primary(t("capture.wait"), "wait", () -> send(new Event.StillHere())));
    } else if (pages.isEmpty()) {
      foot.add(primary(t("capture.scan"), "scan-page", this::scanNext));
    } else {
      foot.add(Ui.button("", t("capture.more"), "scan-page", this::scanNext));
      foot.add(primary(t("capture.done"), "next", () -> send(new Event.Next())));
    }
    return foot;
  }

  private void scanNext() {
    looking = -1;
    send(new Event.ScanPage(Optional.empty()));
  }

  private static ActionButton primary(String label, String action, Runnable then) {
    return Ui.button("primary", label, action, then);
  }
}
