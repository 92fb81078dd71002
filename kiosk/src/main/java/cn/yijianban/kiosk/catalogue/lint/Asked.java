package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which names anything in a bundle depends on. */
final class Asked {
  private Asked() {}

  static Set<String> names(Bundle bundle) {
    Set<String> names = new HashSet<>();
    bundle.items().forEach(item -> add(names, item.when()));
    bundle.items().forEach(item -> add(names, item.promise().map(Item.Promise::when)));
    bundle.parties().forEach(party -> add(names, party.when()));
    bundle.questions().forEach(question -> add(names, question.when()));
    bundle.fields().forEach(field -> add(names, field.when()));
    bundle.materials().forEach(material -> add(names, material.when()));
    bundle.notices().forEach(notice -> add(names, notice.when()));
    bundle.guide().eligibility().forEach(rule -> add(names, rule.holds()));
    bundle.fields().stream()
        .filter(field -> field.sources().contains(Field.Source.ANSWER))
        .forEach(field -> names.add(field.id()));
    return names;
  }

  private static void add(Set<String> names, Optional<Condition> condition) {
    condition.ifPresent(c -> names.addAll(c.names()));
  }
}
