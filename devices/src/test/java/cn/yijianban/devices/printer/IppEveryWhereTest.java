package cn.yijianban.devices.printer;

import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.peer.IppEvePeer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract against the CUPS project's own IPP Everywhere printer. */
@FarEnd(value = "ippeveprinter of the CUPS project", foreign = true)
class IppEveryWhereTest extends PagePrinterContract {
  @TempDir private static Path dir;
  private static IppEvePeer peer;
  private final IppPagePrinter printer = new IppPagePrinter(peer.uri(), false);

  @BeforeAll
  static void start() throws IOException {
    peer = new IppEvePeer(dir);
  }

  @AfterAll
  static void stop() {
    peer.close();
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
    peer.jam(stuck);
  }

  @Override
  void givesUp(boolean all) throws IOException {
    peer.givesUp(all);
  }

  @Override
  void losesAPage(boolean loses) throws IOException {
    peer.losesAPage(loses);
  }

  @Override
  boolean working() {
    return peer.working();
  }
}
