package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Envelope.Data;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Payments over the wire. */
final class PaymentsClient implements Payments {
  private final Wire wire;

  PaymentsClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<Order> create(String key, Cases.Holder holder, String due) {
    Map<String, Object> body = CasesClient.holder(wire, holder);
    body.put("due", due);
    return wire.post("/v1/payments", body, key, PaymentsClient::order);
  }

  @Override
  public Answer<Order> query(String reference) {
    return wire.ask(
        "/v1/payments/query",
        Map.of("reference", reference, "terminal", wire.config().terminal()),
        PaymentsClient::order);
  }

  private static Order order(Data data) {
    return new Order(
        data.text("reference"),
        data.text("code"),
        Instant.parse(data.text("expires")),
        State.valueOf(data.text("state")),
        data.maybe("receipt").map(JsonNode::asString));
  }
}
