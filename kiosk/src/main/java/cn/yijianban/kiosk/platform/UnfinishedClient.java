package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.crypto.Sm3;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Unfinished applications over the line of the client. */
final class UnfinishedClient implements Unfinished {
  private static final int KEY = 32;
  private static final String VALUES = "values";
  private static final String ANSWERS = "answers";
  private final Calls calls;

  UnfinishedClient(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Answer<Place> leave(String visit, Identity.Claim owner, Begun begun) {
    String content = visit + new TreeMap<>(begun.values()) + new TreeMap<>(begun.answers());
    Map<String, Object> body = owner(owner);
    body.put("terminal", calls.terminal());
    body.put("bundle", begun.bundle());
    body.put(ANSWERS, begun.answers());
    body.put(VALUES, begun.values());
    return calls.once(
        "/v1/drafts",
        body,
        Sm3.hex(content).substring(0, KEY),
        Calls.data(
            data ->
                new Place(
                    URI.create(data.required("address").asString()),
                    Instant.parse(data.required("until").asString()))));
  }

  @Override
  public Answer<Optional<Begun>> find(Identity.Claim owner, Licences.Use use) {
    Map<String, Object> body = Calls.stated(use);
    body.putAll(owner(owner));
    return calls.ask(
        "/v1/drafts/find", body, calls.deadline(), Calls.data(UnfinishedClient::begun));
  }

  private static Map<String, Object> owner(Identity.Claim owner) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", owner.name());
    body.put("document", owner.document());
    body.put("number", owner.number());
    return body;
  }

  private static Optional<Begun> begun(JsonNode data) {
    return data.required("found").booleanValue()
        ? Optional.of(
            new Begun(
                data.required("bundle").asString(),
                Envelope.texts(data.required(ANSWERS)),
                Envelope.texts(data.required(VALUES))))
        : Optional.empty();
  }
}
