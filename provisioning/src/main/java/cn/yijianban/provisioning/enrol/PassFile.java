package cn.yijianban.provisioning.enrol;

import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** {@code keys/terminal.pass} of a data directory. */
public final class PassFile {
  private static final String NAME = "keys/terminal.pass";

  private final Path file;

  public PassFile(Path data) {
    this.file = data.resolve(NAME);
  }

  /** Replaces the pass; a power cut leaves the one before or this one. */
  public void write(Signed pass) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        part,
        pass.json(),
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** As it is there; who has signed it is not looked at. */
  public Optional<Signed> read() throws IOException {
    return Files.exists(file) ? Signed.parse(Files.readString(file)) : Optional.empty();
  }

  /** The pass that the platform has signed; empty when there is none or another has signed it. */
  public Optional<Pass> pass(String platformKey) throws IOException {
    return read().filter(s -> s.isBy(platformKey)).flatMap(s -> Pass.parse(s.text()));
  }
}
