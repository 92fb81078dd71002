package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Help and complaints over the wire. */
final class HelpDeskClient implements HelpDesk {
  private final Wire wire;

  HelpDeskClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<Coming> call(String key, Way way, String where) {
    return wire.post(
        "/v1/helpers",
        Map.of("way", way.name(), "where", where, "terminal", wire.config().terminal()),
        key,
        data ->
            new Coming(
                data.text("reference"),
                data.text("who"),
                Instant.parse(data.text("at")),
                data.maybe("link").map(JsonNode::asString)));
  }

  @Override
  public Answer<Filed> file(String key, Complaint complaint) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("topic", complaint.topic().name());
    body.put("where", complaint.where());
    body.put("terminal", wire.config().terminal());
    complaint.number().ifPresent(n -> body.put("number", n));
    complaint.sealed().ifPresent(s -> body.put("sealed", s));
    return wire.post(
        "/v1/complaints",
        body,
        key,
        data -> new Filed(data.text("reference"), LocalDate.parse(data.text("answerBy"))));
  }
}
