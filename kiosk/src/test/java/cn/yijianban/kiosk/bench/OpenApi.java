package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.platform.PlatformClient;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The contract, and what of an exchange is not as it says. */
record OpenApi(JsonNode document) {

  static OpenApi load() throws Exception {
    try (InputStream in = PlatformClient.class.getResourceAsStream("openapi.json")) {
      return new OpenApi(Asked.JSON.readTree(in.readAllBytes()));
    }
  }

  List<String> operations() {
    List<String> all = new ArrayList<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        all.add(operation.path("operationId").asString());
      }
    }
    return all;
  }

  Optional<String> operation(Asked asked) {
    return find(asked).map(o -> o.path("operationId").asString());
  }

  private Optional<JsonNode> find(Asked asked) {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      JsonNode operation = path.getValue().path(asked.method().toLowerCase(java.util.Locale.ROOT));
      String form = path.getKey().replaceAll("\\{[^}]*}", "[^/]+");
      if (!operation.isMissingNode() && asked.path().matches(form)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  List<String> faults(Asked asked, Reply reply) {
    Optional<JsonNode> found = find(asked);
    if (found.isEmpty()) {
      return List.of("no such operation: " + asked.method() + " " + asked.path());
    }
    JsonNode operation = found.get();
    String name = operation.path("operationId").asString();
    List<String> faults = new ArrayList<>();
    for (JsonNode each : operation.path("parameters")) {
      JsonNode parameter = resolved(each);
      if (parameter.path("in").asString().equals("header")) {
        String value = asked.header(parameter.path("name").asString());
        if (value.isEmpty() && parameter.path("required").asBoolean()) {
          faults.add(name + ": header missing: " + parameter.path("name").asString());
        }
        if (!value.isEmpty()) {
          text(name + " " + parameter.path("name"), parameter.path("schema"), value, faults);
        }
      }
    }
    JsonNode body = operation.path("requestBody").path("content").path("application/json");
    if (!body.isMissingNode()) {
      check(name + " body", body.path("schema"), asked.json(), faults);
    }
    JsonNode answer = operation.path("responses").path(Integer.toString(reply.status()));
    if (answer.isMissingNode()) {
      faults.add(name + ": status not in the document: " + reply.status());
    }
    for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
      String value = reply.headers().getOrDefault(header.getKey(), "");
      if (value.isEmpty()) {
        faults.add(name + ": answer without " + header.getKey());
      }
    }
    JsonNode schema = answer.path("content").path("application/json").path("schema");
    JsonNode data = schema.path("allOf").path(1).path("properties").path("data");
    if (!data.isMissingNode()) {
      check(name + " data", data, Asked.JSON.valueToTree(reply.data()), faults);
    }
    return faults;
  }

  private void check(String where, JsonNode unresolved, JsonNode value, List<String> faults) {
    JsonNode schema = resolved(unresolved);
    switch (schema.path("type").asString("")) {
      case "object" -> {
        for (JsonNode required : schema.path("required")) {
          if (!value.has(required.asString())) {
            faults.add(where + ": missing " + required.asString());
          }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
          JsonNode named = schema.path("properties").path(field.getKey());
          JsonNode other = schema.path("additionalProperties");
          if (!named.isMissingNode() || other.isObject()) {
            JsonNode property = named.isMissingNode() ? other : named;
            check(where + "." + field.getKey(), property, field.getValue(), faults);
          } else if (schema.path("additionalProperties").isBoolean()) {
            faults.add(where + ": not in the document: " + field.getKey());
          }
        }
      }
      case "array" -> value.forEach(e -> check(where + "[]", schema.path("items"), e, faults));
      case "integer" -> {
        if (!value.isIntegralNumber()) {
          faults.add(where + ": not a whole number");
        }
      }
      case "boolean" -> {
        if (!value.isBoolean()) {
          faults.add(where + ": not true or false");
        }
      }
      default -> {
        if (!value.isString()) {
          faults.add(where + ": not text");
        } else {
          text(where, schema, value.asString(), faults);
        }
      }
    }
  }

  private static void text(String where, JsonNode schema, String value, List<String> faults) {
    boolean wrong =
        (schema.has("const") && !schema.path("const").asString().equals(value))
            || (schema.has("pattern") && !value.matches(schema.path("pattern").asString()))
            || (schema.has("enum")
                && schema.path("enum").valueStream().noneMatch(e -> e.asString().equals(value)));
    if (wrong) {
      faults.add(where + ": not as its schema says");
    }
  }

  private JsonNode resolved(JsonNode node) {
    String ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }
}
