package cn.yijianban.devices.printer;

import cn.yijianban.devices.printer.IppPrinter.Said;
import com.hp.jipp.model.PrinterState;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way of a job: to a printer, or to a queue of CUPS and from there to a printer. */
final class IppRoute implements AutoCloseable {
  private final IppPrinter first;
  private Optional<IppPrinter> behind = Optional.empty();

  IppRoute(URI uri) {
    this.first = new IppPrinter(uri);
  }

  /** Whether a URI names something that speaks IPP. */
  static boolean speaksIpp(URI uri) {
    return ("ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme()))
        && uri.getHost() != null;
  }

  /** Where jobs are handed in. */
  IppPrinter first() {
    return first;
  }

  /** The printer behind a queue, once {@link #ask} has found it. */
  Optional<IppPrinter> behind() {
    return behind;
  }

  /** Everybody on the way. */
  List<IppPrinter> all() {
    return Stream.concat(Stream.of(first), behind.stream()).toList();
  }

  /** Asks the printer itself; a queue that is stopped is stopped whatever the printer says. */
  Said ask(Duration deadline) throws IOException {
    Said said = first.printer(deadline);
    if (behind.isEmpty()) {
      behind = said.sendsTo().filter(IppRoute::speaksIpp).map(IppPrinter::new);
    }
    boolean stopped = said.state().filter(PrinterState.stopped::equals).isPresent();
    return behind.isEmpty() || stopped ? said : behind.get().printer(deadline);
  }

  @Override
  public void close() {
    all().forEach(IppPrinter::close);
  }
}
