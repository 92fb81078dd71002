package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Material.Way;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.condition.Condition.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes plans. The same request always gives the same plan; nothing is remembered between two. What
 * depends on an answer that is not there yet is left out, and its question is in {@link Plan#open}.
 */
public final class Planner {
  /** Question whose answer names a {@link Guide.Delivery#mode}. */
  private static final String DELIVERY = "delivery";

  private final WorkingDays calendar;
  private final Words words = new Words();

  public Planner(WorkingDays calendar) {
    this.calendar = calendar;
  }

  /** The plan for this request. */
  public Plan plan(PlanRequest request) {
    return new Making(request).plan();
  }

  /** Why each part of the bundle is in the plan for this request, or is not. */
  public List<Decision> explain(PlanRequest request) {
    Making making = new Making(request);
    return new Explainer(request, making.knowledge, making.offered, making.choice)
        .decisions(making.plan());
  }

  /** One plan in the making. */
  private final class Making {
    private final PlanRequest request;
    private final Bundle bundle;
    private final Knowledge knowledge;
    private final Set<String> offered;
    private final Choice choice;
    private final Choice here;
    private final List<Item> chosen;
    private final List<Bundle.PartyRole> parties;
    private final List<Plan.Promised> promises;

    Making(PlanRequest request) {
      this.request = request;
      this.bundle = request.bundle();
      this.knowledge = new Knowledge(request);
      this.offered = knowledge.offered(bundle);
      this.choice = Choice.of(bundle, offered, request.dropped());
      this.here = choice.here(bundle);
      this.chosen = choice.items(bundle);
      knowledge.choose(bundle, choice);
      this.parties =
          bundle.parties().stream().filter(party -> knowledge.holds(party.when())).toList();
      knowledge.count(parties.size());
      this.promises = promises();
    }

    Plan plan() {
      Timetable timetable = new Timetable(bundle, choice, limits());
      List<Plan.AtCounter> counter = counter();
      List<String> obstacles = obstacles();
      List<Field> fields = fields();
      List<Plan.PlannedMaterial> materials = materials();
      Optional<Plan.Deadline> deadline = deadline(timetable);
      List<String> notices = notices(counter, obstacles, deadline);
      return new Plan(
          bundle,
          bundle.items().stream()
              .filter(item -> offered.contains(item.code()))
              .map(this::choice)
              .toList(),
          timetable.stages(),
          parties,
          fields,
          materials,
          chosen.stream().mapToInt(item -> item.originalMaterials().size()).sum(),
          deadline,
          fees(),
          notices,
          knowledge.open(),
          dues(timetable),
          promises,
          counter,
          obstacles,
          Handled.of(request.answers()));
    }

    private Plan.ItemChoice choice(Item item) {
      boolean locked = choice.locked().contains(item.code());
      return new Plan.ItemChoice(
          item, choice.has(item.code()), locked, locked ? words.locked(item) : item.reason());
    }

    private List<Field> fields() {
      return bundle.fields().stream()
          .filter(field -> !here.narrow(field.usedBy()).isEmpty())
          .filter(field -> knowledge.holds(field.when()))
          .map(
              field -> {
                if (field.sources().contains(Field.Source.ANSWER)) {
                  knowledge.want(field.id());
                }
                return field.usedBy(here.narrow(field.usedBy()));
              })
          .toList();
    }

    private List<Plan.PlannedMaterial> materials() {
      Set<String> present = parties.stream().map(Bundle.PartyRole::id).collect(Collectors.toSet());
      List<Plan.PlannedMaterial> planned = new ArrayList<>();
      for (Material material : bundle.materials()) {
        List<String> users =
            here.narrow(material.usedBy()).stream()
                .filter(code -> !waived(material, code))
                .toList();
        if (!users.isEmpty() && knowledge.holds(material.when())) {
          planned.add(material(material, users, present));
        }
      }
      return planned;
    }

    private boolean waived(Material material, String itemCode) {
      return promises.stream()
          .filter(Plan.Promised::taken)
          .filter(promised -> promised.item().code().equals(itemCode))
          .flatMap(promised -> promised.item().promise().stream())
          .anyMatch(promise -> promise.waives().contains(material.id()));
    }

    private Plan.PlannedMaterial material(
        Material material, List<String> users, Set<String> present) {
      List<Item> usedBy =
          users.stream()
              .map(code -> Item.find(bundle.items(), code))
              .flatMap(Optional::stream)
              .toList();
      List<Way> possible = material.ways().stream().filter(possible(choice, present)).toList();
      List<Way> ways = possible.isEmpty() ? List.of(new Way.Scan()) : possible;
      return new Plan.PlannedMaterial(
          material, usedBy, ways, words.material(bundle, ways.getFirst(), usedBy));
    }

    private List<Plan.Promised> promises() {
      List<Plan.Promised> all = new ArrayList<>();
      for (Item item : chosen) {
        item.promise()
            .ifPresent(
                promise ->
                    all.add(
                        new Plan.Promised(
                            item,
                            knowledge.holds(Optional.of(promise.when())),
                            item.limit(),
                            promise.limit(),
                            bundle.materials().stream()
                                .filter(m -> promise.waives().contains(m.id()))
                                .toList())));
      }
      return all;
    }

    private Map<String, Integer> limits() {
      Map<String, Integer> limits = new HashMap<>();
      chosen.forEach(item -> item.limit().ifPresent(l -> limits.put(item.code(), l.workingDays())));
      promises.stream()
          .filter(Plan.Promised::taken)
          .forEach(p -> p.promised().ifPresent(l -> limits.put(p.item().code(), l.workingDays())));
      return limits;
    }

    private Optional<Plan.Deadline> deadline(Timetable timetable) {
      var days = timetable.workingDays();
      return days.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Plan.Deadline(
                  days.getAsInt(), request.day().map(day -> calendar.after(day, days.getAsInt()))));
    }

    private List<Plan.Due> dues(Timetable timetable) {
      return timetable.finish().entrySet().stream()
          .map(
              due ->
                  new Plan.Due(
                      due.getKey(),
                      due.getValue(),
                      request.day().map(day -> calendar.after(day, due.getValue()))))
          .toList();
    }

    /** What the chosen items cost, and what it costs to have the results sent. */
    private List<Item.Fee> fees() {
      List<Item.Fee> fees =
          new ArrayList<>(chosen.stream().map(Item::fee).flatMap(Optional::stream).toList());
      for (Guide.Delivery delivery : bundle.guide().deliveries()) {
        int cents = delivery.cents().orElse(0);
        if (cents > 0 && knowledge.value(DELIVERY).filter(delivery.mode()::equals).isPresent()) {
          fees.add(new Item.Fee(delivery.label(), cents, delivery.note()));
        }
      }
      return fees;
    }

    private List<Plan.AtCounter> counter() {
      return chosen.stream()
          .filter(item -> !item.here())
          .map(
              item ->
                  new Plan.AtCounter(
                      item,
                      bundle.materials().stream()
                          .filter(m -> m.usedBy().contains(item.code()))
                          .filter(m -> knowledge.holds(m.when()))
                          .toList()))
          .toList();
    }

    private List<String> obstacles() {
      Stream<String> time =
          request.day().filter(day -> !bundle.guide().validOn(day)).map(words::notValid).stream();
      return Stream.concat(
              time,
              bundle.guide().eligibility().stream()
                  .filter(
                      rule -> rule.holds().map(c -> knowledge.test(c) == Truth.NO).orElse(false))
                  .map(Guide.Requirement::text))
          .toList();
    }

    private List<String> notices(
        List<Plan.AtCounter> counter, List<String> obstacles, Optional<Plan.Deadline> deadline) {
      List<String> notices = new ArrayList<>();
      obstacles.forEach(text -> notices.add(words.obstacle(text)));
      if (bundle.applicable()) {
        counter.forEach(at -> notices.add(words.counter(at)));
      }
      promises.stream()
          .filter(Plan.Promised::taken)
          .forEach(promised -> notices.add(words.promise(promised)));
      bundle.notices().stream()
          .filter(notice -> knowledge.holds(notice.when()))
          .forEach(notice -> notices.add(notice.text()));
      deadline
          .flatMap(Plan.Deadline::day)
          .filter(day -> !calendar.published(day))
          .ifPresent(day -> notices.add(words.provisional(day.getYear())));
      return notices;
    }
  }

  /** No result of an item that is not in, no licence or card of somebody who is not here. */
  private static Predicate<Way> possible(Choice choice, Set<String> present) {
    return way ->
        switch (way) {
          case Way.ResultOf(var code) -> choice.has(code);
          case Way.Licence(_, var holder) -> present.contains(holder);
          case Way.Card(var parties) -> present.containsAll(parties);
          case Way.Verification _, Way.Template _, Way.Scan _, Way.Later _ -> true;
        };
  }
}
