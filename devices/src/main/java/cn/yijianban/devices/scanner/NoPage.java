package cn.yijianban.devices.scanner;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;

/** A scan that ended without a page; caught where the scan began. */
final class NoPage extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient PageScan outcome;

  NoPage(PageScan outcome) {
    super(null, null, false, false);
    this.outcome = outcome;
  }

  NoPage(DeviceFault cause) {
    this(new PageScan.Failed(cause));
  }

  PageScan outcome() {
    return outcome;
  }
}
