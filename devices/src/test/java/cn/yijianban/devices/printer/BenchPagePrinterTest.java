package cn.yijianban.devices.printer;

import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.bench.BenchIppPrinter;
import org.junit.jupiter.api.AfterEach;

/** The contract against the bench twin. */
class BenchPagePrinterTest extends PagePrinterContract {
  private final BenchIppPrinter bench = new BenchIppPrinter();
  private final IppPagePrinter printer = new IppPagePrinter(bench.uri(), true);

  @AfterEach
  void close() {
    printer.close();
    bench.close();
  }

  @Override
  PagePrinter printer() {
    return printer;
  }

  @Override
  void jam(boolean stuck) {
    bench.jam(stuck);
  }

  @Override
  void givesUp(boolean all) {
    bench.refuse(all);
  }

  @Override
  boolean working() {
    return bench.waiting() > 0;
  }
}
