package cn.yijianban.devices.printer;

import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.peer.CupsPeer;
import cn.yijianban.devices.peer.IppEvePeer;
import java.io.IOException;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract through CUPS, with an IPP printer behind it. */
@FarEnd(value = "a queue of CUPS with ippeveprinter behind", foreign = true)
class CupsTest extends PagePrinterContract {
  @TempDir private static Path dir;
  private static IppEvePeer behind;
  private static CupsPeer cups;
  private final IppPagePrinter printer = new IppPagePrinter(cups.uri(), false);

  @BeforeAll
  static void start() throws IOException {
    behind = new IppEvePeer(dir);
    cups = new CupsPeer(dir, behind.uri());
    try (IppPagePrinter queue = new IppPagePrinter(cups.uri(), false)) {
      Awaitility.await().atMost(WAIT).until(() -> queue.probe(WAIT).usable());
    }
  }

  @AfterAll
  static void stop() {
    cups.close();
    behind.close();
  }

  @AfterEach
  void close() {
    printer.close();
  }

  @Override
  protected PagePrinter device() {
    return printer;
  }

  @Override
  void jam(boolean stuck) throws IOException {
    behind.jam(stuck);
  }

  @Override
  void givesUp(boolean all) throws IOException {
    behind.givesUp(all);
  }

  @Override
  void losesAPage(boolean loses) throws IOException {
    behind.losesAPage(loses);
  }

  @Override
  boolean working() {
    return behind.working();
  }
}
