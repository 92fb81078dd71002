package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;

/** The guide of a bundle, from JSON. */
final class GuideReader {
  private GuideReader() {}

  static Guide guide(Reading json) {
    return new Guide(
        json.texts("aliases"),
        json.map("names"),
        json.textOr("lifeEvent", ""),
        json.day("validFrom"),
        json.day("validUntil"),
        json.list(
            "eligibility",
            e ->
                new Guide.Requirement(e.text("text"), e.condition("holds"), e.textOr("basis", ""))),
        json.list("faqs", f -> new Guide.Faq(f.text("question"), f.text("answer"))),
        json.list("deliveries", GuideReader::delivery),
        json.list(
            "contacts",
            c ->
                new Guide.Contact(
                    c.text("what"),
                    c.text("unit"),
                    c.textOr("phone", ""),
                    c.textOr("place", ""),
                    c.textOr("hours", ""))),
        json.object(
            "savings",
            s ->
                new Guide.Savings(
                    s.object("before", GuideReader::figures).orElseGet(() -> missing(s, "before")),
                    s.object("after", GuideReader::figures).orElseGet(() -> missing(s, "after")))));
  }

  static Guide.Delivery delivery(Reading json) {
    return new Guide.Delivery(
        json.text("mode"),
        json.text("label"),
        json.maybeWhole("cents", 0, 100_000),
        json.textOr("note", ""));
  }

  private static Guide.Figures figures(Reading json) {
    return new Guide.Figures(
        json.whole("steps", 0, 1000, true),
        json.whole("workingDays", 0, 1000, true),
        json.whole("materials", 0, 1000, true),
        json.whole("trips", 0, 1000, true));
  }

  private static Guide.Figures missing(Reading json, String name) {
    json.problem(CatalogueFault.WRONG_TYPE, name, "this must be an object");
    return new Guide.Figures(0, 0, 0, 0);
  }
}
