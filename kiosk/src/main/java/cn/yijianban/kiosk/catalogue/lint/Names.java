package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.condition.Conditions;
import cn.yijianban.kiosk.catalogue.condition.Facts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may be named in a bundle, and complaints about those who may not. */
final class Names {
  private final Problems problems;
  private final String file;
  private final Map<String, Set<String>> choices = new HashMap<>();
  private final List<Question> asked;
  private final Set<String> itemFacts;
  final Set<String> items;
  final Set<String> parties;
  final Set<String> questions;
  final Set<String> sections;

  Names(Problems problems, String file, Bundle bundle) {
    this.problems = problems;
    this.file = file;
    this.asked = bundle.questions();
    this.items = unique("/items", "code", bundle.items(), Item::code);
    this.parties = unique("/parties", "id", bundle.parties(), Bundle.PartyRole::id);
    this.questions = unique("/questions", "id", bundle.questions(), Question::id);
    bundle
        .questions()
        .forEach(
            q ->
                choices.put(
                    q.id(),
                    q.choices().stream().map(Field.Choice::value).collect(Collectors.toSet())));
    this.itemFacts = items.stream().map(Facts::item).collect(Collectors.toSet());
    itemFacts.forEach(fact -> choices.put(fact, Set.of(Facts.YES, Facts.NO)));
    this.sections = unique("/sections", "id", bundle.sections(), Bundle.Section::id);
  }

  void problem(CatalogueFault fault, String path, String text) {
    problems.add(fault, file, path, text);
  }

  /** The ids of these things; each must be there once. */
  <T> Set<String> unique(String path, String property, List<T> things, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < things.size(); i++) {
      String name = id.apply(things.get(i));
      if (!seen.add(name) && !name.isBlank()) {
        problem(
            CatalogueFault.TWICE, path + "/" + i + "/" + property, "'" + name + "' is there twice");
      }
    }
    return seen;
  }

  /** The items a field or material is for. */
  void users(String path, List<String> usedBy) {
    if (usedBy.isEmpty()) {
      problem(CatalogueFault.UNUSED, path + "/usedBy", "no item uses it");
    }
    usedBy.forEach(code -> one(path + "/usedBy", "item", code, items));
    if (new HashSet<>(usedBy).size() != usedBy.size()) {
      problem(CatalogueFault.TWICE, path + "/usedBy", "an item is there twice");
    }
  }

  void one(String path, String what, String name, Collection<String> known) {
    if (!name.isBlank() && !known.contains(name)) {
      problem(CatalogueFault.UNKNOWN_REFERENCE, path, "there is no " + what + " '" + name + "'");
    }
  }

  /** The names a condition asks for: answers, facts and chosen items. */
  void condition(String path, Optional<Condition> condition) {
    condition.ifPresent(c -> names(path + "/when", c, questions, Facts.KNOWN, true));
  }

  /** The same for a condition that stands under another name. */
  void condition(String path, Condition condition) {
    names(path, condition, questions, Facts.KNOWN, true);
  }

  /** Items are offered before any is chosen. */
  void offer(String path, Optional<Condition> condition) {
    condition.ifPresent(c -> names(path + "/when", c, questions, Facts.KNOWN, false));
  }

  /** A question is asked after those above it, before items are chosen and cards are read. */
  void question(String path, Optional<Condition> condition, Set<String> above) {
    condition.ifPresent(c -> names(path + "/when", c, above, Set.of(), false));
  }

  private void names(
      String path, Condition condition, Set<String> answers, Set<String> facts, boolean chosen) {
    boolean sound = true;
    for (Conditions.Compared pair : Conditions.compared(condition)) {
      Set<String> possible = choices.get(pair.name());
      if (possible != null && !possible.contains(pair.text())) {
        problem(
            CatalogueFault.CONDITION_NEVER,
            path,
            "'" + pair.name() + "' can never be '" + pair.text() + "'");
        sound = false;
      }
    }
    for (String name : condition.names()) {
      boolean item = itemFacts.contains(name);
      boolean fine = answers.contains(name) || facts.contains(name) || (item && chosen);
      if (!fine) {
        unknown(path, name, item || Facts.KNOWN.contains(name));
        sound = false;
      }
    }
    if (sound && !Reach.possible(condition, asked)) {
      problem(
          path.startsWith("/questions")
              ? CatalogueFault.QUESTION_UNREACHABLE
              : CatalogueFault.CONDITION_NEVER,
          path,
          "no answers make this true");
    }
  }

  private void unknown(String path, String name, boolean later) {
    if (later || questions.contains(name)) {
      problem(
          CatalogueFault.CONDITION_EARLY,
          path,
          "'" + name + "' is not known yet when this is asked");
    } else {
      problem(
          CatalogueFault.CONDITION_NAME,
          path,
          "the condition asks for '" + name + "', which no question answers and is no fact");
    }
  }
}
