package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.devices.PageImage;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of the material on the scanner. */
final class Pages {
  private Pages() {}

  static boolean scannable(Plan.PlannedMaterial material) {
    return material.ways().stream().anyMatch(way -> way instanceof Material.Way.Scan);
  }

  static List<PageImage> of(Draft draft, String material) {
    return draft.materials().get(material) instanceof Met.ByScan(var pages) ? pages : List.of();
  }

  /** With one more page, or with one replaced; the index of the page comes back. */
  static State put(State s, String material, PageImage page) {
    List<PageImage> pages = new ArrayList<>(of(s.draft(), material));
    int at = index(s, pages.size());
    if (at < pages.size()) {
      pages.set(at, page);
    } else {
      pages.add(page);
    }
    return s.with(Drafts.material(s.draft(), material, new Met.ByScan(pages)))
        .aim(Optional.empty());
  }

  /** Where the next page goes. */
  static int index(State s, int size) {
    return s.aim().filter(i -> i >= 0 && i < size).orElse(size);
  }

  static Chart.Turn remove(State s, int page) {
    if (!(s.step() instanceof Step.Capture(var material))) {
      return Chart.Turn.of(s);
    }
    List<PageImage> pages = new ArrayList<>(of(s.draft(), material));
    if (page < 0 || page >= pages.size()) {
      return Chart.Turn.of(s);
    }
    pages.remove(page);
    Met met = pages.isEmpty() ? new Met.Missing(Met.Why.PAPER_ONLY) : new Met.ByScan(pages);
    return Chart.Turn.of(s.noHint().with(Drafts.material(s.draft(), material, met)));
  }
}
