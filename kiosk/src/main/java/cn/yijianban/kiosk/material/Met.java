package cn.yijianban.kiosk.material;

import cn.yijianban.devices.PageImage;
import java.time.LocalDate;
import java.util.List;

/** How a material of this visit stands. */
public sealed interface Met {

  /**
   * Being fetched right now.
   *
   * @param authorisation with what; empty while leave is asked for
   * @param again whether leave is asked for the second time
   */
  record Fetching(String authorisation, boolean again) implements Met {
    public static final Fetching ASKED = new Fetching("", false);

    public static final Fetching ASKED_AGAIN = new Fetching("", true);

    /** Leave was given. */
    public Fetching with(String code) {
      return new Fetching(code, again);
    }
  }

  /** 电子证照, with the licence id and the proof of this use. */
  record ByLicence(String licence, String authorisation) implements Met {}

  /** Read from the identity cards of the parties. */
  record ByCard() implements Met {}

  /** Checked against another department's data, with the proof of this use. */
  record ByVerification(String service, String authorisation) implements Met {}

  /** The result of another item of this application; shared when that is done. */
  record ByResult(String itemCode) implements Met {}

  /** Made from the form. */
  record ByTemplate(String template) implements Met {}

  /** Scanned here, at least one page. */
  record ByScan(List<PageImage> pages) implements Met {
    public ByScan {
      pages = List.copyOf(pages);
      if (pages.isEmpty()) {
        throw new IllegalArgumentException("a scan has a page");
      }
    }
  }

  /** 容缺: the citizen promised to bring it by that day. */
  record Later(LocalDate due) implements Met {}

  /** The citizen has to do something. */
  record Missing(Why why) implements Met {}

  /** Why paper is wanted. */
  enum Why {
    /** It only exists on paper. */
    PAPER_ONLY,
    /** The holder has no such licence. */
    NOT_HELD,
    /** The licence service does not answer; the reason is recorded. */
    SERVICE_DOWN,
    /** The licence service does not allow this use. */
    REFUSED
  }

  /** Leave that this visit has for it; empty for none. */
  default String authorisation() {
    return switch (this) {
      case Fetching(var code, _) -> code;
      case ByLicence(_, var code) -> code;
      case ByVerification(_, var code) -> code;
      case ByCard _, ByResult _, ByTemplate _, ByScan _, Later _, Missing _ -> "";
    };
  }

  /** Nothing more to do for the citizen. */
  default boolean settled() {
    return switch (this) {
      case Fetching _, Missing _ -> false;
      case ByLicence _, ByCard _, ByVerification _, ByResult _, ByTemplate _, ByScan _, Later _ ->
          true;
    };
  }

  /** Word for {@code data-met-by} and the manifest. */
  default String word() {
    return switch (this) {
      case Fetching _ -> "fetching";
      case ByLicence _ -> "licence";
      case ByCard _ -> "card";
      case ByVerification _ -> "verification";
      case ByResult _ -> "result";
      case ByTemplate _ -> "template";
      case ByScan _ -> "scan";
      case Later _ -> "later";
      case Missing _ -> "missing";
    };
  }
}
