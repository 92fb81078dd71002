package cn.yijianban.ui.form;

import cn.yijianban.ui.input.Characters;
import cn.yijianban.ui.input.Characters.Radical;
import cn.yijianban.ui.input.Glyphs;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Characters that no keyboard knows, such as those of names: by radical and strokes, or by how they
 * are read. Says at once what screen or paper cannot show.
 */
final class RarePicker implements Picker {
  private final Texts texts;
  private final String label;
  private final String before;
  private final Glyphs glyphs;
  private final Runnable again;
  private final StringBuilder picked = new StringBuilder();
  private boolean reading;
  private String syllable = "";
  private int radicalStrokes = 3;
  private Optional<Radical> radical = Optional.empty();
  private Optional<Integer> strokes = Optional.empty();
  private final Pages pages = new Pages(48);

  /**
   * @param label of the field
   * @param before what stands in it; the characters come behind
   * @param again draws anew
   */
  RarePicker(Texts texts, String label, String before, Glyphs glyphs, Runnable again) {
    this.texts = texts;
    this.label = label;
    this.before = before;
    this.glyphs = glyphs;
    this.again = again;
  }

  @Override
  public String title() {
    return label;
  }

  @Override
  public String chosen() {
    return picked.isEmpty()
        ? texts.get("pick.rare.none")
        : texts.get("pick.rare.chosen", picked.toString()) + Seen.note(texts, glyphs, picked);
  }

  @Override
  public Optional<String> value() {
    return picked.isEmpty() ? Optional.empty() : Optional.of(before + picked);
  }

  @Override
  public List<Component> content() {
    List<Component> parts = new ArrayList<>(List.of(ways()));
    if (reading) {
      parts.add(syllableBlank());
      found(Characters.read(syllable), parts);
    } else if (radical.isEmpty()) {
      parts.add(radicalStrokes());
      parts.add(radicals());
    } else {
      found(Characters.ofRadical(radical.get().number()), parts);
    }
    return parts;
  }

  private Component ways() {
    Div ways =
        Ui.div(
            "pick-way",
            Ui.button(
                reading ? "pill" : "pill on",
                texts.get("pick.rare.radical"),
                "by-radical",
                () -> way(false)),
            Ui.button(
                reading ? "pill on" : "pill",
                texts.get("pick.rare.reading"),
                "by-reading",
                () -> way(true)));
    radical
        .filter(_ -> !reading)
        .ifPresent(r -> ways.add(Ui.button("pill on", r.form(), "radicals", () -> way(false))));
    if (!picked.isEmpty()) {
      ways.add(Ui.button("pill", texts.get("pick.rare.remove"), "remove", this::remove));
    }
    return ways;
  }

  private void way(boolean byReading) {
    reading = byReading;
    radical = Optional.empty();
    first(Optional.empty());
  }

  private void first(Optional<Integer> wanted) {
    strokes = wanted;
    pages.first();
    again.run();
  }

  private void remove() {
    picked.setLength(picked.offsetByCodePoints(picked.length(), -1));
    again.run();
  }

  private Component radicalStrokes() {
    Div tiles = Ui.div("pick-tiles strokes");
    Characters.radicals().stream()
        .map(Radical::strokes)
        .distinct()
        .forEach(
            count ->
                tiles.add(
                    Ui.button(
                        count == radicalStrokes ? "tile-key on" : "tile-key",
                        texts.get("pick.rare.strokes", Integer.toString(count)),
                        "strokes-" + count,
                        () -> {
                          radicalStrokes = count;
                          again.run();
                        })));
    return tiles;
  }

  private Component radicals() {
    Div tiles = Ui.div("pick-tiles characters");
    Characters.radicals().stream()
        .filter(r -> r.strokes() == radicalStrokes)
        .forEach(
            r ->
                tiles.add(
                    Ui.button(
                        "tile-key",
                        r.form(),
                        "radical-" + r.number() + "-" + r.form(),
                        () -> {
                          radical = Optional.of(r);
                          first(Optional.empty());
                        })));
    return tiles;
  }

  private Component syllableBlank() {
    return Blank.letters(
        "syllable",
        texts.get("pick.rare.syllable"),
        syllable,
        typed -> {
          syllable = typed;
          first(Optional.empty());
        });
  }

  /** First how many strokes, then the characters. */
  private void found(Map<Integer, List<String>> all, List<Component> parts) {
    if (all.isEmpty()) {
      if (!syllable.isEmpty()) {
        parts.add(Ui.div("card none", new Span(texts.get("pick.rare.nothing"))));
      }
      return;
    }
    Div counts = Ui.div("pick-tiles strokes");
    all.keySet()
        .forEach(
            count ->
                counts.add(
                    Ui.button(
                        strokes.filter(count::equals).isPresent() ? "tile-key on" : "tile-key",
                        texts.get("pick.rare.strokes", Integer.toString(count)),
                        "strokes-" + count,
                        () -> first(Optional.of(count)))));
    parts.add(Ui.div("why", new Span(texts.get(reading ? "pick.rare.all" : "pick.rare.beside"))));
    parts.add(counts);
    strokes.map(count -> all.getOrDefault(count, List.of())).ifPresent(few -> show(few, parts));
  }

  private void show(List<String> characters, List<Component> parts) {
    Div tiles = Ui.div("pick-tiles characters");
    pages.of(characters).forEach(c -> tiles.add(tile(c)));
    parts.add(tiles);
    pages.arrows(texts, characters, again).ifPresent(parts::add);
  }

  /** What the screen cannot show stands by its number. */
  private ActionButton tile(String character) {
    boolean shown = glyphs.shown().test(character.codePointAt(0));
    return Ui.button(
        shown ? "tile-key" : "tile-key number",
        shown ? character : Seen.number(character.codePointAt(0)),
        "character-" + Integer.toHexString(character.codePointAt(0)),
        () -> {
          picked.append(character);
          again.run();
        });
  }
}
