package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platform as the keeper of its terminals: 签到, 心跳, 配置, 日志. Nothing of a citizen travels here:
 * every value is a number or a code of ours.
 */
public interface StationDesk {
  /** The platform has not met this start of the terminal: sign in first. */
  String NOT_SIGNED_IN = "NOT_SIGNED_IN";

  /** The part of the journal does not follow what the platform has. */
  String LOG_GAP = "LOG_GAP";

  /**
   * How a terminal introduces itself after a start.
   *
   * @param version of the program
   * @param simulated whether any part is
   */
  record SignIn(String version, String region, boolean simulated, Instant started) {}

  /**
   * How a terminal is.
   *
   * @param catalogue region and version in use, such as {@code 360730 2026.11.2}; empty when it
   *     came with the program
   * @param config counter of the configuration in use; 0 when it was put there by hand
   * @param receiptPaper in the receipt printer
   * @param pagePaper in the page printer
   * @param devices by the word of their kind
   * @param staleForms codes of bundles whose form here is not the platform's any more
   * @param obstacle code of what keeps applications from being taken in
   * @param freeBytes on the disk of what is kept
   */
  record Health(
      String version,
      String catalogue,
      long config,
      Paper receiptPaper,
      Paper pagePaper,
      Map<String, Device> devices,
      Queue queue,
      List<String> staleForms,
      Optional<String> obstacle,
      long freeBytes,
      JournalEnd journal) {
    public Health {
      devices = Map.copyOf(devices);
      staleForms = List.copyOf(staleForms);
    }
  }

  /** What is left of paper. */
  enum Paper {
    ENOUGH,
    LOW,
    OUT,
    /** There is no such printer, or it does not answer. */
    UNKNOWN
  }

  /**
   * @param state word of the state, such as {@code ready}
   * @param fault code behind it; empty when there is none
   */
  record Device(String state, String fault) {}

  /**
   * @param waiting packages on their way
   * @param blocked packages that somebody has to look at
   */
  record Queue(long waiting, long blocked) {}

  /**
   * The newest line of a journal. A cut end of a journal looks like an end: who has heard this once
   * finds it out.
   *
   * @param line its number; 0 for none
   * @param hash SHA-256 of it, lower-case hexadecimal; 64 zeros for none
   */
  record JournalEnd(long line, String hash) {
    /** Of an empty journal. */
    public static final JournalEnd NONE = new JournalEnd(0, "0".repeat(64));
  }

  /**
   * What the platform wants of a terminal.
   *
   * @param beat until the next heartbeat
   * @param config counter of the newest configuration for this terminal; 0 for none
   * @param journal how far the platform has its journal
   */
  record Orders(Duration beat, long config, JournalEnd journal) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** A platform that is mistaken about the pace neither floods the line nor loses a terminal. */
    public Orders {
      if (beat.compareTo(SHORTEST) < 0) {
        beat = SHORTEST;
      } else if (beat.compareTo(LONGEST) > 0) {
        beat = LONGEST;
      }
    }
  }

  /**
   * Some lines of the journal, as they stand there.
   *
   * @param from number of the first one
   * @param before hash of the line before it
   */
  record JournalPart(long from, String before, List<String> lines) {
    public JournalPart {
      lines = List.copyOf(lines);
    }
  }

  Answer<Orders> signIn(SignIn signIn);

  /** Refused with {@link #NOT_SIGNED_IN} by a platform that has forgotten the terminal. */
  Answer<Orders> heartbeat(Health health);

  /** A signed configuration as bytes; whoever installs it checks whose it is. */
  Answer<Bytes> config(long counter);

  /**
   * Hands up a part of the journal; the same part twice is harmless. Answers how far the platform
   * has it now. Refused with {@link #LOG_GAP} when the part does not follow.
   */
  Answer<JournalEnd> journal(JournalPart part);
}
