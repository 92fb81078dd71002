package cn.yijianban.ui.form;

import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** What does not fit is turned over like pages, with big arrows and "1/3". */
final class Pages {
  private final int size;
  private int at;

  /**
   * @param size how many fit on a page
   */
  Pages(int size) {
    this.size = size;
  }

  /** Back to the first one. */
  void first() {
    at = 0;
  }

  /** The ones on this page. */
  <T> List<T> of(List<T> all) {
    at = Math.floorMod(at, count(all));
    return all.subList(at * size, Math.min(all.size(), (at + 1) * size));
  }

  private int count(List<?> all) {
    return Math.max(1, (all.size() + size - 1) / size);
  }

  /** The arrows, where there is more than one page. */
  Optional<Component> arrows(Texts texts, List<?> all, Runnable again) {
    return count(all) == 1
        ? Optional.empty()
        : Optional.of(
            Ui.div(
                "pick-pages",
                arrow(texts, "page-before", "‹", -1, again),
                Ui.text("count", (at + 1) + "/" + count(all)),
                arrow(texts, "page-after", "›", 1, again)));
  }

  private ActionButton arrow(Texts texts, String action, String sign, int by, Runnable again) {
    ActionButton button =
        Ui.button(
            "turn",
            sign,
            action,
            () -> {
              at += by;
              again.run();
            });
    button.getElement().setAttribute("aria-label", texts.get("pick." + action));
    return button;
  }
}
