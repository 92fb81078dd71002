package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Envelope.Data;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Notices over the wire. */
final class NoticesClient implements Notices {
  private final Wire wire;

  NoticesClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<List<Notice>> notices(String number, Cases.Holder holder) {
    return wire.ask(
        "/v1/submissions/" + number + "/notices",
        CasesClient.holder(wire, holder),
        data -> data.list("notices", NoticesClient::notice));
  }

  private static Notice notice(Data n) {
    return new Notice(
        Envelope.named(Kind.values(), n.text("kind")),
        n.text("document"),
        n.text("item"),
        n.text("caseNumber"),
        n.text("office"),
        Instant.parse(n.text("issued")),
        n.texts("lines"),
        n.maybe("until").map(JsonNode::asString).map(LocalDate::parse));
  }
}
