package cn.yijianban.ui;

import cn.yijianban.ui.voice.Recordings;
import cn.yijianban.ui.voice.Voice;
import cn.yijianban.ui.voice.Voices;
import cn.yijianban.ui.words.Language;
import cn.yijianban.ui.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What a speaker needs to record the terminal: every fixed sentence with the name of its file. The
 * engine speaks those that are missing, so that the folder can be used at once.
 */
@Command(
    name = "voice",
    description = "Lists every fixed sentence for a speaker; the engine speaks what is missing.",
    mixinStandardHelpOptions = true)
final class VoiceCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "1",
      description = "Folder of the recordings; 'voice' in the data directory is the one in use.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    Voice engine =
        Voices.engine()
            .orElseThrow(() -> new IOException("No voice: install the package espeak-ng."));
    Recordings recordings = new Recordings(folder);
    int made = 0;
    for (Language language : List.of(Language.SIMPLIFIED, Language.ENGLISH)) {
      List<String> index = new ArrayList<>();
      for (String sentence : new Texts(language).fixed()) {
        Path file = recordings.file(sentence, language.locale());
        Files.createDirectories(file.getParent());
        index.add(file.getFileName() + "\t" + sentence);
        if (!Files.exists(file)) {
          Files.write(
              file,
              engine
                  .say(sentence, language.locale())
                  .orElseThrow(() -> new IOException("The engine does not speak.")));
          made++;
        }
      }
      Files.write(folder.resolve(language.locale().getLanguage()).resolve("index.tsv"), index);
      System.out.printf("%s: %d sentences%n", language.ownName(), index.size());
    }
    System.out.printf("%d spoken by the engine%n", made);
    return 0;
  }
}
