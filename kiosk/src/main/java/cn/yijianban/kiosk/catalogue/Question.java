package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.util.List;
import java.util.Optional;

/**
 * One question of the guide (场景式引导); its answer decides items, fields and materials.
 *
 * @param id name of the answer in conditions, such as {@code agent}
 * @param text the question, as a title
 * @param hint one sentence under it
 * @param when asked only when this holds
 */
public record Question(
    String id, String text, String hint, List<Field.Choice> choices, Optional<Condition> when) {
  public Question {
    choices = List.copyOf(choices);
  }
}
