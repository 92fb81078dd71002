package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Envelope.Data;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cases over the wire. */
final class CasesClient implements Cases {
  private final Wire wire;

  CasesClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<List<Dossier>> of(Holder holder) {
    return wire.ask("/v1/cases/query", holder(wire, holder), CasesClient::dossiers);
  }

  @Override
  public Answer<Urged> urge(String key, Holder holder, String caseNumber) {
    Map<String, Object> body = holder(wire, holder);
    body.put("caseNumber", caseNumber);
    return wire.post("/v1/cases/urge", body, key, CasesClient::urged);
  }

  @Override
  public Answer<Withdrawn> withdraw(String key, Holder holder, String number) {
    Map<String, Object> body = holder(wire, holder);
    body.put("number", number);
    return wire.post(
        "/v1/cases/withdraw",
        body,
        key,
        data -> data.yes("withdrawn") ? new Withdrawn.Done() : new Withdrawn.TooLate());
  }

  /** The beginning of every body that says who stands here. */
  static Map<String, Object> holder(Wire wire, Holder holder) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("holderName", holder.name());
    body.put("holderNumber", holder.number());
    body.put("cardRead", holder.read().toString());
    body.put("terminal", wire.config().terminal());
    return body;
  }

  private static Urged urged(Data data) {
    return switch (data.text("outcome")) {
      case "URGED" -> new Urged.Taken(data.text("reference"), false);
      case "SUPERVISED" -> new Urged.Taken(data.text("reference"), true);
      case "ALREADY" -> new Urged.Already(data.text("reference"));
      case "NOT_LATE" -> new Urged.NotLate();
      default -> throw new IllegalArgumentException("outcome");
    };
  }

  private static List<Dossier> dossiers(Data data) {
    return data.list("dossiers", CasesClient::dossier);
  }

  private static Dossier dossier(Data d) {
    return new Dossier(
        d.text("number"),
        d.text("bundle"),
        d.text("title"),
        Instant.parse(d.text("received")),
        d.yes("withdrawable"),
        d.list("children", CasesClient::child),
        d.list(
            "corrections",
            c ->
                new Correction(
                    c.text("item"),
                    c.text("department"),
                    c.text("material"),
                    c.text("name"),
                    c.text("reason"))),
        d.list("services", s -> new Service(s.text("name"), s.yes("rated"))),
        d.list(
            "dues",
            f ->
                new Due(
                    f.text("id"),
                    f.text("item"),
                    f.text("label"),
                    f.whole("cents"),
                    f.text("basis"),
                    f.yes("paid"))),
        d.maybe("delivery").map(node -> Parcel.of(new Data(node))),
        d.maybe("across")
            .map(Data::new)
            .map(a -> new Across(region(a, "takenIn"), region(a, "handled"))));
  }

  private static Region region(Data across, String name) {
    Data region = new Data(across.maybe(name).orElseThrow());
    return new Region(region.text("code"), region.text("name"));
  }

  private static Child child(Data c) {
    return new Child(
        c.text("item"),
        c.text("department"),
        c.text("caseNumber"),
        Envelope.named(State.values(), c.text("state")),
        c.maybe("due").map(JsonNode::asString).map(LocalDate::parse),
        c.maybe("left").map(JsonNode::asInt),
        c.yes("urgeable"),
        c.list("papers", CasesClient::paper));
  }

  private static Paper paper(Data p) {
    return new Paper(
        Envelope.named(Notices.Kind.values(), p.text("kind")),
        p.text("number"),
        LocalDate.parse(p.text("issued")));
  }
}
