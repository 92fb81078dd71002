package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.platform.FormSchemas.Blank;
import cn.yijianban.kiosk.platform.FormSchemas.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SIMULATED forms of the platform, and who asked for them; none until one is given. */
public final class BenchForms {
  private final Map<String, Schema> forms = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  BenchForms() {}

  /** From now on the platform's form of a bundle is this one. */
  public synchronized void put(String bundle, Schema form) {
    forms.put(bundle, form);
  }

  /** Bundle and version of the catalogue of each question, in order. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  synchronized Reply query(Asked question) {
    String bundle = question.json().path("bundle").asString("");
    if (bundle.isEmpty() || question.json().path("region").asString("").isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    asked.add(bundle + " " + question.json().path("catalogue").asString(""));
    Schema form = forms.get(bundle);
    return form == null
        ? Reply.refused(Reply.NOT_FOUND, "FORM_UNKNOWN")
        : Reply.ok(
            Map.of(
                "version",
                form.version(),
                "fields",
                form.blanks().stream().map(BenchForms::data).toList()));
  }

  private static Map<String, Object> data(Blank blank) {
    return Map.of("code", blank.code(), "type", blank.type(), "required", blank.required());
  }
}
