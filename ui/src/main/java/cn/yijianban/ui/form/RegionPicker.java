package cn.yijianban.ui.form;

import cn.yijianban.ui.input.Divisions;
import cn.yijianban.ui.input.Divisions.Division;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place, level by level from where the terminal stands, or by pinyin. The level above is always
 * chosen already, so that "here" is one touch.
 */
public final class RegionPicker implements Picker {
  private static final int PAGE = 15;

  private final Texts texts;
  private final String label;
  private final String here;
  private final Runnable again;
  private String at;
  private String query = "";
  private int choices;
  private final Pages pages = new Pages(PAGE);

  /**
   * @param label of the field
   * @param here code of the terminal's place, 6 digits or more
   * @param at code of what is chosen already; empty for nowhere
   * @param again draws anew
   */
  public RegionPicker(Texts texts, String label, String here, String at, Runnable again) {
    this.texts = texts;
    this.label = label;
    this.here = last(here);
    this.at = at.isEmpty() ? this.here : last(at);
    this.again = again;
  }

  /** The code without the zeros that fill it up to 12 digits. */
  private static String last(String code) {
    List<Division> path = Divisions.path(code);
    return path.isEmpty() ? "" : path.getLast().code();
  }

  @Override
  public String title() {
    return label;
  }

  @Override
  public String chosen() {
    return at.isEmpty()
        ? texts.get("pick.region.none")
        : texts.get("pick.region.chosen", Divisions.fullName(at));
  }

  /** Code of 12 digits, a blank, all names. */
  @Override
  public Optional<String> value() {
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(Divisions.path(at).getLast().fullCode() + ' ' + Divisions.fullName(at));
  }

  @Override
  public List<Component> content() {
    List<Component> parts = new ArrayList<>(List.of(way(), search()));
    List<Division> all =
        query.isEmpty() ? Divisions.children(at) : Divisions.search(query, here, PAGE);
    Div tiles = Ui.div("pick-tiles places");
    pages.of(all).forEach(place -> tiles.add(tile(place)));
    parts.add(tiles);
    if (all.isEmpty()) {
      parts.add(
          Ui.div(
              "card none",
              new Span(texts.get(query.isEmpty() ? "pick.region.last" : "pick.region.nowhere"))));
    }
    pages.arrows(texts, all, again).ifPresent(parts::add);
    return parts;
  }

  /** From the country down to what is chosen; each is a way back. */
  private Component way() {
    Div way = Ui.div("pick-way", level(texts.get("pick.region.country"), "", at.isEmpty()));
    for (Division above : at.isEmpty() ? List.<Division>of() : Divisions.path(at)) {
      way.add(level(above.name(), above.code(), above.code().equals(at)));
    }
    if (!at.equals(here)) {
      way.add(Ui.button("pill here", texts.get("pick.region.here"), "here", () -> go(here)));
    }
    return way;
  }

  private ActionButton level(String name, String code, boolean on) {
    return Ui.button(on ? "pill on" : "pill", name, "level-" + code, () -> go(code));
  }

  private Component search() {
    Input input =
        Blank.letters(
            "place-query",
            texts.get("pick.region.search"),
            query,
            typed -> {
              query = typed;
              pages.first();
              again.run();
            });
    // Another first class makes it another blank, an empty one.
    input.setClassName("query-" + choices + " field-input");
    return input;
  }

  private ActionButton tile(Division place) {
    ActionButton tile = Ui.button("tile-key", "", "place-" + place.code(), () -> go(place.code()));
    tile.add(Ui.text("name", place.name()));
    if (!query.isEmpty()) {
      String above = Divisions.fullName(place.code());
      tile.add(Ui.text("above", above.substring(0, above.length() - place.name().length())));
    }
    return tile;
  }

  private void go(String code) {
    at = code;
    query = "";
    pages.first();
    choices++;
    again.run();
  }
}
