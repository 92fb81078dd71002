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
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that speaks, run once a sentence. The sentence goes in by the standard input, for other
 * users of the machine can read command lines; a WAV file comes out by the standard output.
 */
final class Engine implements Voice {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** A voice of the site's own, called with the language, {@code zh} or {@code en}. */
  private static final Path OWN = Path.of("/etc/yijianban/voice");

  private static final Path ESPEAK = Path.of("/usr/bin/espeak-ng");

  /** Words a minute; slower than usual, for old ears. */
  private static final String SPEED = "150";

  private static final int SECONDS = 5;

  /** Where {@code data} stands in the WAV files of espeak-ng, and where its samples begin. */
  private static final int DATA = 36;

  private static final int HEAD = 44;

  private final Path program;
  private final Function<Locale, List<String>> options;

  private Engine(Path program, Function<Locale, List<String>> options) {
    this.program = program;
    this.options = options;
  }

  static Engine own(Path program) {
    return new Engine(program, language -> List.of(language.getLanguage()));
  }

  static Engine espeak(Path program) {
    return new Engine(
        program,
        language ->
            List.of("-v", mandarin(language.getLanguage()), "-s", SPEED, "--stdin", "--stdout"));
  }

  /** Those that this machine has, the best first. */
  static Stream<Voice> installed() {
    return Stream.of(own(OWN), espeak(ESPEAK))
        .filter(engine -> Files.isExecutable(engine.program))
        .map(engine -> engine);
  }

  private static String mandarin(String language) {
    return language.equals("zh") ? "cmn" : language;
  }

  @Override
  public Optional<byte[]> say(String sentence, Locale language) {
    try {
      Process process =
          new ProcessBuilder(
                  Stream.concat(Stream.of(program.toString()), options.apply(language).stream())
                      .toList())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(_ -> kill(process));
      try (OutputStream in = process.getOutputStream()) {
        in.write(sentence.getBytes(StandardCharsets.UTF_8));
      }
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
    if (new String(wav, DATA, 4, StandardCharsets.US_ASCII).equals("data")) {
      head.putInt(DATA + 4, wav.length - HEAD);
    }
    return wav;
  }
}
