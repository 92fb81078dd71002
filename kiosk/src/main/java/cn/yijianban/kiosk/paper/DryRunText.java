package cn.yijianban.kiosk.paper;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.paper.Sheet.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of a dry run, block by block. */
final class DryRunText {
  private static final double LABEL = 0.22;
  private static final String ENDS = "\u3002\uFF1F\uFF01";
  private static final double[] THREE = {0.24, 0.46, 0.3};

  private final Words words;

  DryRunText(Words words) {
    this.words = words;
  }

  List<Block> blocks(Bundle bundle) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(bundle.name()));
    head(blocks, bundle);
    guide(blocks, bundle.guide());
    questions(blocks, bundle);
    items(blocks, bundle);
    form(blocks, bundle);
    materials(blocks, bundle);
    notices(blocks, bundle);
    return blocks;
  }

  private void head(List<Block> blocks, Bundle bundle) {
    Guide guide = bundle.guide();
    pair(blocks, "dry.code", bundle.code());
    pair(blocks, "dry.region", bundle.region());
    pair(blocks, "dry.version", bundle.version());
    pair(blocks, "dry.category", joined(bundle.category(), guide.lifeEvent()));
    pair(blocks, "dry.target", words.of("dry.target." + bundle.target().name()));
    pair(blocks, "dry.lead", bundle.leadDepartment());
    pair(blocks, "dry.joint", listed(bundle.jointDepartments()));
    pair(blocks, "notice.window", bundle.window());
    pair(blocks, "notice.limit", words.limit(bundle.limit()));
    pair(
        blocks,
        "dry.valid",
        guide.validFrom().isEmpty() && guide.validUntil().isEmpty()
            ? ""
            : words.of(
                "dry.between",
                guide.validFrom().map(String::valueOf).orElse(""),
                guide.validUntil().map(String::valueOf).orElse("")));
    pair(blocks, "dry.aliases", listed(guide.aliases()));
    pair(blocks, "dry.steps", String.join(" \u2192 ", bundle.steps()));
    pair(blocks, "dry.source", bundle.source());
    if (bundle.anySample()) {
      blocks.add(new Block.Text(words.of("notice.sample")));
    }
  }

  private void guide(List<Block> blocks, Guide guide) {
    heading(blocks, "dry.eligibility", guide.eligibility());
    for (Guide.Requirement rule : guide.eligibility()) {
      row(blocks, rule.text(), condition("dry.checked", rule.holds()), rule.basis());
    }
    heading(blocks, "dry.faqs", guide.faqs());
    guide.faqs().forEach(faq -> row(blocks, faq.question(), faq.answer()));
    heading(blocks, "dry.deliveries", guide.deliveries());
    for (Guide.Delivery delivery : guide.deliveries()) {
      row(
          blocks,
          delivery.label(),
          joined(
              delivery.cents().map(cents -> yuan(cents)).orElse(words.of("dry.unknown")),
              delivery.note()));
    }
    heading(blocks, "dry.contacts", guide.contacts());
    for (Guide.Contact contact : guide.contacts()) {
      row(
          blocks,
          contact.what(),
          joined(contact.unit(), contact.phone(), contact.place(), contact.hours()));
    }
    guide
        .savings()
        .ifPresent(
            savings -> {
              blocks.add(new Block.Heading(words.of("dry.savings")));
              row(blocks, words.of("dry.before"), figures(savings.before()));
              row(blocks, words.of("dry.after"), figures(savings.after()));
            });
  }

  private void questions(List<Block> blocks, Bundle bundle) {
    heading(blocks, "dry.questions", bundle.questions());
    for (Question question : bundle.questions()) {
      row(
          blocks,
          joined(question.text(), question.hint()),
          question.choices().stream()
              .map(c -> joined(c.label(), c.hint()))
              .collect(Collectors.joining(words.of("dry.or"))),
          joined(question.id(), condition("dry.when", question.when())));
    }
  }

  private void items(List<Block> blocks, Bundle bundle) {
    heading(blocks, "dry.items", bundle.items());
    for (Item item : bundle.items()) {
      row(
          blocks,
          joined(item.name(), item.department()),
          joined(
              words.of("dry.depth." + item.depth().name()),
              words.limit(item.limit()),
              item.fee()
                  .map(f -> words.of("notice.fee.line", f.label(), plain(f.cents()), f.basis()))
                  .orElse(words.of("notice.fee.none")),
              item.result().map(r -> words.of("dry.result", r.name())).orElse(""),
              item.reason(),
              item.promise().map(this::promise).orElse("")),
          joined(
              item.code(),
              item.must() ? words.of("dry.must") : "",
              item.mustParallel() ? words.of("dry.parallel") : "",
              condition("dry.when", item.when()),
              after(bundle, item.code())));
    }
  }

  private String promise(Item.Promise promise) {
    return words.of(
        "dry.promise",
        promise.when().text(),
        words.limit(promise.limit()),
        listed(promise.waives()),
        promise.text(),
        promise.consequence());
  }

  private String after(Bundle bundle, String code) {
    List<String> before =
        bundle.dependencies().stream()
            .filter(d -> d.after().equals(code))
            .map(d -> d.sharesResult() ? words.of("dry.shares", d.before()) : d.before())
            .toList();
    return before.isEmpty() ? "" : words.of("dry.after.items", listed(before));
  }

  private void form(List<Block> blocks, Bundle bundle) {
    heading(blocks, "dry.form", bundle.fields());
    for (Bundle.Section section : bundle.sections()) {
      List<Field> fields =
          bundle.fields().stream().filter(f -> f.section().equals(section.id())).toList();
      if (!fields.isEmpty()) {
        blocks.add(new Block.Text(section.title()));
      }
      for (Field field : fields) {
        row(
            blocks,
            joined(field.label(), field.why()),
            joined(
                words.of("dry.type." + field.type().name()),
                field.choices().stream()
                    .map(Field.Choice::label)
                    .collect(Collectors.joining(words.of("dry.or"))),
                field.required() ? words.of("dry.required") : words.of("dry.optional"),
                field.sources().stream()
                    .map(s -> words.of("dry.source." + s.name()))
                    .collect(Collectors.joining(words.of("dry.then"))),
                bounds(field.bounds())),
            joined(field.id(), users(field.usedBy()), condition("dry.when", field.when())));
      }
    }
  }

  private String bounds(Field.Bounds bounds) {
    if (bounds.equals(Field.Bounds.WIDE)) {
      return "";
    }
    return words.of(
        "dry.bounds",
        Integer.toString(bounds.longest()),
        bounds.least().map(String::valueOf).orElse(""),
        bounds.most().map(String::valueOf).orElse(""));
  }

  private void materials(List<Block> blocks, Bundle bundle) {
    heading(blocks, "dry.materials", bundle.materials());
    for (Material material : bundle.materials()) {
      Material.Handing handing = material.handing();
      row(
          blocks,
          joined(material.name(), words.of("need." + material.necessity().name())),
          joined(
              material.ways().stream()
                  .map(words::way)
                  .collect(Collectors.joining(words.of("dry.then"))),
              material.spec(),
              material.pages() > 0 ? words.count("dry.pages", material.pages()) : "",
              handing.originals() > 0 ? words.count("dry.originals", handing.originals()) : "",
              handing.copies() > 0 ? words.count("dry.copies", handing.copies()) : "",
              handing.reviewPoints().isEmpty()
                  ? ""
                  : words.of("dry.review", listed(handing.reviewPoints())),
              handing.blank().isEmpty() ? "" : words.of("dry.blank", handing.blank()),
              handing.example().isEmpty() ? "" : words.of("dry.example", handing.example()),
              words.of("dry.basis", material.basis())),
          joined(
              material.id(),
              words.count("dry.origin", material.origin()),
              users(material.usedBy()),
              condition("dry.when", material.when())));
    }
  }

  private void notices(List<Block> blocks, Bundle bundle) {
    heading(blocks, "dry.notices", bundle.notices());
    for (Bundle.Notice notice : bundle.notices()) {
      row(blocks, notice.text(), condition("dry.when", notice.when()));
    }
  }

  private void heading(List<Block> blocks, String key, Collection<?> things) {
    if (!things.isEmpty()) {
      blocks.add(new Block.Heading(words.count(key, things.size())));
    }
  }

  private void pair(List<Block> blocks, String key, String value) {
    if (!value.isBlank()) {
      blocks.add(
          new Block.Row(
              List.of(new Cell(words.of(key), LABEL, true), new Cell(value, 1 - LABEL, false))));
    }
  }

  /** Two cells as label and text, three as they are. */
  private static void row(List<Block> blocks, String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      double share = texts.length == 3 ? THREE[i] : new double[] {LABEL * 2, 1 - LABEL * 2}[i];
      cells.add(new Cell(texts[i], share, false));
    }
    blocks.add(new Block.Row(cells));
  }

  private String users(List<String> codes) {
    return words.of("dry.users", listed(codes));
  }

  private String condition(String key, Optional<Condition> when) {
    return when.map(c -> words.of(key, c.text())).orElse("");
  }

  private String yuan(int cents) {
    return cents == 0 ? words.of("dry.free") : words.of("dry.yuan", plain(cents));
  }

  private static String plain(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private String figures(Guide.Figures figures) {
    return words.of(
        "dry.figures",
        Integer.toString(figures.steps()),
        Integer.toString(figures.workingDays()),
        Integer.toString(figures.materials()),
        Integer.toString(figures.trips()));
  }

  private String listed(List<String> texts) {
    return String.join(words.of("dry.comma"), texts);
  }

  /** One after the other; a text that ends a sentence needs no stop behind it. */
  private String joined(String... texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      if (!text.isBlank()) {
        boolean ended = ENDS.indexOf(all.isEmpty() ? ' ' : all.charAt(all.length() - 1)) >= 0;
        all.append(all.isEmpty() ? "" : ended ? "\u3000" : words.of("dry.stop")).append(text);
      }
    }
    return all.toString();
  }
}
