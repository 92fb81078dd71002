package cn.yijianban.devices.bench;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Roll, cutter, outlet and sensors of a SIMULATED receipt printer. Not safe for several threads.
 */
final class ReceiptMechanics {
  private final List<Raster> receipts = new ArrayList<>();
  private final List<Raster> bands = new ArrayList<>();
  boolean paper = true;
  boolean low;
  boolean cover;
  boolean hanging;
  boolean paperEndsInNextJob;
  boolean presenterStuck;
  int retracted;
  ReceiptTrouble trouble = ReceiptTrouble.NONE;

  boolean running() {
    return paper && !cover && trouble == ReceiptTrouble.NONE;
  }

  List<Raster> receipts() {
    return List.copyOf(receipts);
  }

  /** Prints a band; the roll may end with it. */
  void print(Raster band) {
    bands.add(band);
    if (paperEndsInNextJob) {
      paperEndsInNextJob = false;
      paper = false;
    }
  }

  /** What was printed and not cut is gone with the buffer. */
  void forget() {
    bands.clear();
  }

  void cut() {
    if (bands.isEmpty()) {
      return;
    }
    int height = bands.stream().mapToInt(Raster::height).sum();
    Bytes bits = Bytes.empty();
    for (Raster band : bands) {
      bits = bits.plus(band.bits());
    }
    receipts.add(new Raster(bands.getFirst().width(), height, bits));
    bands.clear();
    hanging = true;
  }

  /** Draws the ticket in, or pushes it out. */
  void present(boolean in) {
    if (hanging && !presenterStuck) {
      hanging = false;
      retracted += in ? 1 : 0;
    }
  }

  /** The answer to DLE EOT n; 0x14 asks for the full status. */
  Bytes status(int question) {
    return switch (question) {
      case 1 -> Bytes.of((cover || !paper ? 0x1a : 0x12) | trouble.printer);
      case 2 -> Bytes.of(0x12 | (cover ? 0x04 : 0) | (paper ? 0 : 0x20));
      case 3 -> Bytes.of(0x12 | trouble.error);
      case 4 -> Bytes.of(0x12 | (low ? 0x0c : 0) | (paper ? 0 : 0x60));
      case 0x14 ->
          Bytes.of(
              0x10,
              0x0f,
              (paper ? 0 : 0x01) | (low ? 0x04 : 0) | (hanging ? 0x20 : 0) | trouble.paper,
              cover ? 0x02 : 0,
              trouble.recoverable,
              trouble.unrecoverable);
      default -> Bytes.of(0x12);
    };
  }

  /** The answer to GS r 1, which waits its turn. */
  Bytes through() {
    return Bytes.of(low ? 0x03 : 0x00);
  }
}
