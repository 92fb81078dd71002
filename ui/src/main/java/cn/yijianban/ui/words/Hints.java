package cn.yijianban.ui.words;

import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.visit.Snapshot.Hint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Remarks of the visit in words. */
public final class Hints {
  private static final Set<String> GOOD =
      Set.of(
          "urged",
          "supervised",
          "urged-already",
          "withdrawn",
          "cancelled",
          "ticket-back",
          "taken-back",
          "taken-back-asked",
          "slip-printed",
          "paper-printed");

  /** More than that nobody reads; the counter tells the rest. */
  private static final int REMARKS = 3;

  private Hints() {}

  /** The remark, with the numbers in it masked where they have to be. */
  public static String words(Texts texts, Numbers numbers, Hint hint) {
    return switch (hint) {
      case Hint.SameCard(var other) -> texts.get("hint.same-card", other);
      case Hint.NotTakenHere(var place) -> texts.get("hint.not-taken-here", place);
      case Hint.CardExpired _ -> texts.get("hint.card-expired");
      case Hint.NotAnIdCard _ -> texts.get("hint.not-an-id-card");
      case Hint.PlaceAgain _ -> texts.get("hint.place-again");
      case Hint.DeviceTrouble(var cause) -> texts.get("hint.device", cause.code());
      case Hint.PageDoubt(var page, var flaw) -> texts.get("hint.page." + flaw.doubt(), page + 1);
      case Hint.FormChanged _ -> texts.get("hint.form-changed");
      case Hint.GuidePrinted _ -> texts.get("hint.guide-printed");
      case Hint.GuideNotPrinted(var cause) -> texts.get("hint.guide-not-printed", cause.code());
      case Hint.CanResume _ -> texts.get("hint.can-resume");
      case Hint.Resumed _ -> texts.get("hint.resumed");
      case Hint.FromTelephone _ -> texts.get("hint.from-telephone");
      case Hint.OnTelephone(_, var until) ->
          texts.get("hint.on-telephone", DateWords.of(texts, until));
      case Hint.NoTelephone _ -> texts.get("hint.no-telephone");
      case Hint.ErrandTold(var key, var values) ->
          texts.get("hint.errand." + key, values.toArray());
      case Hint.Advised(var remarks) -> advised(texts, numbers, remarks);
      case Hint.StillMissing(var ids) -> missing(texts, ids.getFirst(), ids.size());
    };
  }

  /** Whether it went as the citizen wanted: then it does not look like an alarm. */
  public static boolean good(Hint hint) {
    if (hint instanceof Hint.Advised(var remarks)) {
      return remarks.stream().allMatch(r -> r.weight() == Precheck.Weight.HINT);
    }
    return hint instanceof Hint.ErrandTold(var key, _)
        ? GOOD.contains(key)
        : hint instanceof Hint.GuidePrinted
            || hint instanceof Hint.Resumed
            || hint instanceof Hint.FromTelephone
            || hint instanceof Hint.OnTelephone;
  }

  /** What came of an errand, by its name. */
  public static Optional<String> name(Hint hint) {
    return hint instanceof Hint.ErrandTold(var key, _) ? Optional.of(key) : Optional.empty();
  }

  /** In the departments' own words, the heaviest first. */
  private static String advised(Texts texts, Numbers numbers, List<Precheck.Remark> remarks) {
    String said =
        remarks.stream()
            .sorted(Comparator.comparing(Precheck.Remark::weight).reversed())
            .limit(REMARKS)
            .map(remark -> numbers.within(remark.text()))
            .collect(Collectors.joining(texts.comma()));
    return texts.get("hint.advised", said);
  }

  private static String missing(Texts texts, String first, int count) {
    String key = "hint.missing." + first;
    return texts.has(key) ? texts.get(key) : texts.get("hint.missing", count);
  }
}
