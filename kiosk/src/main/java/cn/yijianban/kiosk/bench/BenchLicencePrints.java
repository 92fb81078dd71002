package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchLicences.Held;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SIMULATED prints of the licences of sample people; a household register is not printed. */
final class BenchLicencePrints {
  private final BenchLicences licences;
  private final InstantSource time;

  BenchLicencePrints(BenchLicences licences, InstantSource time) {
    this.licences = licences;
    this.time = time;
  }

  Reply query(Asked asked) {
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder ->
                Reply.ok(
                    Map.of(
                        "licences",
                        licences.held(holder).stream().map(BenchLicencePrints::data).toList())));
  }

  private static boolean printable(Held held) {
    return !held.type().equals("household");
  }

  private static Map<String, Object> data(Held held) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", held.id());
    data.put("name", held.name());
    data.put("issuer", "模拟发证机关");
    data.put("printable", printable(held));
    return data;
  }

  Reply print(Asked asked) {
    String id = asked.json().path("id").asString("");
    if (asked.json().path("purpose").asString("").isBlank()) {
      return Reply.refused(Reply.BAD_REQUEST, "USE_NOT_STATED");
    }
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder -> {
              Optional<Held> found =
                  licences.held(holder).stream().filter(h -> h.id().equals(id)).findFirst();
              if (found.isEmpty()) {
                return Reply.refused(Reply.NOT_FOUND, "LICENCE_UNKNOWN");
              }
              return printable(found.get())
                  ? Reply.ok(Map.of("document", Base64.getEncoder().encodeToString(pdf(id))))
                  : Reply.refused(Reply.UNPROCESSABLE, "NOT_PRINTABLE");
            });
  }

  /** The smallest page that says what it is (ISO 32000-1, 7.5). */
  private static byte[] pdf(String id) {
    String text =
        "BT /F 18 Tf 60 700 Td (SIMULATED LICENCE, NO EFFECT) Tj 0 -30 Td (" + id + ") Tj ET";
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>",
            "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (String object : objects) {
      places.add(file.length());
      file.append(places.size()).append(" 0 obj").append(object).append("endobj\n");
    }
    int table = file.length();
    file.append("xref\n0 6\n0000000000 65535 f \n");
    places.forEach(at -> file.append(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
    file.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
