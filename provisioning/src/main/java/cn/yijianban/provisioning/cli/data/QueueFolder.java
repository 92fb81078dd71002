package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.store.StoreBusyException;
import cn.yijianban.kiosk.store.StoreException;
import cn.yijianban.kiosk.submission.OutboxView;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The data directory that a queue command works on, and what can be wrong with it. */
final class QueueFolder {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Data directory of a terminal that is not running.")
  private Path data = Path.of("");

  Path data() {
    return data;
  }

  interface Work<T> {
    T on(Path data) throws IOException;
  }

  /** Does something with the outbox in there. */
  <T> T work(Work<T> work) {
    if (!Files.isDirectory(data)) {
      throw new CommandFailure("There is no directory " + data);
    }
    if (!OutboxView.there(data)) {
      throw new CommandFailure(
          "The directory " + data + " holds no outbox; a data directory has a folder 'spool'");
    }
    try {
      return work.on(data);
    } catch (StoreBusyException | StoreException e) {
      throw new CommandFailure(
          Objects.requireNonNullElse(e.getMessage(), "The outbox cannot be read."), e);
    } catch (CryptoException e) {
      throw new CommandFailure("The key file of the terminal holds no key", e);
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure("A file cannot be read or written", e);
    }
  }

  /** The submission of that receipt number. */
  OutboxView.Line line(String number) {
    return work(OutboxView::read).stream()
        .filter(one -> one.number().equalsIgnoreCase(number.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no submission "
                        + number
                        + " in "
                        + data
                        + "; 'terminalctl queue list' shows those there are"));
  }

  /** For commands that need the terminal's key. */
  CommandFailure noKey() {
    return new CommandFailure(
        "The directory " + data + " holds no key of a terminal (keys/terminal.sm2)");
  }
}
