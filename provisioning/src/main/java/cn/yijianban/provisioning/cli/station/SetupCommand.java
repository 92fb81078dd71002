package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.setup.AnswerKeys;
import cn.yijianban.provisioning.setup.Answers;
import cn.yijianban.provisioning.setup.Setup;
import cn.yijianban.provisioning.setup.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code setup}: from a bare machine to a terminal. */
@Command(
    name = "setup",
    description = "Set this terminal up, step by step; goes on where it stopped.")
public final class SetupCommand extends Answering {
  private final ThisMachine here;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Answers as a JSON object, such as {\"terminal\": \"NDX-0012\"}.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--stick",
      paramLabel = "DIR",
      description = {
        "Without a network: a folder with answers.json, configurations (.yjk), catalogues (.yjc)",
        "and pass-TERMINAL.json; request-TERMINAL.json is written there."
      })
  private Optional<Path> stick = Optional.empty();

  @Option(names = "--from", paramLabel = "STEP", description = "Begin with this step, anew.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--list", description = "List the steps and do nothing.")
  private boolean list;

  @Mixin private RootOption root = new RootOption();

  public SetupCommand(ThisMachine here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    if (list) {
      for (Step step : Step.values()) {
        out().println(step.number() + " " + step.word() + ": " + step.what());
      }
      return Exit.DONE;
    }
    if (stick.filter(s -> !Files.isDirectory(s)).isPresent()) {
      throw new CommandFailure("--stick: there is no folder " + stick.get());
    }
    Step first = from.map(this::step).orElse(Step.SITE);
    Patient patient = here.patient(root.root(), root.station(), root.machine());
    try {
      List<String> lines = new ArrayList<>();
      Consumer<String> heard = json() ? lines::add : this::say;
      boolean done = new Setup(patient, answers(), stick, heard).run(first, from.isPresent());
      ObjectNode node = JsonText.object().put("done", done);
      lines.forEach(node.putArray("lines")::add);
      tell(done ? "The terminal is set up." : "Not set up yet.", node);
      return done ? Exit.DONE : Exit.NOT_WELL;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure("Setting up failed, are you root? " + e.getMessage(), e);
    }
  }

  /** What is to be authorised at the platform is shown to a telephone, too. */
  private void say(String line) {
    if (line.startsWith(Enrolment.INTRODUCTION)) {
      out().print(QrText.of(line));
    }
    out().println(line);
  }

  private Step step(String word) {
    return Arrays.stream(Step.values())
        .filter(step -> step.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                wrongUsage(
                    "--from: one of "
                        + Arrays.stream(Step.values())
                            .map(Step::word)
                            .collect(Collectors.joining(", "))));
  }

  private Answers answers() {
    Optional<Path> written =
        file.or(() -> stick.map(s -> s.resolve("answers.json")).filter(Files::exists));
    if (written.isPresent()) {
      Map<String, String> given = JsonText.readFlat(written.get(), "--answers");
      List<String> unknown = AnswerKeys.unknown(given.keySet());
      if (!unknown.isEmpty()) {
        throw new CommandFailure(
            "--answers: nobody asks for " + String.join(", ", unknown) + " in " + written.get());
      }
      return (key, usual) -> given.getOrDefault(key, usual);
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return (key, usual) -> {
      String hint = AnswerKeys.hint(key);
      out().print(key + (hint.isEmpty() ? "" : " (" + hint + ")") + " [" + usual + "]: ");
      out().flush();
      try {
        String line = in.readLine();
        if (line == null) {
          throw new CommandFailure("Nobody answers here; give the answers with --answers FILE");
        }
        return line.isBlank() ? usual : line.strip();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
