package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanJson;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code catalogue plan}: what a citizen with these answers would be asked for. */
@Command(
    name = "plan",
    description = "Work out a visit: items, one form, one set of materials, deadline, fees.")
final class CataloguePlan extends Answering {
  private final Office office;

  @Mixin private BundleOption wanted = new BundleOption();

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "JSON object with an answer for each question, by question id.")
  private @Nullable Path answers;

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "JSON object with facts of the applicant, such as {\"age\": 61}.")
  private @Nullable Path known;

  @Option(
      names = "--items",
      paramLabel = "CODE",
      split = ",",
      description = "Only these items; those that cannot be dropped stay in.")
  private @Nullable List<String> items;

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      description = "Day of handing in; gives the deadline a date.")
  private @Nullable LocalDate day;

  @Option(names = "--explain", description = "Say of every part why it is in the plan or not.")
  private boolean explain;

  CataloguePlan(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Bundle bundle = wanted.bundle(office);
    if (!bundle.applicable()) {
      throw new CommandFailure(
          "The bundle '"
              + bundle.code()
              + "' has no items to plan: the terminal only guides to its counter");
    }
    PlanRequest request =
        new PlanRequest(
            bundle,
            checked(bundle, answers == null ? Map.of() : JsonText.readFlat(answers, "--answers")),
            dropped(bundle),
            known == null ? Map.of() : JsonText.readFlat(known, "--known"),
            Optional.ofNullable(day));
    Plan plan = office.plan(request);
    List<Decision> decisions = explain ? office.explain(request) : List.of();
    if (json()) {
      ObjectNode node = PlanJson.plan(plan);
      if (explain) {
        node.set("decisions", CatalogueJson.list(decisions, PlanJson::decision));
      }
      out().println(JsonText.write(node));
    } else {
      new PlanText(out(), plan).print();
      if (explain) {
        new DecisionText(out(), decisions).print();
      }
    }
    return Exit.DONE;
  }

  /** An answer that no question asks for, or that is no choice of it, is a typing error. */
  private static Map<String, String> checked(Bundle bundle, Map<String, String> given) {
    given.forEach(
        (id, value) -> {
          var question =
              bundle.questions().stream()
                  .filter(q -> q.id().equals(id))
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new CommandFailure(
                              "--answers: the bundle has no question '"
                                  + id
                                  + "'; it asks "
                                  + bundle.questions().stream()
                                      .map(q -> q.id())
                                      .collect(Collectors.joining(", "))));
          if (question.choices().stream().noneMatch(c -> c.value().equals(value))) {
            throw new CommandFailure(
                "--answers: '"
                    + value
                    + "' is no answer to '"
                    + id
                    + "'; possible are "
                    + question.choices().stream()
                        .map(c -> c.value())
                        .collect(Collectors.joining(", ")));
          }
        });
    return given;
  }

  private Set<String> dropped(Bundle bundle) {
    if (items == null) {
      return Set.of();
    }
    for (String item : items) {
      if (Item.find(bundle.items(), item).isEmpty()) {
        throw wrongUsage(
            "--items: the bundle has no item '"
                + item
                + "'; it has "
                + bundle.items().stream().map(Item::code).collect(Collectors.joining(", ")));
      }
    }
    Set<String> kept = Set.copyOf(items);
    return bundle.items().stream()
        .map(Item::code)
        .filter(item -> !kept.contains(item))
        .collect(Collectors.toUnmodifiableSet());
  }
}
