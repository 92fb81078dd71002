package cn.yijianban.provisioning.cli.data;

import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data directory whose journal is read. */
final class JournalFolder {
  @Option(names = "--data", paramLabel = "DIR", required = true, description = "Data directory.")
  private Path data = Path.of("");

  interface Work<T> {
    T on(Path journal) throws IOException;
  }

  /** Does something with the journal in there. */
  <T> T work(Work<T> work) {
    Path journal = data.resolve("journal.jsonl");
    if (!Files.exists(journal)) {
      throw new CommandFailure("There is no journal in " + data);
    }
    try {
      return work.on(journal);
    } catch (IOException e) {
      throw new CommandFailure("The journal in " + data + " cannot be read", e);
    }
  }
}
