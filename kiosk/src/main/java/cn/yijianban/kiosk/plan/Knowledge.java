package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.Condition.Truth;
import cn.yijianban.kiosk.catalogue.condition.Facts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What conditions can be tested with, and which questions they left open. An answer counts only
 * while its question is asked and has such a choice: what was answered before another answer
 * changed cannot decide anything.
 */
final class Knowledge {
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> unanswered = new HashSet<>();
  private final Set<String> wanted = new HashSet<>();
  private final Set<String> deciding = new HashSet<>();
  private final List<Question> questions;

  Knowledge(PlanRequest request) {
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
  }

  /** Conditions may ask for items from now on. */
  void choose(Bundle bundle, Choice choice) {
    for (Item item : bundle.items()) {
      known.put(Facts.item(item.code()), choice.has(item.code()) ? Facts.YES : Facts.NO);
    }
  }

  /** Conditions may ask how many people identify themselves, unless the caller knew better. */
  void count(int parties) {
    known.putIfAbsent(Facts.PARTY_COUNT, Integer.toString(parties));
  }

  /** Codes of the items whose condition holds. */
  Set<String> offered(Bundle bundle) {
    Set<String> offered = new HashSet<>();
    for (Item item : bundle.items()) {
      if (holds(item.when())) {
        offered.add(item.code());
      }
    }
    deciding.addAll(wanted);
    return offered;
  }

  Truth test(Condition condition) {
    return condition.test(known);
  }

  /** What is known of a name. */
  Optional<String> value(String name) {
    return Optional.ofNullable(known.get(name));
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

  /**
   * What decides about items comes first, then the order of the bundle; a question that waits for
   * another brings that other with it.
   */
  List<Question> open() {
    Set<String> first = closed(deciding);
    Set<String> all = closed(wanted);
    return Stream.concat(
            questions.stream().filter(q -> first.contains(q.id())),
            questions.stream().filter(q -> all.contains(q.id()) && !first.contains(q.id())))
        .toList();
  }

  private Set<String> closed(Set<String> ids) {
    Set<String> closed = new HashSet<>(ids);
    for (int i = questions.size() - 1; i >= 0; i--) {
      Question question = questions.get(i);
      if (closed.contains(question.id()) && question.when().isPresent()) {
        question.when().get().names().stream().filter(unanswered::contains).forEach(closed::add);
      }
    }
    return closed;
  }
}
