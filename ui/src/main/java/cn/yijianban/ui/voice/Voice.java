package cn.yijianban.ui.voice;

import java.util.Locale;
import java.util.Optional;

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
}
