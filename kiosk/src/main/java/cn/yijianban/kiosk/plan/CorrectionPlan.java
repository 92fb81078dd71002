package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 补正: the plan of a visit that hands in again what departments sent back, each material once
 * whichever of them want it, and nothing else.
 */
public final class CorrectionPlan {
  private static final Words WORDS = new Words();

  /** Origin of a material that the applicant brings. */
  private static final int APPLICANT = 10;

  private CorrectionPlan() {}

  /** What one department wants again, and why. */
  public record Wanted(String item, String material, String name, String reason) {}

  /**
   * @param handled where it is decided on, when that is not here
   * @param party role of whoever stands here
   * @param wanted at least one
   */
  public static Plan of(
      Bundle bundle, Optional<Handled> handled, String party, List<Wanted> wanted) {
    List<Item> items =
        bundle.items().stream()
            .filter(item -> wanted.stream().anyMatch(w -> w.item().equals(item.code())))
            .toList();
    Map<String, List<Wanted>> byMaterial = new LinkedHashMap<>();
    wanted.forEach(w -> byMaterial.computeIfAbsent(w.material(), _ -> new ArrayList<>()).add(w));
    return new Plan(
        bundle,
        items.stream().map(item -> new Plan.ItemChoice(item, true, true, "")).toList(),
        List.of(new Plan.Stage(items.stream().map(Item::code).toList())),
        List.of(new Bundle.PartyRole(party, WORDS.applicant(), Optional.empty())),
        List.of(),
        byMaterial.values().stream().map(same -> material(bundle, items, same)).toList(),
        byMaterial.size(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        handled);
  }

  private static Plan.PlannedMaterial material(Bundle bundle, List<Item> items, List<Wanted> same) {
    Wanted first = same.getFirst();
    List<String> codes = same.stream().map(Wanted::item).toList();
    List<Material.Way> scan = List.of(new Material.Way.Scan());
    Material asked =
        bundle.materials().stream()
            .filter(m -> m.id().equals(first.material()))
            .findFirst()
            .orElseGet(
                () ->
                    new Material(
                        first.material(),
                        first.name(),
                        Material.Necessity.REQUIRED,
                        APPLICANT,
                        codes,
                        scan,
                        1,
                        Optional.empty(),
                        "",
                        "",
                        Material.Handing.UNKNOWN,
                        Material.Sheet.ANY));
    return new Plan.PlannedMaterial(
        asked,
        items.stream().filter(item -> codes.contains(item.code())).toList(),
        scan,
        String.join(" ", same.stream().map(Wanted::reason).distinct().toList()));
  }
}
