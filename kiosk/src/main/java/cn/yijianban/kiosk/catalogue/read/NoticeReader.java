package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code notices.json} of a region and of those around it; of two with the same code the
 * nearer one counts. Bundles are named by their files, as in {@code region.json}.
 */
final class NoticeReader {
  static final String FILE = "notices.json";

  private final Problems problems;
  private final Layers layers;
  private final Map<String, String> codes;
  private final Map<String, PublicNotice> notices = new LinkedHashMap<>();

  private NoticeReader(Problems problems, Layers layers, Map<String, String> codes) {
    this.problems = problems;
    this.layers = layers;
    this.codes = codes;
  }

  /**
   * Newest first.
   *
   * @param codes of the bundles of this catalogue, by file
   */
  static List<PublicNotice> read(Problems problems, Layers layers, Map<String, String> codes) {
    NoticeReader reader = new NoticeReader(problems, layers, codes);
    layers.farthestFirst().forEach(reader::layer);
    return reader.notices.values().stream()
        .sorted(
            Comparator.comparing(PublicNotice::day).reversed().thenComparing(PublicNotice::code))
        .toList();
  }

  private void layer(Layers.Layer layer) {
    Set<String> here = new HashSet<>();
    boolean own = layer.equals(layers.nearest());
    layer
        .files()
        .apply(FILE)
        .flatMap(
            text ->
                Reading.file(
                    problems,
                    layer.named(FILE),
                    text,
                    json -> json.list("notices", n -> notice(n, own))))
        .ifPresent(
            read ->
                read.forEach(
                    notice -> {
                      if (!here.add(notice.code())) {
                        problems.add(
                            CatalogueFault.TWICE,
                            layer.named(FILE),
                            "/notices",
                            "'" + notice.code() + "' is there twice");
                      }
                      notices.put(notice.code(), notice);
                    }));
  }

  private PublicNotice notice(Reading json, boolean own) {
    List<String> text = json.texts("text");
    if (text.isEmpty()) {
      json.problem(CatalogueFault.TEXT_MISSING, "text", "a notice has at least one paragraph");
    }
    Optional<LocalDate> day = json.day("day");
    if (!json.has("day")) {
      json.problem(CatalogueFault.BAD_DATE, "day", "the day of publication is needed here");
    }
    return new PublicNotice(
        json.text("code"),
        json.word("kind", PublicNotice.Kind.class),
        day.orElse(LocalDate.EPOCH),
        json.day("until"),
        json.text("title"),
        json.text("department"),
        text,
        json.texts("bundles").stream()
            .filter(file -> known(json, file, own))
            .map(file -> codes.getOrDefault(file, ""))
            .toList(),
        json.yes("sample"));
  }

  /** What holds around a region may name bundles that the region does not have. */
  private boolean known(Reading json, String file, boolean own) {
    boolean known = codes.containsKey(file);
    if (!known && own) {
      json.problem(
          CatalogueFault.UNKNOWN_REFERENCE,
          "bundles",
          "'" + file + "' is not named in " + CatalogueReader.REGION_FILE + " /bundles");
    }
    return known;
  }
}
