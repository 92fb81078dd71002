package cn.yijianban.kiosk.catalogue;

import static cn.yijianban.kiosk.catalogue.CatalogueJson.list;
import static cn.yijianban.kiosk.catalogue.CatalogueJson.object;
import static cn.yijianban.kiosk.catalogue.CatalogueJson.texts;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The guide of a bundle as data. */
final class GuideJson {
  private GuideJson() {}

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
    node.set("eligibility", list(guide.eligibility(), GuideJson::requirement));
    node.set(
        "faqs",
        list(guide.faqs(), f -> object().put("question", f.question()).put("answer", f.answer())));
    node.set("deliveries", list(guide.deliveries(), GuideJson::delivery));
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
