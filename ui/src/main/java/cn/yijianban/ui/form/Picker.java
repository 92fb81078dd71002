package cn.yijianban.ui.form;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** A value chosen by touch instead of written; it has the screen to itself until it is chosen. */
interface Picker {
  /** What is asked. */
  String title();

  /** What is chosen so far, in words. */
  String chosen();

  /** What there is to touch. */
  List<Component> content();

  /** The value as the field keeps it, once one is chosen. */
  Optional<String> value();
}
