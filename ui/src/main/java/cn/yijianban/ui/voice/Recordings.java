package cn.yijianban.ui.voice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Sentences that a person has spoken, each a file {@code LANGUAGE/NAME.wav} in one folder, where
 * the name is the first 16 hexadecimal digits of the sentence's SHA-256. {@code bin/terminal voice}
 * lists them.
 */
public final class Recordings implements Voice {
  private static final int DIGITS = 16;

  private final Path folder;

  public Recordings(Path folder) {
    this.folder = folder;
  }

  /** Where the recording of a sentence lies, whether it is there or not. */
  public Path file(String sentence, Locale language) {
    return folder.resolve(language.getLanguage()).resolve(name(sentence) + ".wav");
  }

  @Override
  public Optional<byte[]> say(String sentence, Locale language) {
    try {
      return Optional.of(Files.readAllBytes(file(sentence, language)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String name(String sentence) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
