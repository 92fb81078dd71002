package cn.yijianban.ui.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What this machine can speak with; the best comes first and leaves the rest to the next. */
public final class Voices {
  private Voices() {}

  /**
   * Recordings, a voice of the site's own at {@code /etc/yijianban/voice}, then espeak-ng; empty
   * where there is none of them.
   *
   * @param recordings folder of {@link Recordings}, which need not be there
   */
  public static Optional<Voice> here(Path recordings) {
    Stream<Voice> recorded =
        Files.isDirectory(recordings) ? Stream.of(new Recordings(recordings)) : Stream.empty();
    return Stream.concat(recorded, Engine.installed()).reduce(Voice::or);
  }

  /** Without the recordings. */
  public static Optional<Voice> engine() {
    return Engine.installed().reduce(Voice::or);
  }
}
