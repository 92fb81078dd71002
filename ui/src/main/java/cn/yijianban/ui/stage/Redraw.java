package cn.yijianban.ui.stage;

import cn.yijianban.ui.words.Language;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brings what is shown to what it should be by few changes: a finger, the focus, the place in a
 * list and what is being typed stay where they are.
 */
public final class Redraw {
  /** Attributes by which a part is known again. */
  private static final List<String> NAMES =
      List.of("data-action", "data-field", "data-material", "data-input", "data-screen");

  private Redraw() {}

  /** Makes the children of an element look and act like the ones wanted, in the stage's script. */
  public static void children(Element shown, List<Element> wanted, Stage stage) {
    if (stage.texts().language() == Language.TRADITIONAL) {
      wanted.forEach(Script::traditional);
    }
    children(shown, wanted);
  }

  private static void children(Element shown, List<Element> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      Element fresh = wanted.get(i);
      int at = find(shown, i, fresh);
      if (at < 0) {
        boolean needed =
            i < shown.getChildCount() && same(shown.getChild(i), wanted.subList(i, wanted.size()));
        if (needed || i >= shown.getChildCount()) {
          shown.insertChild(i, fresh);
        } else {
          shown.setChild(i, fresh);
        }
        continue;
      }
      for (int gone = i; gone < at; gone++) {
        shown.removeChild(i);
      }
      update(shown.getChild(i), fresh);
    }
    while (shown.getChildCount() > wanted.size()) {
      shown.removeChild(shown.getChildCount() - 1);
    }
  }

  private static int find(Element shown, int from, Element fresh) {
    return IntStream.range(from, shown.getChildCount())
        .filter(i -> same(shown.getChild(i), fresh))
        .findFirst()
        .orElse(-1);
  }

  private static boolean same(Element old, List<Element> wanted) {
    return wanted.stream().anyMatch(fresh -> same(old, fresh));
  }

  /** Whether the one stands for the same thing as the other. */
  private static boolean same(Element old, Element fresh) {
    if (old.isTextNode() || fresh.isTextNode()) {
      return old.isTextNode() && fresh.isTextNode();
    }
    return old.getTag().equals(fresh.getTag())
        && kind(old).equals(kind(fresh))
        && NAMES.stream()
            .allMatch(name -> Objects.equals(old.getAttribute(name), fresh.getAttribute(name)));
  }

  /** The first class names the part, those after it say how it is. */
  private static String kind(Element element) {
    return element.getClassList().stream().findFirst().orElse("");
  }

  private static void update(Element old, Element fresh) {
    if (old.equals(fresh)) {
      return;
    }
    if (old.isTextNode()) {
      if (!old.getText().equals(fresh.getText())) {
        old.setText(fresh.getText());
      }
      return;
    }
    attributes(old, fresh);
    properties(old, fresh);
    if (old.getComponent().orElse(null) instanceof ActionButton button
        && fresh.getComponent().orElse(null) instanceof ActionButton now) {
      button.actLike(now);
    }
    children(old, fresh.getChildren().toList());
  }

  private static void attributes(Element old, Element fresh) {
    for (String name : names(old.getAttributeNames(), fresh.getAttributeNames())) {
      String now = fresh.getAttribute(name);
      if (now == null) {
        old.removeAttribute(name);
      } else if (!now.equals(old.getAttribute(name))) {
        old.setAttribute(name, now);
      }
    }
  }

  private static void properties(Element old, Element fresh) {
    for (String name : names(old.getPropertyNames(), fresh.getPropertyNames())) {
      // What is being typed is the citizen's.
      if (!name.equals("value")) {
        String now = fresh.getProperty(name);
        if (!Objects.equals(now, old.getProperty(name))) {
          old.setProperty(name, now);
        }
      }
    }
  }

  private static List<String> names(Stream<String> some, Stream<String> others) {
    return Stream.concat(some, others).distinct().toList();
  }
}
