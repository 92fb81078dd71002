package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.platform.ForgetfulJson;
import cn.yijianban.kiosk.visit.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A draft as the JSON that is encrypted and kept. */
final class DraftText {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = ForgetfulJson.mapper();

  private DraftText() {}

  /** What is kept of a visit. */
  record Kept(
      int version,
      String visit,
      String bundle,
      Map<String, String> answers,
      Set<String> dropped,
      Map<String, Value> values,
      Map<String, Material> materials) {}

  /** A field of the form. */
  record Value(String value, Field.Source source, boolean disputed) {}

  /**
   * A material.
   *
   * @param due of a promise, ISO date; empty for scans
   */
  record Material(List<Page> pages, String due) {}

  /** A scanned page; the picture is in base64 in the JSON. */
  record Page(int width, int height, int dpi, boolean grey, String jpeg) {}

  static byte[] write(Draft draft) {
    Map<String, Value> values = new HashMap<>();
    draft
        .values()
        .forEach(
            (id, v) -> {
              if (v.source() == Field.Source.TYPED || v.disputed()) {
                values.put(id, new Value(v.value(), v.source(), v.disputed()));
              }
            });
    Map<String, Material> materials = new HashMap<>();
    draft
        .materials()
        .forEach((id, met) -> material(met).ifPresent(kept -> materials.put(id, kept)));
    return JSON.writeValueAsBytes(
        new Kept(
            VERSION,
            draft.id(),
            draft.bundle().map(Bundle::code).orElseThrow(),
            draft.answers(),
            draft.dropped(),
            values,
            materials));
  }

  private static Optional<Material> material(Met met) {
    return switch (met) {
      case Met.ByScan(var pages) ->
          Optional.of(new Material(pages.stream().map(DraftText::page).toList(), ""));
      case Met.Later(var due) -> Optional.of(new Material(List.of(), due.toString()));
      case Met.Fetching _,
          Met.ByLicence _,
          Met.ByCard _,
          Met.ByVerification _,
          Met.ByResult _,
          Met.ByTemplate _,
          Met.Missing _ ->
          Optional.empty();
    };
  }

  private static Page page(PageImage p) {
    return new Page(
        p.width(),
        p.height(),
        p.dpi(),
        p.grey(),
        java.util.Base64.getEncoder().encodeToString(p.jpeg().toArray()));
  }

  /** Empty when it is not of this version. */
  static Optional<Kept> read(byte[] json) {
    try {
      Kept kept = JSON.readValue(json, Kept.class);
      return kept.version() == VERSION ? Optional.of(kept) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  static Draft draft(Kept kept, Bundle bundle) {
    Map<String, FormValue> values = new HashMap<>();
    kept.values()
        .forEach((id, v) -> values.put(id, new FormValue(v.value(), v.source(), v.disputed())));
    Map<String, Met> materials = new HashMap<>();
    kept.materials().forEach((id, m) -> materials.put(id, met(m)));
    return Draft.blank(kept.visit())
        .with(bundle)
        .answers(kept.answers())
        .dropped(kept.dropped())
        .values(values)
        .materials(materials);
  }

  private static Met met(Material kept) {
    if (!kept.due().isEmpty()) {
      return new Met.Later(LocalDate.parse(kept.due()));
    }
    List<PageImage> pages = new ArrayList<>();
    for (Page p : kept.pages()) {
      Bytes jpeg = Bytes.of(java.util.Base64.getDecoder().decode(p.jpeg()));
      pages.add(new PageImage(p.width(), p.height(), p.dpi(), p.grey(), jpeg));
    }
    return new Met.ByScan(pages);
  }
}
