package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.pack.Pack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pack}: a runtime image and a Debian package, on a build machine. */
@Command(
    name = "pack",
    description = "Make what is installed on terminals: a runtime image and a Debian package.")
final class PackCommand extends Answering {
  private static final long MEGA = 1_000_000;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      required = true,
      description = "Top of the source tree, with all modules built.")
  private Path from = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to put it.")
  private Path out = Path.of("");

  @Option(
      names = "--revision",
      paramLabel = "N",
      defaultValue = "1",
      description = "Behind the version of the product.")
  private String revision = "1";

  @Option(
      names = "--jdk",
      paramLabel = "DIR",
      description = "JDK 25 to pack with; the one this program runs on when not given.")
  private Optional<Path> jdk = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "TIME",
      defaultValue = "2026-11-21T00:00:00Z",
      description = "Date of every file: the same input gives the same bytes.")
  private Instant date = Instant.EPOCH;

  @Override
  public Integer call() {
    if (!revision.matches("[0-9][0-9a-z.~+]{0,20}")) {
      throw wrongUsage("--revision: digits first, such as 1 or 2~rc1");
    }
    try {
      Path java = jdk.orElse(Path.of(System.getProperty("java.home")));
      Pack.Packed packed = Pack.pack(java, from, out, revision, date);
      tell(
          "image    %s, %d MB%npackage  %s"
              .formatted(packed.image(), packed.bytes() / MEGA, packed.deb()),
          JsonText.object()
              .put("image", packed.image().toString())
              .put("deb", packed.deb().toString())
              .put("bytes", packed.bytes()));
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("Packing failed: " + e.getMessage(), e);
    }
  }
}
