package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Condition;
import cn.yijianban.kiosk.catalogue.Condition.Truth;
import cn.yijianban.kiosk.catalogue.Facts;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Question;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What conditions can be tested with, and which questions they left open. An answer counts only
 * while its question is asked and has such a choice: what was answered before another answer
 * changed cannot decide anything.
 */
final class Knowledge {
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> unanswered = new HashSet<>();
  private final Set<String> wanted = new HashSet<>();
  private final List<Question> questions;

  Knowledge(PlanRequest request, Choice choice) {
    Bundle bundle = request.bundle();
    this.questions = bundle.questions();
    request
        .known()
        .forEach(
            (name, value) -> {
              if (Facts.KNOWN.contains(name)) {
                known.put(name, value);
              }
            });
    for (Question question : questions) {
      switch (question.when().map(c -> c.test(known)).orElse(Truth.YES)) {
        case YES -> answer(question, request.answers());
        case OPEN -> unanswered.add(question.id());
        case NO -> {}
      }
    }
    for (Item item : bundle.items()) {
      known.put(Facts.item(item.code()), choice.has(item.code()) ? Facts.YES : Facts.NO);
    }
  }

  private void answer(Question question, Map<String, String> answers) {
    String answer = answers.get(question.id());
    if (question.choices().stream().anyMatch(c -> c.value().equals(answer))) {
      known.put(question.id(), answer);
    } else {
      unanswered.add(question.id());
    }
  }

  /** Whether something is in; an open outcome leaves it out and wants its questions answered. */
  boolean holds(Optional<Condition> when) {
    return switch (when.map(c -> c.test(known)).orElse(Truth.YES)) {
      case YES -> true;
      case NO -> false;
      case OPEN -> {
        when.ifPresent(c -> c.names().forEach(this::want));
        yield false;
      }
    };
  }

  /** Somebody needs the answer of the question with this id, if there is one. */
  void want(String name) {
    if (unanswered.contains(name)) {
      wanted.add(name);
    }
  }

  /** In the order of the bundle; a question that waits for another brings that other with it. */
  List<Question> open() {
    for (int i = questions.size() - 1; i >= 0; i--) {
      Question question = questions.get(i);
      if (wanted.contains(question.id()) && question.when().isPresent()) {
        question.when().get().names().forEach(this::want);
      }
    }
    return questions.stream().filter(q -> wanted.contains(q.id())).toList();
  }
}
