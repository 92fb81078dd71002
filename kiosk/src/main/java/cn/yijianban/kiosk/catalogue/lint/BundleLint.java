package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Order;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.catalogue.condition.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that can be wrong inside one bundle although every single value can be read. */
public final class BundleLint {
  private final Bundle bundle;
  private final Names names;
  private final List<String> languages;
  private final Order order;

  private BundleLint(Problems problems, String file, Bundle bundle, List<String> languages) {
    this.bundle = bundle;
    this.names = new Names(problems, file, bundle);
    this.languages = languages;
    this.order = new Order(bundle.dependencies());
  }

  /**
   * Adds what is wrong, each with its place in the file.
   *
   * @param languages beside Chinese, in which the bundle must have a name
   * @param proofs names of the 证明 that may be asked for
   */
  public static void check(
      Problems problems, String file, Bundle bundle, List<String> languages, List<String> proofs) {
    BundleLint lint = new BundleLint(problems, file, bundle, languages);
    lint.head();
    new ItemLint(bundle, lint.names).check();
    lint.dependencies();
    lint.peopleAndQuestions();
    lint.fields();
    new MaterialLint(bundle, lint.names, lint.order, proofs).check();
  }

  private void head() {
    if (bundle.items().isEmpty()) {
      names.problem(CatalogueFault.NO_ITEMS, "/items", "a bundle with its own file has items");
    }
    Guide guide = bundle.guide();
    if (guide.validFrom().isPresent()
        && guide.validUntil().isPresent()
        && guide.validUntil().get().isBefore(guide.validFrom().get())) {
      names.problem(CatalogueFault.VALIDITY, "/guide/validUntil", "it ends before it begins");
    }
    for (String language : languages) {
      if (guide.names().getOrDefault(language, "").isBlank()) {
        names.problem(
            CatalogueFault.LANGUAGE, "/guide/names", "there is no name in '" + language + "'");
      }
    }
    for (int i = 0; i < guide.eligibility().size(); i++) {
      String path = "/guide/eligibility/" + i + "/holds";
      guide.eligibility().get(i).holds().ifPresent(holds -> names.condition(path, holds));
    }
    if (!bundle.across().regions().stream().allMatch(Regions::isCode)) {
      names.problem(
          CatalogueFault.WRONG_REGION, "/across/regions", "each must be a GB/T 2260 code");
    }
    names.unique("/guide/deliveries", "mode", guide.deliveries(), Guide.Delivery::mode);
  }

  private void dependencies() {
    for (int i = 0; i < bundle.dependencies().size(); i++) {
      Bundle.Dependency dependency = bundle.dependencies().get(i);
      String path = "/dependencies/" + i;
      names.one(path + "/before", "item", dependency.before(), names.items);
      names.one(path + "/after", "item", dependency.after(), names.items);
      Optional<Item> before = Item.find(bundle.items(), dependency.before());
      if (dependency.sharesResult() && before.flatMap(Item::result).isEmpty()) {
        names.problem(
            CatalogueFault.NO_RESULT,
            path,
            "'" + dependency.before() + "' has no result that could be shared");
      }
    }
    order
        .circle()
        .ifPresent(
            code ->
                names.problem(
                    CatalogueFault.CYCLE, "/dependencies", "'" + code + "' waits for itself"));
  }

  private void peopleAndQuestions() {
    for (int i = 0; i < bundle.parties().size(); i++) {
      names.condition("/parties/" + i, bundle.parties().get(i).when());
    }
    Set<String> above = new HashSet<>();
    Set<String> asked = Asked.names(bundle);
    for (int i = 0; i < bundle.questions().size(); i++) {
      Question question = bundle.questions().get(i);
      String path = "/questions/" + i;
      names.question(path, question.when(), above);
      above.add(question.id());
      if (Facts.KNOWN.contains(question.id()) || Across.ANSWER.equals(question.id())) {
        names.problem(
            CatalogueFault.TWICE, path + "/id", "'" + question.id() + "' is the name of a fact");
      }
      if (question.choices().size() < 2) {
        names.problem(
            CatalogueFault.FEW_CHOICES, path + "/choices", "a question has at least two choices");
      }
      names.unique(path + "/choices", "value", question.choices(), Field.Choice::value);
      if (!asked.contains(question.id())) {
        names.problem(
            CatalogueFault.QUESTION_IDLE, path, "nothing depends on '" + question.id() + "'");
      }
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
            CatalogueFault.FIELD_SHAPE,
            path + "/choices",
            "choices belong to a field of type choice, and only there");
      }
      if (field.sources().isEmpty()) {
        names.problem(
            CatalogueFault.FIELD_SHAPE, path + "/sources", "a value must come from somewhere");
      }
      if (field.sources().contains(Field.Source.CARD)) {
        String owner = field.id().substring(0, Math.max(0, field.id().indexOf('.')));
        if (!names.parties.contains(owner)) {
          names.problem(
              CatalogueFault.FIELD_SHAPE,
              path + "/id",
              "a card fills fields of a party, such as 'seller.name'");
        }
      }
      shared(path, field);
      if (field.sources().contains(Field.Source.ANSWER) && !names.questions.contains(field.id())) {
        names.problem(
            CatalogueFault.UNKNOWN_REFERENCE,
            path + "/id",
            "there is no question '" + field.id() + "' to take it from");
      }
    }
  }

  private void shared(String path, Field field) {
    if (field.sources().contains(Field.Source.SHARED) != field.shared().isPresent()) {
      names.problem(
          CatalogueFault.FIELD_SHAPE,
          path + "/shared",
          "the source 'shared' and the service that is asked belong together");
    }
    field
        .shared()
        .map(Field.Shared::subject)
        .filter(subject -> !names.parties.contains(subject) && !proven(subject))
        .ifPresent(
            subject ->
                names.problem(
                    CatalogueFault.UNKNOWN_REFERENCE,
                    path + "/shared/subject",
                    "'" + subject + "' is no party and no field that a card or licence fills"));
  }

  private boolean proven(String id) {
    return bundle.fields().stream()
        .filter(field -> field.id().equals(id))
        .flatMap(field -> field.sources().stream())
        .anyMatch(source -> source == Field.Source.CARD || source == Field.Source.LICENCE);
  }
}
