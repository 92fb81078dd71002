package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.submission.Manifest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** SIMULATED 出件: one delivery an application, to where its package says. */
final class BenchPost {
  private final Map<String, Map<String, Object>> parcels = new HashMap<>();

  /** Under the same number it is the same one. */
  Reply order(Manifest manifest) {
    return Reply.ok(
        parcels.computeIfAbsent(manifest.number(), _ -> parcel(mode(manifest), parcels.size())));
  }

  Optional<Map<String, Object>> of(String number) {
    return Optional.ofNullable(parcels.get(number));
  }

  private static Map<String, Object> parcel(String mode, int before) {
    Map<String, Object> parcel = new LinkedHashMap<>();
    parcel.put("mode", mode);
    if (mode.equals("mail")) {
      parcel.put("carrier", "邮政快递（模拟）");
      parcel.put("tracking", String.format(Locale.ROOT, "SIM%09dCN", before + 1));
    }
    return parcel;
  }

  private static String mode(Manifest manifest) {
    return manifest.cases().values().stream()
        .flatMap(form -> Optional.ofNullable(form.get("delivery")).stream())
        .findFirst()
        .orElse("window");
  }
}
