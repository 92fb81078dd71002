package cn.yijianban.ui.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Speaks sentences. */
public interface Voice {

  /**
   * A sentence as a sound; may take a second.
   *
   * @return a whole WAV file (RIFF, PCM), or empty when it cannot be spoken
   */
  Optional<byte[]> say(String sentence, Locale language);

  /** Leaves to another voice what this one does not speak. */
  default Voice or(Voice other) {
    return (sentence, language) -> say(sentence, language).or(() -> other.say(sentence, language));
  }

  /**
   * What this machine can speak with: recordings, a voice of the site's own at {@code
   * /etc/yijianban/voice}, then espeak-ng; empty where there is none of them.
   *
   * @param recordings folder of {@link Recordings}, which need not be there
   */
  static Optional<Voice> here(Path recordings) {
    return Stream.<Voice>concat(
            Stream.of(new Recordings(recordings)).filter(_ -> Files.isDirectory(recordings)),
            Engine.installed())
        .reduce(Voice::or);
  }

  /** The engines alone. */
  static Optional<Voice> engine() {
    return Engine.installed().<Voice>map(engine -> engine).reduce(Voice::or);
  }
}
