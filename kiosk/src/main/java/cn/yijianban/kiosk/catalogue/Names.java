package cn.yijianban.kiosk.catalogue;

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
  final Set<String> items;
  final Set<String> parties;
  final Set<String> questions;
  final Set<String> sections;

  Names(Problems problems, String file, Bundle bundle) {
    this.problems = problems;
    this.file = file;
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
    bundle.items().forEach(i -> choices.put(Facts.item(i.code()), Set.of(Facts.YES, Facts.NO)));
    this.sections = unique("/sections", "id", bundle.sections(), Bundle.Section::id);
  }

  void problem(String path, String text) {
    problems.add(file, path, text);
  }

  /** The ids of these things; each must be there once. */
  <T> Set<String> unique(String path, String property, List<T> things, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < things.size(); i++) {
      String name = id.apply(things.get(i));
      if (!seen.add(name) && !name.isBlank()) {
        problem(path + "/" + i + "/" + property, "'" + name + "' is there twice");
      }
    }
    return seen;
  }

  /** The items a field or material is for. */
  void users(String path, List<String> usedBy) {
    if (usedBy.isEmpty()) {
      problem(path + "/usedBy", "no item uses it");
    }
    usedBy.forEach(code -> one(path + "/usedBy", "item", code, items));
    if (new HashSet<>(usedBy).size() != usedBy.size()) {
      problem(path + "/usedBy", "an item is there twice");
    }
  }

  void one(String path, String what, String name, Collection<String> known) {
    if (!name.isBlank() && !known.contains(name)) {
      problem(path, "there is no " + what + " '" + name + "'");
    }
  }

  /** The names a condition asks for: answers, facts and chosen items. */
  void condition(String path, Optional<Condition> condition) {
    condition.ifPresent(c -> names(path, c, questions, true));
  }

  /** A question is asked before items are chosen, and after the questions above it. */
  void question(String path, Optional<Condition> condition, Set<String> above) {
    condition.ifPresent(c -> names(path, c, above, false));
  }

  private void names(String path, Condition condition, Set<String> answers, boolean chosen) {
    for (Comparisons.Pair pair : Conditions.compared(condition)) {
      Set<String> possible = choices.get(pair.name());
      if (possible != null && !possible.contains(pair.text())) {
        problem(path + "/when", "'" + pair.name() + "' can never be '" + pair.text() + "'");
      }
    }
    for (String name : condition.names()) {
      boolean item = items.stream().anyMatch(code -> Facts.item(code).equals(name));
      boolean fine = answers.contains(name) || Facts.KNOWN.contains(name) || (item && chosen);
      if (fine) {
        continue;
      }
      String why =
          questions.contains(name) || item
              ? "'" + name + "' is not known yet when this is asked"
              : "the condition asks for '" + name + "', which no question answers and is no fact";
      problem(path + "/when", why);
    }
  }
}
