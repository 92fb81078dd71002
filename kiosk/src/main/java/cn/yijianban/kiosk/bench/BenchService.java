package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** SIMULATED shared data; and each request is done once under its key. */
final class BenchService {

  private final InstantSource time;
  private final JsonNode data;
  private final Map<String, Reply> done = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final List<BenchPlatform.Note> notes = new ArrayList<>();

  BenchService(InstantSource time) {
    this.time = time;
    try (InputStream in = BenchService.class.getResourceAsStream("shared.json")) {
      if (in == null) {
        throw new IllegalStateException("shared.json is missing");
      }
      this.data = Asked.JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("shared.json", e);
    }
  }

  synchronized List<BenchPlatform.Note> notes() {
    return List.copyOf(notes);
  }

  /** Data of another department, such as what a household owes for water. */
  synchronized Reply share(Asked asked) {
    JsonNode body = asked.json();
    if (body.path("purpose").asString("").isBlank()
        || body.path("subject").asString("").isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "USE_NOT_STATED");
    }
    JsonNode service = data.path(body.path("service").asString(""));
    if (service.isMissingNode()) {
      return Reply.refused(Reply.NOT_FOUND, "SERVICE_UNKNOWN");
    }
    String subject = body.path("subject").asString();
    JsonNode found = service.has(subject) ? service.path(subject) : service.path("anyone");
    Map<String, String> fields = new LinkedHashMap<>();
    found.properties().forEach(e -> fields.put(e.getKey(), e.getValue().asString("")));
    return Reply.ok(Map.of("found", !fields.isEmpty(), "fields", fields));
  }

  /** What a household owes for water, when it owes anything. */
  synchronized Optional<String> arrears(String subject) {
    JsonNode account = data.path("water-account").path(subject);
    return account.path("transferable").asString("yes").equals("no")
        ? Optional.of(account.path("reason").asString(""))
        : Optional.empty();
  }

  /** Somebody has to do something. */
  synchronized void note(String kind, String text) {
    notes.add(new BenchPlatform.Note(kind, text, time.instant()));
  }

  /** Does something once under its key; whoever asks again gets the first answer. */
  synchronized Reply once(Asked asked, Supplier<Reply> work) {
    String key = asked.header("Idempotency-Key");
    if (key.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    String digest = Sm3.hex(asked.body().toArray());
    if (!Optional.ofNullable(bodies.putIfAbsent(key, digest)).orElse(digest).equals(digest)) {
      return Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
    }
    return done.computeIfAbsent(key, _ -> work.get());
  }
}
