package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.bench.BenchPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What keeping and sending an application costs, each figure beside its limit. Measured things run
 * in processes of their own where a cold start or a heap is measured.
 */
public final class SubmissionBench {
  private SubmissionBench() {}

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    switch (args.length == 0 ? "all" : args[0]) {
      case "platform" -> platform();
      case "start" -> WaitingCost.start(Path.of(args[1]));
      case "idle" -> HeapCost.idle(Path.of(args[1]), URI.create(args[2]));
      case "upload" -> HeapCost.upload(Path.of(args[1]), URI.create(args[2]));
      default -> all();
    }
  }

  private static void all() throws Exception {
    BenchFigures figures = new BenchFigures();
    Path folder = Files.createTempDirectory("submission-bench");
    try {
      CommitCost.measure(figures, folder.resolve("commit"));
      WaitingCost.measure(figures, folder.resolve("many"));
      try (BenchChild platform = BenchChild.run("-Xmx4g", "platform")) {
        URI base = URI.create(platform.line());
        UploadCost.warm(folder.resolve("warm"), base);
        UploadCost.throughput(figures, folder, base, 20, 24, 1);
        UploadCost.throughput(figures, folder, base, 100, 48, 3);
        UploadCost.resumed(figures, folder, base);
        HeapCost.measure(figures, folder.resolve("large"), base);
      }
    } finally {
      delete(folder);
    }
    figures.print();
  }

  /** For the measured processes; ends with its standard input. */
  private static void platform() throws Exception {
    try (BenchPlatform platform =
        BenchPlatform.start(0, BenchOutbox.PLATFORM, InstantSource.system(), Optional.empty())) {
      System.out.println(platform.base());
      if (System.in.read() >= 0) {
        throw new IOException("nobody talks to this");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
