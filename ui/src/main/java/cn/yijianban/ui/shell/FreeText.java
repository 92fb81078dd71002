package cn.yijianban.ui.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Room for a few sentences, by pinyin or by hand. */
@Tag("textarea")
final class FreeText extends Input {
  private static final long serialVersionUID = 1L;
  private static final int TYPING_MS = 300;
  private static final int LINES = 4;

  /**
   * @param name the {@code data-input}
   * @param longest UTF-16 units
   * @param typed is told the whole text as it grows
   */
  FreeText(String name, String label, String value, int longest, Consumer<String> typed) {
    addClassNames("field-input", "free-text");
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(TYPING_MS);
    setValue(value);
    setPlaceholder(label);
    getElement()
        .setAttribute("data-input", name)
        .setAttribute("data-pad", "chinese")
        .setAttribute("rows", Integer.toString(LINES))
        .setAttribute("maxlength", Integer.toString(longest))
        .setAttribute("autocomplete", "off")
        .setAttribute("aria-label", label);
    addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            typed.accept(change.getValue());
          }
        });
  }
}
