package cn.yijianban.kiosk.catalogue;

import static cn.yijianban.kiosk.catalogue.CatalogueJson.list;
import static cn.yijianban.kiosk.catalogue.CatalogueJson.object;
import static cn.yijianban.kiosk.catalogue.CatalogueJson.texts;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The guide of a bundle, from JSON and to JSON. */
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

  static ObjectNode json(Guide guide) {
    ObjectNode node = object();
    node.set("aliases", texts(guide.aliases()));
    ObjectNode names = node.putObject("names");
    guide.names().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(name -> names.put(name.getKey(), name.getValue()));
    node.put("lifeEvent", guide.lifeEvent());
    guide.validFrom().ifPresent(day -> node.put("validFrom", day.toString()));
    guide.validUntil().ifPresent(day -> node.put("validUntil", day.toString()));
    node.set("eligibility", list(guide.eligibility(), GuideReader::requirement));
    node.set(
        "faqs",
        list(guide.faqs(), f -> object().put("question", f.question()).put("answer", f.answer())));
    node.set("deliveries", list(guide.deliveries(), GuideReader::delivery));
    node.set(
        "contacts",
        list(
            guide.contacts(),
            c ->
                object()
                    .put("what", c.what())
                    .put("unit", c.unit())
                    .put("phone", c.phone())
                    .put("place", c.place())
                    .put("hours", c.hours())));
    guide
        .savings()
        .ifPresent(
            savings -> {
              ObjectNode out = node.putObject("savings");
              out.set("before", figures(savings.before()));
              out.set("after", figures(savings.after()));
            });
    return node;
  }

  private static ObjectNode requirement(Guide.Requirement requirement) {
    ObjectNode node = object().put("text", requirement.text());
    requirement.holds().ifPresent(holds -> node.put("holds", holds.text()));
    return node.put("basis", requirement.basis());
  }

  static ObjectNode delivery(Guide.Delivery delivery) {
    ObjectNode node = object().put("mode", delivery.mode()).put("label", delivery.label());
    delivery.cents().ifPresent(cents -> node.put("cents", cents));
    return node.put("note", delivery.note());
  }

  private static ObjectNode figures(Guide.Figures figures) {
    return object()
        .put("steps", figures.steps())
        .put("workingDays", figures.workingDays())
        .put("materials", figures.materials())
        .put("trips", figures.trips());
  }
}
