package cn.yijianban.kiosk.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be wrong inside one bundle although every single value can be read. */
final class BundleLint {
  private final Bundle bundle;
  private final Names names;
  private final Order order;

  private BundleLint(Problems problems, String file, Bundle bundle) {
    this.bundle = bundle;
    this.names = new Names(problems, file, bundle);
    this.order = new Order(bundle.dependencies());
  }

  static void check(Problems problems, String file, Bundle bundle) {
    BundleLint lint = new BundleLint(problems, file, bundle);
    lint.items();
    lint.dependencies();
    lint.peopleAndQuestions();
    lint.fields();
    lint.materials();
  }

  private void items() {
    if (bundle.items().isEmpty()) {
      names.problem("/items", "a bundle with its own file has items");
    }
    for (int i = 0; i < bundle.items().size(); i++) {
      Item item = bundle.items().get(i);
      if ((item.must() || item.mustParallel()) && item.reason().isBlank()) {
        names.problem("/items/" + i + "/reason", "what cannot be dropped needs a reason");
      }
    }
  }

  private void dependencies() {
    for (int i = 0; i < bundle.dependencies().size(); i++) {
      Bundle.Dependency dependency = bundle.dependencies().get(i);
      String path = "/dependencies/" + i;
      names.one(path + "/before", "item", dependency.before(), names.items);
      names.one(path + "/after", "item", dependency.after(), names.items);
      Optional<Item> before = Item.find(bundle.items(), dependency.before());
      if (dependency.sharesResult() && before.flatMap(Item::result).isEmpty()) {
        names.problem(path, "'" + dependency.before() + "' has no result that could be shared");
      }
    }
    order
        .circle()
        .ifPresent(code -> names.problem("/dependencies", "'" + code + "' waits for itself"));
  }

  private void peopleAndQuestions() {
    for (int i = 0; i < bundle.parties().size(); i++) {
      names.condition("/parties/" + i, bundle.parties().get(i).when());
    }
    Set<String> above = new HashSet<>();
    for (int i = 0; i < bundle.questions().size(); i++) {
      Question question = bundle.questions().get(i);
      String path = "/questions/" + i;
      names.question(path, question.when(), above);
      above.add(question.id());
      if (Facts.KNOWN.contains(question.id())) {
        names.problem(path + "/id", "'" + question.id() + "' is the name of a fact");
      }
      if (question.choices().size() < 2) {
        names.problem(path + "/choices", "a question has at least two choices");
      }
      names.unique(path + "/choices", "value", question.choices(), Field.Choice::value);
    }
    for (int i = 0; i < bundle.notices().size(); i++) {
      names.condition("/notices/" + i, bundle.notices().get(i).when());
    }
  }

  private void fields() {
    names.unique("/fields", "id", bundle.fields(), Field::id);
    for (int i = 0; i < bundle.fields().size(); i++) {
      Field field = bundle.fields().get(i);
      String path = "/fields/" + i;
      names.one(path + "/section", "section", field.section(), names.sections);
      names.users(path, field.usedBy());
      names.condition(path, field.when());
      names.unique(path + "/choices", "value", field.choices(), Field.Choice::value);
      if ((field.type() == Field.Type.CHOICE) == field.choices().isEmpty()) {
        names.problem(
            path + "/choices", "choices belong to a field of type choice, and only there");
      }
      if (field.sources().isEmpty()) {
        names.problem(path + "/sources", "a value must come from somewhere");
      }
      if (field.sources().contains(Field.Source.CARD)) {
        String owner = field.id().substring(0, Math.max(0, field.id().indexOf('.')));
        if (!names.parties.contains(owner)) {
          names.problem(path + "/id", "a card fills fields of a party, such as 'seller.name'");
        }
      }
      if (field.sources().contains(Field.Source.ANSWER) && !names.questions.contains(field.id())) {
        names.problem(path + "/id", "there is no question '" + field.id() + "' to take it from");
      }
    }
  }

  private void materials() {
    names.unique("/materials", "id", bundle.materials(), Material::id);
    for (int i = 0; i < bundle.materials().size(); i++) {
      Material material = bundle.materials().get(i);
      String path = "/materials/" + i;
      names.users(path, material.usedBy());
      names.condition(path, material.when());
      if (material.basis().isBlank()) {
        names.problem(path + "/basis", "nothing may be asked for without a legal basis");
      }
      if (!List.of(10, 20, 99).contains(material.origin())) {
        names.problem(path + "/origin", "the origin is 10, 20 or 99");
      }
      for (int w = 0; w < material.ways().size(); w++) {
        way(path + "/ways/" + w, material, material.ways().get(w));
      }
      boolean later = material.ways().stream().anyMatch(Material.Way.Later.class::isInstance);
      if (later != (material.necessity() == Material.Necessity.DEFERRABLE)) {
        names.problem(path + "/necessity", "deferrable and a way 'later' belong together");
      }
    }
  }

  private void way(String path, Material material, Material.Way way) {
    switch (way) {
      case Material.Way.Licence(_, var holder) ->
          names.one(path + "/holderParty", "party", holder, names.parties);
      case Material.Way.Card(var parties) -> {
        if (parties.isEmpty()) {
          names.problem(path + "/parties", "a card belongs to somebody");
        }
        parties.forEach(party -> names.one(path + "/parties", "party", party, names.parties));
      }
      case Material.Way.ResultOf(var code) -> {
        names.one(path + "/item", "item", code, names.items);
        for (String user : material.usedBy()) {
          if (names.items.contains(code) && !order.before(code, user)) {
            names.problem(
                path + "/item",
                "'" + user + "' uses the result of '" + code + "' but does not wait for it");
          }
        }
      }
      case Material.Way.Verification _,
          Material.Way.Template _,
          Material.Way.Scan _,
          Material.Way.Later _ -> {}
    }
  }
}
