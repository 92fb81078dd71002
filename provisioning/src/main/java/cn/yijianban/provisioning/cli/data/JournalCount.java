package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.journal.Figures;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code journal count}: the figures of a quarter, or of other days. */
@Command(
    name = "count",
    description =
        "Add up what happened, this quarter unless other days are given; ends with 1 when the"
            + " journal cannot be believed.")
final class JournalCount extends Answering {
  @Mixin private JournalFolder folder = new JournalFolder();

  @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-10-01.")
  private @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "Last day; today unless given.")
  private @Nullable LocalDate until;

  @Override
  public Integer call() {
    return folder.work(this::count);
  }

  private int count(Path journal) throws IOException {
    LocalDate last = Optional.ofNullable(until).orElseGet(LocalDate::now);
    LocalDate first =
        Optional.ofNullable(from).orElseGet(() -> last.with(IsoFields.DAY_OF_QUARTER, 1));
    if (first.isAfter(last)) {
      throw new CommandFailure("There is no day from " + first + " until " + last);
    }
    boolean sound = Journal.verify(journal) instanceof Journal.Verdict.Sound;
    print(Figures.of(journal, first, last, ZoneId.systemDefault()), sound);
    return sound ? Exit.DONE : Exit.NOT_WELL;
  }

  private void print(Figures figures, boolean sound) {
    if (json()) {
      out().println(JsonText.write(json(figures).put("sound", sound)));
      return;
    }
    out().println("From " + figures.from() + " until " + figures.until());
    if (!sound) {
      out()
          .println(
              "The journal is broken: journal verify says where. These figures prove nothing.");
    }
    out().println();
    Table table = Table.of("what", "times");
    table.row("begun", String.valueOf(figures.of("visit-started")));
    table.row("handed in", String.valueOf(figures.of("submission-durable")));
    table.row("rated", String.valueOf(figures.of("rated")));
    table.row("left without a word", String.valueOf(figures.of("idle-wiped")));
    table.row("receipt not printed", String.valueOf(figures.of("not-printed")));
    figures.errands().forEach((what, times) -> table.row("errand: " + what, times + ""));
    figures.ways().forEach((way, times) -> table.row("material by " + way, times + ""));
    figures.troubles().forEach((code, times) -> table.row("trouble " + code, times + ""));
    table.print(out());
    if (!figures.bundles().isEmpty()) {
      out().println();
      Table bundles = Table.of("bundle", "begun", "handed in");
      figures
          .bundles()
          .forEach((code, uses) -> bundles.row(code, uses.begun() + "", uses.handedIn() + ""));
      bundles.print(out());
    }
  }

  private static ObjectNode json(Figures figures) {
    ObjectNode json =
        JsonText.object()
            .put("from", figures.from().toString())
            .put("until", figures.until().toString());
    put(json.putObject("events"), figures.events());
    put(json.putObject("materials"), figures.ways());
    put(json.putObject("errands"), figures.errands());
    put(json.putObject("troubles"), figures.troubles());
    ObjectNode bundles = json.putObject("bundles");
    figures
        .bundles()
        .forEach(
            (code, uses) ->
                bundles
                    .putObject(code)
                    .put("begun", uses.begun())
                    .put("handedIn", uses.handedIn()));
    return json;
  }

  private static void put(ObjectNode json, Map<String, Long> counts) {
    counts.forEach(json::put);
  }
}
