package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.util.List;
import java.util.Optional;

/**
 * 材料: something that must be handed in. Materials with the same standard id are one material,
 * handed in once.
 *
 * @param id standard material id, such as {@code M-TITLE}
 * @param necessity 必要性 as in production data: 1, 2 or 3
 * @param origin 来源渠道: 10 the applicant, 20 a government body, 99 another
 * @param usedBy codes of the items that need it
 * @param ways how it can be met without or with paper, best first; at least one
 * @param pages how many pages are usual; 0 means as many as there are
 * @param when needed only when this holds
 * @param basis legal basis; a material without one is refused by the lint
 * @param spec what a page must look like, such as A4 原件彩色
 * @param handing kind, copies, review points
 * @param sheet what is laid on the scanner
 */
public record Material(
    String id,
    String name,
    Necessity necessity,
    int origin,
    List<String> usedBy,
    List<Way> ways,
    int pages,
    Optional<Condition> when,
    String basis,
    String spec,
    Handing handing,
    Sheet sheet) {
  public Material {
    usedBy = List.copyOf(usedBy);
    ways = List.copyOf(ways);
    if (ways.isEmpty()) {
      throw new IllegalArgumentException("a material can be met in at least one way");
    }
  }

  /** Only for these items. */
  public Material usedBy(List<String> items) {
    return new Material(
        id, name, necessity, origin, items, ways, pages, when, basis, spec, handing, sheet);
  }

  /** 材料类型. */
  public enum Kind {
    /** 证照. */
    LICENCE,
    /** 表格文书. */
    FORM,
    /** 证明: may be asked for only where it stands on the region's list of proofs. */
    PROOF,
    OTHER
  }

  /** What it looks like. */
  public enum Look {
    SHEET,
    CARD,
    /** Opened at a double page, such as 户口簿 and 结婚证. */
    BOOKLET,
    /** 不动产权证: a large booklet with a plan. */
    DEED,
    /** Several sheets that belong together. */
    CONTRACT,
    /** One sheet with a seal. */
    CERTIFICATE,
    INVOICE,
    /** A drawing. */
    PLAN,
    PHOTO
  }

  /** 材料形式. */
  public enum Medium {
    PAPER,
    ELECTRONIC,
    EITHER
  }

  /**
   * How it is handed in on paper, and what is looked at.
   *
   * @param originals how many originals are shown or kept
   * @param copies how many copies are kept
   * @param reviewPoints 审查要点, for the citizen's own look before handing in
   * @param example name of a filled-in sample (样表); may be empty
   * @param blank name of an empty form (空表); may be empty
   * @param look what the citizen looks for at home, and what is drawn on the screen
   */
  public record Handing(
      Kind kind,
      Medium medium,
      int originals,
      int copies,
      List<String> reviewPoints,
      String example,
      String blank,
      Look look) {
    /** Nothing is published. */
    public static final Handing UNKNOWN =
        new Handing(Kind.OTHER, Medium.EITHER, 0, 0, List.of(), "", "", Look.SHEET);

    public Handing {
      reviewPoints = List.copyOf(reviewPoints);
    }
  }

  /**
   * What is laid on the scanner, and how it is scanned.
   *
   * @param sides 2 when the back is wanted, too; of a card both are on one page
   * @param colour whether grey will not do
   * @param dpi the least resolution
   */
  public record Sheet(Size size, int sides, boolean colour, int dpi) {
    /** What archives ask for, in dots an inch. */
    public static final int ARCHIVE = 300;

    public static final Sheet ANY = new Sheet(Size.ANY, 1, true, ARCHIVE);

    /** What the terminal looks for on a page. */
    public enum Size {
      /** Nothing is known of its size. */
      ANY,
      A4,
      /** A card of ID-1 size, both sides on one page. */
      CARD,
      /** A small book, opened: 户口簿, 结婚证. */
      BOOKLET,
      /** The photograph of a person; cut to what registers of identity cards want. */
      PHOTO
    }
  }

  /** 必要性. */
  public enum Necessity {
    /** 1: 必要. */
    REQUIRED,
    /** 2: 非必要. */
    OPTIONAL,
    /** 3: 容缺后补. */
    DEFERRABLE
  }

  /** One way to meet a material. */
  public sealed interface Way {
    /** 电子证照: fetched with the holder's authorisation. */
    record Licence(String licenceType, String holderParty) implements Way {}

    /** Read from the identity card of the parties named. */
    record Card(List<String> parties) implements Way {
      public Card {
        parties = List.copyOf(parties);
      }
    }

    /** 网络核验: checked against another department's data, nothing is handed in. */
    record Verification(String service) implements Way {}

    /** 办结事项共享: the result of another item of this bundle. */
    record ResultOf(String itemCode) implements Way {}

    /** Made from the form. */
    record Template(String template) implements Way {}

    /** Paper on the scanner. */
    record Scan() implements Way {}

    /** 容缺: handed in later, within so many working days. */
    record Later(int workingDays) implements Way {}

    /** Lower-case word for machines. */
    default String word() {
      return switch (this) {
        case Licence _ -> "licence";
        case Card _ -> "card";
        case Verification _ -> "verification";
        case ResultOf _ -> "result";
        case Template _ -> "template";
        case Scan _ -> "scan";
        case Later _ -> "later";
      };
    }
  }
}
