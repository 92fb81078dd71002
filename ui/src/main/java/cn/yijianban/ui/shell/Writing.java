package cn.yijianban.ui.shell;

import cn.yijianban.ui.input.Handwriting;
import cn.yijianban.ui.input.Handwriting.Point;
import cn.yijianban.ui.stage.Stage;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers the pad of the page, {@code pad.js}: words for letters of pinyin, characters for strokes
 * of a pen. The answer repeats the question, so that the pad knows an old one.
 */
final class Writing {
  private static final Pattern LETTERS = Pattern.compile("[a-z]{1,40}");

  /** Side of the square, then strokes of points: {@code 400;12,30 14,31;50,60 51,62}. */
  private static final Pattern STROKES =
      Pattern.compile("\\d{1,4}(;\\d{1,4},\\d{1,4}( \\d{1,4},\\d{1,4}){0,400}){1,40}");

  private static final int CANDIDATES = 60;
  private static final int CHARACTERS = 20;

  private final Element page;
  private final Stage stage;
  private final Optional<Handwriting> handwriting;

  Writing(Element page, Stage stage) {
    this.page = page;
    this.stage = stage;
    handwriting = stage.handwriting().get();
    page.setAttribute("data-handwriting", handwriting.isPresent());
    page.addEventListener("kiosk-compose", event -> compose(detail(event.getEventData())))
        .addEventData("event.detail");
    page.addEventListener("kiosk-strokes", event -> strokes(detail(event.getEventData())))
        .addEventData("event.detail");
  }

  private static String detail(tools.jackson.databind.JsonNode data) {
    return data.get("event.detail").asString();
  }

  /** Words, one a line, each with how many letters it takes. */
  private void compose(String letters) {
    if (LETTERS.matcher(letters).matches()) {
      answer(
          letters,
          stage.pinyin().get().candidates(letters, CANDIDATES).stream()
              .map(candidate -> candidate.word() + ' ' + candidate.letters())
              .collect(Collectors.joining("\n")));
    }
  }

  private void strokes(String question) {
    if (handwriting.isPresent() && STROKES.matcher(question).matches()) {
      List<String> parts = new ArrayList<>(Arrays.asList(question.split(";", -1)));
      int side = Integer.parseInt(parts.removeFirst());
      List<List<Point>> strokes = parts.stream().map(Writing::stroke).toList();
      answer(
          question,
          handwriting.get().read(strokes, side, CHARACTERS).stream()
              .map(character -> character + " 0")
              .collect(Collectors.joining("\n")));
    }
  }

  private static List<Point> stroke(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(point -> point.split(",", -1))
        .map(xy -> new Point(Integer.parseInt(xy[0]), Integer.parseInt(xy[1])))
        .toList();
  }

  private void answer(String question, String lines) {
    page.executeJs("window.kioskCandidates($0, $1)", question, lines);
  }
}
