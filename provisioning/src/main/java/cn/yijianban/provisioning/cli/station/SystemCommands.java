package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.doctor.Patient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of this machine, looked for where Debian puts them and not by the path of a user. */
final class SystemCommands implements Patient.Commands {
  private static final List<String> PLACES = List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin");
  private static final int SECONDS = 20;

  @Override
  public Optional<String> answer(String... command) throws IOException {
    Optional<Path> program =
        PLACES.stream()
            .map(place -> Path.of(place, command[0]))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    List<String> line = new ArrayList<>(List.of(command));
    line.set(0, program.get().toString());
    Process process =
        new ProcessBuilder(line)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    return Optional.of(said);
  }
}
