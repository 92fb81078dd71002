package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A terminal to be killed: hands in one application after the other, prints each number it was
 * given, and never ends by itself. Arguments: data directory, platform, platform's public key is
 * that of the private key given.
 */
final class CrashingTerminal {
  private CrashingTerminal() {}

  static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Bench bench =
        Bench.inParts(
            Path.of(args[0]), URI.create(args[1]), Sm2KeyPair.parse(args[2]), CrashTest.PART);
    long from = ProcessHandle.current().pid();
    for (int i = 0; true; i++) {
      String number = bench.handIn("visit-" + from + "-" + i).number();
      out.println("DURABLE " + number);
      bench.outbox.rate(new Rating(number, Ratings.HANDED_IN, 4, List.of(), Instant.now()));
    }
  }
}
