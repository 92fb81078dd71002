package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one visit has to do.
 *
 * @param items the chosen items, in the order of the bundle
 * @param lanes items that may run at the same time stand in different lanes of one stage; stages
 *     follow each other
 * @param parties who must identify themselves
 * @param fields merged: each canonical id once, used by the chosen items only
 * @param materials merged: each standard id once
 * @param originalCount how many materials the chosen items would ask for one by one
 * @param open questions still needed, best first; empty when the plan is final
 * @param dues when each chosen item is promised to be done, in the order of the lanes; without
 *     those nobody promised
 * @param promises chosen items that have a 告知承诺 variant, taken or not
 * @param counter chosen items that only a counter takes; their fields and materials are not asked
 *     here
 * @param obstacles what the applicant does not meet, as sentences; empty when nothing is known to
 *     stand in the way
 * @param handled where it is decided on, when that is not here
 */
public record Plan(
    Bundle bundle,
    List<ItemChoice> items,
    List<Stage> lanes,
    List<Bundle.PartyRole> parties,
    List<Field> fields,
    List<PlannedMaterial> materials,
    int originalCount,
    Optional<Deadline> deadline,
    List<Item.Fee> fees,
    List<String> notices,
    List<Question> open,
    List<Due> dues,
    List<Promised> promises,
    List<AtCounter> counter,
    List<String> obstacles,
    Optional<Handled> handled) {
  public Plan {
    dues = List.copyOf(dues);
    promises = List.copyOf(promises);
    counter = List.copyOf(counter);
    obstacles = List.copyOf(obstacles);
    items = List.copyOf(items);
    lanes = List.copyOf(lanes);
    parties = List.copyOf(parties);
    fields = List.copyOf(fields);
    materials = List.copyOf(materials);
    fees = List.copyOf(fees);
    notices = List.copyOf(notices);
    open = List.copyOf(open);
  }

  /** The items that are part of this application. */
  public List<Item> chosen() {
    return items.stream().filter(ItemChoice::chosen).map(ItemChoice::item).toList();
  }

  /** How many materials the citizen has to put on the scanner if everything can be fetched. */
  public long toBring() {
    return materials.stream().filter(m -> m.best() instanceof Material.Way.Scan).count();
  }

  /**
   * How many materials are left of {@link #originalCount}: each once, and none that departments
   * settle among themselves by checking their own data or by the result of another item.
   */
  public long merged() {
    return materials.stream()
        .map(PlannedMaterial::best)
        .filter(
            way ->
                !(way instanceof Material.Way.Verification)
                    && !(way instanceof Material.Way.ResultOf))
        .count();
  }

  public Optional<PlannedMaterial> material(String id) {
    return materials.stream().filter(m -> m.material().id().equals(id)).findFirst();
  }

  /**
   * An item and whether it is in.
   *
   * @param locked whether the citizen cannot change that
   * @param reason why it is locked, or what it is for
   */
  public record ItemChoice(Item item, boolean chosen, boolean locked, String reason) {}

  /** Items that run at the same time. */
  public record Stage(List<String> itemCodes) {
    public Stage {
      itemCodes = List.copyOf(itemCodes);
    }
  }

  /**
   * A material of this visit.
   *
   * @param usedBy the chosen items that need it
   * @param ways how it can be met here, best first; never empty
   * @param reason one sentence: needed for what, or met by what
   */
  public record PlannedMaterial(
      Material material, List<Item> usedBy, List<Material.Way> ways, String reason) {
    public PlannedMaterial {
      usedBy = List.copyOf(usedBy);
      ways = List.copyOf(ways);
    }

    /** The way to try first. */
    public Material.Way best() {
      return ways.getFirst();
    }
  }

  /**
   * When the last chosen item is promised to be done.
   *
   * @param day set when the day of handing in was given
   */
  public record Deadline(int workingDays, Optional<LocalDate> day) {}

  /**
   * When one item is promised to be done.
   *
   * @param day set when the day of handing in was given
   */
  public record Due(String itemCode, int workingDays, Optional<LocalDate> day) {}

  /**
   * What 告知承诺 changes for an item against the ordinary procedure.
   *
   * @param taken whether the citizen chose it
   * @param ordinary time without it
   * @param promised time with it
   * @param waived materials that are not needed with it, while the item needs them without
   */
  public record Promised(
      Item item,
      boolean taken,
      Optional<Bundle.Limit> ordinary,
      Optional<Bundle.Limit> promised,
      List<Material> waived) {
    public Promised {
      waived = List.copyOf(waived);
    }
  }

  /** An item for the counter, and what to bring there. */
  public record AtCounter(Item item, List<Material> materials) {
    public AtCounter {
      materials = List.copyOf(materials);
    }
  }
}
