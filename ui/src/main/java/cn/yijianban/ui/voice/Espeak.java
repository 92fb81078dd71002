package cn.yijianban.ui.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program {@code espeak-ng}, run once a sentence. The sentence goes in by the standard input:
 * other users of the machine can read command lines.
 */
public final class Espeak implements Voice {
  private static final Logger LOG = LoggerFactory.getLogger(Espeak.class);
  private static final Path PROGRAM = Path.of("/usr/bin/espeak-ng");

  /** Words a minute; slower than usual, for old ears. */
  private static final String SPEED = "150";

  private static final int SECONDS = 5;

  /** RIFF, fmt and the head of data: what comes before the samples. */
  private static final int HEAD = 44;

  private final Path program;

  Espeak(Path program) {
    this.program = program;
  }

  /** The installed one, if there is one. */
  public static Optional<Voice> installed() {
    return Files.isExecutable(PROGRAM) ? Optional.of(new Espeak(PROGRAM)) : Optional.empty();
  }

  @Override
  public Optional<byte[]> say(String sentence, Locale language) {
    String voice = language.getLanguage().equals("zh") ? "cmn" : language.getLanguage();
    try {
      Process process =
          new ProcessBuilder(
                  List.of(program.toString(), "-v", voice, "-s", SPEED, "--stdin", "--stdout"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(sentence.getBytes(StandardCharsets.UTF_8));
      }
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(_ -> kill(process));
      byte[] wav = process.getInputStream().readAllBytes();
      return wav.length > HEAD ? Optional.of(sized(wav)) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("the voice does not speak: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Process kill(Process process) {
    return process.destroyForcibly();
  }

  /** Written to a pipe, a WAV file cannot know its sizes; players want them. */
  private static byte[] sized(byte[] wav) {
    ByteBuffer head = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(4, wav.length - 8);
    head.putInt(HEAD - 4, wav.length - HEAD);
    return wav;
  }
}
