package cn.yijianban.kiosk.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the platform says about persons and applications, over the line of its client. */
final class AdviceClient implements Identity, Precheck, FormSchemas {
  private final Calls calls;

  AdviceClient(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Verdict verify(Claim claim, Licences.Use use) {
    Map<String, Object> body = Calls.stated(use);
    body.put("name", claim.name());
    body.put("document", claim.document());
    body.put("number", claim.number());
    claim.until().ifPresent(day -> body.put("until", day.toString()));
    Answer<Verdict> answer =
        calls.ask(
            "/v1/identities/verify", body, calls.deadline(), Calls.data(AdviceClient::verdict));
    return answer instanceof Answer.Yes<Verdict>(var verdict) ? verdict : new Verdict.Unavailable();
  }

  private static Verdict verdict(JsonNode data) {
    return switch (data.required("verdict").asString()) {
      case "CONFIRMED" -> new Verdict.Confirmed(data.required("proof").asString());
      case "DIFFERS" -> new Verdict.Differs();
      case "CARD_VOID" -> new Verdict.CardVoid(data.required("reason").asString());
      default -> throw new IllegalArgumentException("no such verdict");
    };
  }

  @Override
  public Advice ask(Sketch sketch, Duration deadline) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("bundle", sketch.bundle());
    body.put("region", sketch.region());
    body.put("catalogue", sketch.catalogue());
    body.put("terminal", calls.terminal());
    body.put("values", sketch.values());
    body.put("materials", sketch.materials());
    Answer<Advice> answer =
        calls.ask("/v1/cases/precheck", body, deadline, Calls.data(AdviceClient::advice));
    return answer instanceof Answer.Yes<Advice>(var advice) ? advice : new Advice.Unavailable();
  }

  @Override
  public Answer<Schema> of(String bundle, String region, String catalogue, Duration deadline) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("bundle", bundle);
    body.put("region", region);
    body.put("catalogue", catalogue);
    body.put("terminal", calls.terminal());
    return calls.ask(
        "/v1/forms/query", body, deadline, bytes -> Envelope.read(bytes, AdviceClient::schema));
  }

  private static Schema schema(Envelope.Data data) {
    return new Schema(
        data.text("version"),
        data.list("fields", f -> new Blank(f.text("code"), f.text("type"), f.yes("required"))));
  }

  private static Advice advice(JsonNode data) {
    List<Remark> remarks = new ArrayList<>();
    for (JsonNode one : data.required("remarks")) {
      remarks.add(
          new Remark(
              one.required("item").asString(),
              Weight.valueOf(one.required("weight").asString()),
              one.required("code").asString(),
              one.required("text").asString()));
    }
    return new Advice.Given(remarks);
  }
}
