package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Material.Way;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes plans. The same request always gives the same plan; nothing is remembered between two. What
 * depends on an answer that is not there yet is left out, and its question is in {@link Plan#open}.
 */
public final class Planner {
  private final WorkingDays calendar;
  private final Words words = new Words();

  public Planner(WorkingDays calendar) {
    this.calendar = calendar;
  }

  /** The plan for this request. */
  public Plan plan(PlanRequest request) {
    Bundle bundle = request.bundle();
    Choice choice = Choice.of(bundle, request.dropped());
    Knowledge knowledge = new Knowledge(request, choice);
    Timetable timetable = new Timetable(bundle, choice);
    List<Item> chosen = choice.items(bundle);
    List<Bundle.PartyRole> parties =
        bundle.parties().stream().filter(party -> knowledge.holds(party.when())).toList();
    Set<String> present = parties.stream().map(Bundle.PartyRole::id).collect(Collectors.toSet());
    return new Plan(
        bundle,
        bundle.items().stream().map(item -> choice(item, choice)).toList(),
        timetable.stages(),
        parties,
        fields(bundle, choice, knowledge),
        bundle.materials().stream()
            .filter(material -> !choice.narrow(material.usedBy()).isEmpty())
            .filter(material -> knowledge.holds(material.when()))
            .map(material -> material(bundle, material, choice, present))
            .toList(),
        chosen.stream().mapToInt(item -> item.originalMaterials().size()).sum(),
        deadline(request, timetable),
        chosen.stream().map(Item::fee).flatMap(Optional::stream).toList(),
        bundle.notices().stream()
            .filter(notice -> knowledge.holds(notice.when()))
            .map(Bundle.Notice::text)
            .toList(),
        knowledge.open());
  }

  private Plan.ItemChoice choice(Item item, Choice choice) {
    boolean locked = choice.locked().contains(item.code());
    return new Plan.ItemChoice(
        item, choice.has(item.code()), locked, locked ? words.locked(item) : item.reason());
  }

  private static List<Field> fields(Bundle bundle, Choice choice, Knowledge knowledge) {
    return bundle.fields().stream()
        .filter(field -> !choice.narrow(field.usedBy()).isEmpty())
        .filter(field -> knowledge.holds(field.when()))
        .map(
            field -> {
              if (field.sources().contains(Field.Source.ANSWER)) {
                knowledge.want(field.id());
              }
              return narrowed(field, choice.narrow(field.usedBy()));
            })
        .toList();
  }

  private static Field narrowed(Field field, List<String> usedBy) {
    return new Field(
        field.id(),
        field.label(),
        field.section(),
        field.type(),
        field.sources(),
        usedBy,
        field.choices(),
        field.required(),
        field.when(),
        field.why());
  }

  private Plan.PlannedMaterial material(
      Bundle bundle, Material material, Choice choice, Set<String> present) {
    List<Item> usedBy =
        choice.narrow(material.usedBy()).stream()
            .map(code -> Item.find(bundle.items(), code))
            .flatMap(Optional::stream)
            .toList();
    List<Way> possible = material.ways().stream().filter(possible(choice, present)).toList();
    List<Way> ways = possible.isEmpty() ? List.of(new Way.Scan()) : possible;
    return new Plan.PlannedMaterial(
        material, usedBy, ways, words.material(bundle, ways.getFirst(), usedBy));
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

  private Optional<Plan.Deadline> deadline(PlanRequest request, Timetable timetable) {
    var days = timetable.workingDays();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Plan.Deadline(
                days.getAsInt(), request.day().map(day -> calendar.after(day, days.getAsInt()))));
  }
}
