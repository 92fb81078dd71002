package cn.yijianban.kiosk.platform;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code {code, message, requestId, data}} around every JSON answer. */
final class Envelope {
  /**
   * 409 with this code answers a request that was done before: its data is as good as the first.
   */
  static final String DUPLICATE = "DUPLICATE";

  static final JsonMapper JSON = ForgetfulJson.mapper();

  private Envelope() {}

  static Optional<String> code(byte[] body) {
    return tree(body).map(n -> n.path("code").asString("")).filter(c -> !c.isEmpty());
  }

  /** The data of an answer that can be understood. */
  static Optional<JsonNode> data(byte[] body) {
    return tree(body).map(n -> n.path("data")).filter(JsonNode::isObject);
  }

  private static Optional<JsonNode> tree(byte[] body) {
    try {
      return body.length == 0 ? Optional.empty() : Optional.of(JSON.readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** What counts is that the platform says so: a page of a proxy comes with status 200 too. */
  static Answer<Boolean> done(byte[] body) {
    return data(body)
        .<Answer<Boolean>>map(_ -> new Answer.Yes<>(true))
        .orElse(new Answer.Unheard<>("NOT_UNDERSTOOD"));
  }

  static Answer<CaseFile> caseFile(byte[] body) {
    return data(body)
        .flatMap(Envelope::caseFile)
        .<Answer<CaseFile>>map(Answer.Yes::new)
        .orElse(new Answer.Unheard<>("NOT_UNDERSTOOD"));
  }

  private static Optional<CaseFile> caseFile(JsonNode data) {
    try {
      List<CaseFile.Child> children = new ArrayList<>();
      for (JsonNode child : data.path("children")) {
        children.add(
            new CaseFile.Child(
                child.required("item").asString(),
                child.required("caseNumber").asString(),
                child.required("state").asString()));
      }
      List<Integer> wanted = new ArrayList<>();
      data.path("wanted").forEach(part -> wanted.add(part.intValue()));
      return Optional.of(
          new CaseFile(
              data.required("number").asString(),
              CaseFile.State.valueOf(data.required("state").asString()),
              children,
              wanted));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Answer<SharedData.Shared> shared(byte[] body) {
    Optional<JsonNode> data = data(body).filter(d -> d.path("found").isBoolean());
    if (data.isEmpty()) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    Map<String, String> fields = texts(data.get().path("fields"));
    return new Answer.Yes<>(
        data.get().path("found").asBoolean()
            ? new SharedData.Shared.Known(fields)
            : new SharedData.Shared.Nothing());
  }

  static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
    return texts;
  }

  /**
   * What the data of an answer means.
   *
   * @param read may throw when the answer is not as the contract says
   */
  static <T> Answer<T> read(byte[] body, Function<Data, T> read) {
    Optional<JsonNode> data = data(body);
    if (data.isEmpty()) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    try {
      return new Answer.Yes<>(read.apply(new Data(data.get())));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
  }

  /** An object of an answer, read strictly: what is missing or of another kind throws. */
  record Data(JsonNode node) {
    String text(String name) {
      return node.required(name).stringValue();
    }

    boolean yes(String name) {
      return node.required(name).booleanValue();
    }

    int whole(String name) {
      return node.required(name).intValue();
    }

    Optional<JsonNode> maybe(String name) {
      return node.hasNonNull(name) ? Optional.of(node.path(name)) : Optional.empty();
    }

    Data object(String name) {
      return new Data(node.required(name));
    }

    List<String> texts(String name) {
      List<String> all = new ArrayList<>();
      node.required(name).forEach(one -> all.add(one.stringValue()));
      return all;
    }

    <T> List<T> list(String name, Function<Data, T> each) {
      List<T> all = new ArrayList<>();
      node.required(name).forEach(one -> all.add(each.apply(new Data(one))));
      return all;
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Data[" + node.size() + "]";
    }
  }

  /** A word of the contract. */
  static <E extends Enum<E>> E named(E[] all, String name) {
    return Arrays.stream(all)
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a word of the contract"));
  }

  static byte[] json(Map<String, ?> body) {
    return JSON.writeValueAsBytes(body);
  }
}
