package cn.yijianban.devices;

/** What became of something to print. */
public sealed interface PrintOutcome {

  /**
   * It is on paper: the printer was asked after the job.
   *
   * @param pages sides or receipts that came out
   */
  record Printed(int pages) implements PrintOutcome {}

  /** Not, or not wholly, on paper. Nothing of it comes out later. */
  record Failed(DeviceFault cause) implements PrintOutcome {}
}
