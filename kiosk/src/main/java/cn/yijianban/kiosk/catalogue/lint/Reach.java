package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.Condition.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether any answers of a citizen make a condition true. */
final class Reach {
  /** More ways to answer than this are not tried; the condition then counts as reachable. */
  private static final int MOST = 20_000;

  private final List<Question> questions;
  private int left = MOST;

  private Reach(List<Question> questions) {
    this.questions = questions;
  }

  static boolean possible(Condition condition, List<Question> all) {
    Set<String> names = new HashSet<>(condition.names());
    for (int i = all.size() - 1; i >= 0; i--) {
      if (names.contains(all.get(i).id())) {
        all.get(i).when().ifPresent(when -> names.addAll(when.names()));
      }
    }
    List<Question> asked = all.stream().filter(q -> names.contains(q.id())).toList();
    Set<String> answers = new HashSet<>();
    asked.forEach(q -> answers.add(q.id()));
    boolean free = !answers.containsAll(condition.names());
    return new Reach(asked).possible(condition, free, 0, new HashMap<>());
  }

  /** Tries every answer of the question at that place and of those after it. */
  private boolean possible(Condition condition, boolean free, int at, Map<String, String> known) {
    if (left-- <= 0) {
      return true;
    }
    if (at == questions.size()) {
      Truth truth = condition.test(known);
      return truth == Truth.YES || (free && truth == Truth.OPEN);
    }
    Question question = questions.get(at);
    if (question.when().map(when -> when.test(known) != Truth.YES).orElse(false)) {
      return possible(condition, free, at + 1, known);
    }
    for (Field.Choice choice : question.choices()) {
      known.put(question.id(), choice.value());
      if (possible(condition, free, at + 1, known)) {
        return true;
      }
      known.remove(question.id());
    }
    return false;
  }
}
