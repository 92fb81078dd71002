package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.util.List;
import java.util.Optional;

/**
 * 一件事: several items of several departments that a citizen does as one thing.
 *
 * @param code unique in the catalogue, such as {@code 360730-108} or {@code 360730-S01}
 * @param region GB/T 2260 code, 6, 9 or 12 digits
 * @param version of this bundle's content
 * @param category the class the region files it under, such as 个体工商户开办类
 * @param theme which tile of the home screen it belongs to
 * @param target whom it is for
 * @param leadDepartment 牵头部门, full name as published
 * @param jointDepartments 责任部门 (联办), as published, in order; may be empty
 * @param window the counter that takes it where the terminal cannot
 * @param limit promised time of the whole bundle
 * @param source where the content comes from; text that is ours says so
 * @param sample whether any of the content is a sample without a source
 * @param groups rules for the groups that items name; a group without one is free
 * @param guide what it tells beside what it asks for
 * @param tone how the terminal speaks and looks while it is done
 * @param across for which other regions it is taken here
 */
public record Bundle(
    String code,
    String name,
    String region,
    String version,
    String category,
    Theme theme,
    Target target,
    String leadDepartment,
    List<String> jointDepartments,
    String window,
    Optional<Limit> limit,
    List<Item> items,
    List<Dependency> dependencies,
    List<PartyRole> parties,
    List<Question> questions,
    List<Section> sections,
    List<Field> fields,
    List<Material> materials,
    List<String> steps,
    List<Notice> notices,
    String source,
    boolean sample,
    List<Group> groups,
    Guide guide,
    Tone tone,
    Across across) {
  public Bundle {
    groups = List.copyOf(groups);
    jointDepartments = List.copyOf(jointDepartments);
    items = List.copyOf(items);
    dependencies = List.copyOf(dependencies);
    parties = List.copyOf(parties);
    questions = List.copyOf(questions);
    sections = List.copyOf(sections);
    fields = List.copyOf(fields);
    materials = List.copyOf(materials);
    steps = List.copyOf(steps);
    notices = List.copyOf(notices);
  }

  /**
   * Whether it can be applied for at a terminal; without an item that a terminal takes it is a
   * guide to the counter only.
   */
  public boolean applicable() {
    return items.stream().anyMatch(Item::here);
  }

  /** Whether any of its content has no published source. */
  public boolean anySample() {
    return sample || items.stream().anyMatch(Item::sample);
  }

  /** How the terminal speaks and looks. */
  public enum Tone {
    PLAIN,
    /** Grey and quiet, for those who have lost somebody. */
    SOBER
  }

  /** Tiles of the home screen. */
  public enum Theme {
    /** 开店办企业. */
    BUSINESS,
    /** 买房建房. */
    HOUSING,
    /** 出生入学. */
    CHILDHOOD,
    /** 养老身后. */
    LATER_LIFE,
    /** 工程建设 and what fits nowhere else. */
    OTHER
  }

  /** Whom a bundle is for. */
  public enum Target {
    PERSON,
    LEGAL_PERSON,
    BOTH
  }

  /**
   * A promised time.
   *
   * @param workingDays 0 means at once (即办)
   */
  public record Limit(int workingDays) {
    public Limit {
      if (workingDays < 0) {
        throw new IllegalArgumentException("a limit is not negative");
      }
    }
  }

  /**
   * Items that are chosen with regard to each other.
   *
   * @param id as in {@link Item#group}
   * @param name such as 残疾人证办理
   * @param single whether only one of them can be chosen (单选)
   * @param must whether one of them has to be chosen (必选)
   */
  public record Group(String id, String name, boolean single, boolean must) {}

  /**
   * Order between two items.
   *
   * @param before item code that must be finished first
   * @param after item code that waits
   * @param sharesResult whether the result of the first is a material of the second
   */
  public record Dependency(String before, String after, boolean sharesResult) {}

  /**
   * Somebody who identifies themselves, such as 卖方 and 买方.
   *
   * @param id such as {@code seller}
   * @param label such as 卖方
   * @param when the party stands here only when this holds; empty means always
   */
  public record PartyRole(String id, String label, Optional<Condition> when) {}

  /** A page of the form. */
  public record Section(String id, String title) {}

  /** Something the citizen must be told, when it applies. */
  public record Notice(String text, Optional<Condition> when) {}
}
