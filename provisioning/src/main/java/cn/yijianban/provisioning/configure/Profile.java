package cn.yijianban.provisioning.configure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Kinds of sites: which devices stand there, what is offered, over which line, when the counters
 * are open and how patient the screen is. All of it stands in {@code profile-*.toml} beside this
 * class; each goes on where {@code profile-head.toml} ends, in the table of the platform.
 */
public enum Profile {
  COUNTY_HALL("every device, a busy hall with staff in the daytime"),
  TOWNSHIP_CENTRE("every device, nobody there at night"),
  VILLAGE("card reader, receipts and a document camera instead of a feeder; slow readers"),
  BANK_BRANCH("card reader, receipts and evaluator; pages come by licence only");

  private final String what;

  Profile(String what) {
    this.what = what;
  }

  /** Such as {@code county-hall}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** By its word. */
  public static Optional<Profile> named(String word) {
    return Arrays.stream(values()).filter(profile -> profile.word().equals(word)).findFirst();
  }

  /** The words of all of them. */
  public static String words() {
    return Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", "));
  }

  /** A clause for the technician. */
  public String what() {
    return what;
  }

  /** A sound configuration in which the sample values are still to be replaced. */
  public String station() {
    String head = read("profile-head.toml").replace("@{profile}", word());
    return head + read("profile-" + word() + ".toml");
  }

  private static String read(String name) {
    try (InputStream in = Profile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no profile " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
