package cn.yijianban.kiosk.platform.gateway;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.CodeTables;
import cn.yijianban.kiosk.platform.Licences;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The one-thing interface (链) of Jiangxi and Shandong through their gateway, behind our ports.
 *
 * <p>The platform that opens sealed packages uses it to hand the child cases on. The interface
 * knows no idempotency key: our number goes along as {@code requestId}, and before a submission is
 * sent a second time it is asked for by that. Nor does it know packages or parts of them: it is
 * told where each material lies ({@code filePath}), and takes one handover as a whole.
 */
public final class ChainClient implements Licences, AutoCloseable {
  private static final String STYLE = "jiangxi";

  /** The gateway does not say how long leave counts; what is not fetched by then is not used. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Config config;
  private final CodeTables codes;
  private final InstantSource time;
  private final HttpClient http;
  private final Map<String, Fetch.Found> sent = new ConcurrentHashMap<>();

  /**
   * Where the gateway is.
   *
   * @param interfaces id of each interface at this gateway, by our names {@code submit}, {@code
   *     state} and {@code licence}
   * @param origin what the platform wants for terminals
   */
  public record Config(
      URI gateway, String app, Map<String, String> interfaces, String origin, Duration answer) {
    public Config {
      interfaces = Map.copyOf(interfaces);
    }
  }

  /**
   * A bundle to be handed on.
   *
   * @param number our receipt number
   * @param flow id of the bundle there
   * @param items codes of the chosen items
   * @param form values by field id
   */
  public record Handover(
      String number,
      String flow,
      boolean legalPerson,
      List<String> items,
      Applicant applicant,
      List<Paper> papers,
      Map<String, String> form) {
    public Handover {
      items = List.copyOf(items);
      papers = List.copyOf(papers);
      form = Map.copyOf(form);
    }

    @Override
    public String toString() {
      return "Handover[" + number + "]";
    }
  }

  /** Who applies. */
  public record Applicant(String name, String document, String number, String phone) {
    @Override
    public String toString() {
      return "Applicant[]";
    }
  }

  /**
   * A material.
   *
   * @param licence whether the path is the authorisation of a licence instead of an upload
   */
  public record Paper(String code, String item, String fileName, String path, boolean licence) {}

  public ChainClient(Config config, CodeTables codes, InstantSource time) {
    this.config = config;
    this.codes = codes;
    this.time = time;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** Hands on, unless it is there already; the answer has one case an item. */
  public Answer<List<CaseFile.Child>> submit(Handover handover) {
    return switch (state(handover.number())) {
      case Answer.Yes<List<CaseFile.Child>>(var there) when !there.isEmpty() ->
          new Answer.Yes<>(there);
      case Answer.Yes<List<CaseFile.Child>> _ ->
          call("submit", body(handover), Duration.ZERO, this::children);
      case Answer.Refused<List<CaseFile.Child>> refused -> refused;
      case Answer.Unheard<List<CaseFile.Child>> unheard -> unheard;
    };
  }

  /** How the cases of a number stand; none when it is unknown. */
  public Answer<List<CaseFile.Child>> state(String number) {
    return call("state", Map.of("requestId", number), Duration.ZERO, this::children);
  }

  private Map<String, ?> body(Handover h) {
    Map<String, Object> applicant = new LinkedHashMap<>();
    applicant.put("name", h.applicant().name());
    applicant.put("certType", h.applicant().document());
    applicant.put("certNo", h.applicant().number());
    applicant.put("phone", h.applicant().phone());
    applicant.put("isAgent", "0");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", h.number());
    body.put("flowId", h.flow());
    body.put("serviceObj", code("serviceObject", h.legalPerson() ? "LEGAL_PERSON" : "PERSON"));
    body.put("selectItem", h.items().stream().map(item -> Map.of("itemId", item)).toList());
    body.put("applyObj", applicant);
    body.put("material", h.papers().stream().map(this::paper).toList());
    body.put("dataInfo", Map.of("form", h.form()));
    return body;
  }

  private Map<String, String> paper(Paper p) {
    return Map.of(
        "resourceCode",
        p.code(),
        "itemId",
        p.item(),
        "fileName",
        p.fileName(),
        "filePath",
        p.path(),
        "fileType",
        code("materialForm", p.licence() ? "LICENCE" : "UPLOAD"));
  }

  private String code(String table, String name) {
    return codes.code(STYLE, table, name).orElseThrow();
  }

  /** A state that is not in the table is one before acceptance (待预审). */
  private Answer<List<CaseFile.Child>> children(JsonNode info) {
    List<CaseFile.Child> children = new ArrayList<>();
    for (JsonNode one : info.path("items")) {
      String item = one.path("itemId").asString("");
      String number = one.path("RECEIVE_ID").asString("");
      if (item.isEmpty() || number.isEmpty()) {
        return new Answer.Unheard<>("NOT_UNDERSTOOD");
      }
      String state =
          codes.name(STYLE, "caseState", one.path("STATUS").asString("")).orElse("RECEIVED");
      children.add(new CaseFile.Child(item, number, state));
    }
    return new Answer.Yes<>(List.copyOf(children));
  }

  /** This gateway sends the licence along with the leave to use it; it is kept until fetched. */
  @Override
  public Leave authorise(Wish wish, Use use, Duration deadline) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("service_item_code", String.join(",", wish.items()));
    body.put("service_item_name", use.purpose());
    body.put("terminal", use.terminal());
    body.put("name", wish.holderName());
    body.put("id_code", wish.holderNumber());
    body.put("cas_type", wish.licenceType());
    Answer<Leave> answer =
        call("licence", body, deadline, info -> leave(info, Sm3.hex(wish.holderNumber())));
    return switch (answer) {
      case Answer.Yes<Leave>(var leave) -> leave;
      case Answer.Refused<Leave>(_, var code) -> new Leave.Refused(code);
      case Answer.Unheard<Leave> _ -> new Leave.Unavailable();
    };
  }

  private Answer<Leave> leave(JsonNode info, String holder) {
    String code = info.path("auth_codes").path(0).asString("");
    if (!info.path("data").isArray() || (!info.path("data").isEmpty() && code.isEmpty())) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    if (info.path("data").isEmpty()) {
      return new Answer.Yes<>(new Leave.NotHeld());
    }
    JsonNode first = info.path("data").path(0);
    Map<String, String> fields = new LinkedHashMap<>();
    first
        .path("data_fields")
        .properties()
        .forEach(e -> fields.put(e.getKey(), e.getValue().asString("")));
    sent.put(code, new Fetch.Found(first.path("license_code").asString(""), fields));
    return new Answer.Yes<>(
        new Leave.Given(new Authorisation(code, time.instant().plus(LIFE), holder)));
  }

  @Override
  public Fetch fetch(Authorisation authorisation, Use use, Duration deadline) {
    Fetch.Found found = sent.remove(authorisation.code());
    return found == null || !authorisation.until().isAfter(time.instant())
        ? new Fetch.Refused("AUTHORISATION_UNKNOWN")
        : found;
  }

  /** The gateway has no call for that: it lapses there. */
  @Override
  public void giveBack(String code) {
    sent.remove(code);
  }

  private <T> Answer<T> call(
      String name, Map<String, ?> content, Duration deadline, Function<JsonNode, Answer<T>> read) {
    Map<String, String> fields =
        GatewayCall.fields(
            config.app(),
            config.interfaces().getOrDefault(name, name),
            config.origin(),
            time.millis(),
            content);
    HttpRequest request =
        HttpRequest.newBuilder(config.gateway())
            .timeout(deadline.isZero() ? config.answer() : deadline)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(GatewayCall.form(fields)))
            .build();
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return switch (GatewayCall.read(response.statusCode(), response.body())) {
        case Answer.Yes<JsonNode>(var info) -> read.apply(info);
        case Answer.Refused<JsonNode>(var status, var code) -> new Answer.Refused<>(status, code);
        case Answer.Unheard<JsonNode>(var code) -> new Answer.Unheard<>(code);
      };
    } catch (IOException e) {
      return new Answer.Unheard<>("BROKEN_OFF");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Unheard<>("INTERRUPTED");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
