package cn.yijianban.devices.bench;

/** What is wrong with the mechanics of a receipt printer until it is put right. */
public enum ReceiptTrouble {
  NONE(0, 0, 0, 0, 0),
  CUTTER(0, 0x08, 0, 0, 0x01),
  HEAD_HOT(0, 0x40, 0, 0x01, 0),
  FAILED(0, 0x20, 0, 0x02, 0),
  OFFLINE(0x08, 0, 0, 0x80, 0),
  JAM(0, 0x20, 0, 0x40, 0),
  VOLTAGE(0, 0x20, 0, 0x08, 0),
  MEMORY(0, 0x20, 0, 0, 0x04),
  NOTCH(0, 0x20, 0x80, 0, 0);

  final int printer;
  final int error;
  final int paper;
  final int recoverable;
  final int unrecoverable;

  /** Bits of DLE EOT 1 and 3, then of the paper and error bytes of the full status. */
  ReceiptTrouble(int printer, int error, int paper, int recoverable, int unrecoverable) {
    this.printer = printer;
    this.error = error;
    this.paper = paper;
    this.recoverable = recoverable;
    this.unrecoverable = unrecoverable;
  }
}
