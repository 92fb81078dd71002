package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.submission.Export;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.nio.file.Path;

/** What export and import say. */
final class ExportText {
  private ExportText() {}

  /**
   * @param done the words behind how many it were
   * @param folder of the export
   */
  static int say(Answering command, Export.Outcome outcome, String done, Path data, Path folder) {
    return switch (outcome) {
      case Export.Outcome.Done(var numbers) -> {
        if (command.json()) {
          command.out().println(JsonText.write(CatalogueJson.texts(numbers)));
        } else {
          numbers.forEach(command.out()::println);
          command
              .out()
              .println(
                  numbers.size() + (numbers.size() == 1 ? " package " : " packages ") + done + ".");
        }
        yield Exit.DONE;
      }
      case Export.Outcome.Not(var problem, var number) ->
          throw new CommandFailure(sentence(problem, number, data, folder));
    };
  }

  private static String sentence(Export.Problem problem, String number, Path data, Path folder) {
    return switch (problem) {
      case NO_KEY -> "The directory " + data + " holds no key of a terminal (keys/terminal.sm2)";
      case NO_SUCH_NUMBER -> "No submission " + number + " waits in " + data;
      case NOTHING_WAITS -> "Nothing waits in " + data + ", so there is nothing to export";
      case FOLDER_NOT_EMPTY -> "The folder " + folder + " is not empty; name one that is";
      case NOT_AN_EXPORT ->
          "The folder " + folder + " is no export: queue-export.json or its signature is missing";
      case SIGNATURE_WRONG ->
          "The list in " + folder + " is not as it was written; export again, nothing was taken in";
      case PACKAGE_DAMAGED ->
          "Package " + number + " is damaged; export again, nothing was taken in";
      case NUMBER_TAKEN ->
          "The outbox in " + data + " has another submission of the number " + number;
    };
  }
}
