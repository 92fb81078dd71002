package cn.yijianban.devices.bench;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * A SIMULATED ESC/POS receipt printer. What arrives while there is no paper stays in its buffer and
 * comes out after the refill unless it is cleared, as with real printers. Bytes it does not know
 * are counted as errors.
 */
public final class BenchReceiptPrinter extends BenchTcp {

  /** What can go wrong. */
  public enum Fault {
    NO_ANSWER,
    GARBLED,
    CUT,
    /** The connection breaks when the first band of a receipt has arrived. */
    CUT_IN_BAND
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final ReceiptMechanics mechanics = new ReceiptMechanics();
  private Bytes stream = Bytes.empty();
  private int unknown;
  private boolean cutInBand;
  private boolean saysThrough = true;

  public BenchReceiptPrinter() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchReceiptPrinter(int port) {
    super("receipt-printer", port);
  }

  /**
   * Puts a roll in, or takes it out; what waits in the buffer comes out when there is paper again.
   */
  public synchronized void paper(boolean there) {
    mechanics.paper = there;
    work();
  }

  public synchronized boolean paper() {
    return mechanics.paper;
  }

  public synchronized void paperLow(boolean nearEnd) {
    mechanics.low = nearEnd;
  }

  public synchronized void cover(boolean open) {
    mechanics.cover = open;
  }

  /** The roll ends in the middle of the next job. */
  public synchronized void paperEndsInNextJob() {
    mechanics.paperEndsInNextJob = true;
  }

  public synchronized void trouble(ReceiptTrouble what) {
    mechanics.trouble = what;
    work();
  }

  /** Whether it knows the question for the end of a receipt; some printers do not. */
  public synchronized void saysThrough(boolean says) {
    saysThrough = says;
  }

  /** The presenter holds the ticket whatever it is told. */
  public synchronized void presenterStuck(boolean stuck) {
    mechanics.presenterStuck = stuck;
  }

  /** Tickets that were drawn in. */
  public synchronized int retracted() {
    return mechanics.retracted;
  }

  /** The citizen tears the receipt off. */
  public synchronized void tearOff() {
    mechanics.hanging = false;
  }

  /** What came out so far, cut by cut. */
  public synchronized List<Raster> receipts() {
    return mechanics.receipts();
  }

  /** Bytes that were no command. */
  public synchronized int unknown() {
    return unknown;
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  synchronized void received(Bytes bytes) {
    // Real-time commands are obeyed even when the printer is stopped.
    stream = stream.plus(bytes);
    work();
  }

  private void work() {
    boolean more = true;
    while (more && stream.size() > 0) {
      more = realTime() || (mechanics.running() && command());
    }
  }

  private boolean realTime() {
    Optional<Integer> question = realTimeQuestion();
    if (question.isEmpty()) {
      return false;
    }
    answer(question.get());
    return true;
  }

  /**
   * Finds DLE EOT, DLE DC4 or the reset where a command may begin; behind unfinished raster data
   * they wait.
   */
  private Optional<Integer> realTimeQuestion() {
    int at = mechanics.running() ? 0 : lastCommand();
    if (at < 0 || at >= stream.size()) {
      return Optional.empty();
    }
    if (starts(at, 0x10, 0x04) && stream.size() >= at + 3) {
      int n = stream.at(at + 2);
      stream = stream.slice(0, at).plus(stream.slice(at + 3, stream.size()));
      return Optional.of(n);
    }
    if (starts(at, 0x10, 0x14, 0x08) && stream.size() >= at + 10) {
      forget(at + 10);
      return Optional.of(0);
    }
    if (starts(at, 0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a)) {
      forget(at + 6);
      return Optional.of(0);
    }
    return Optional.empty();
  }

  private void forget(int upTo) {
    stream = stream.slice(upTo, stream.size());
    mechanics.forget();
  }

  /**
   * While stopped: the first real-time command behind whatever is buffered; -1 when there is none.
   */
  private int lastCommand() {
    for (int i = 0; i < stream.size(); i++) {
      if (starts(i, 0x10, 0x04) || starts(i, 0x10, 0x14, 0x08) || starts(i, 0x1c, 0xc0, 0x18)) {
        return i;
      }
    }
    return -1;
  }

  private boolean starts(int at, int... bytes) {
    if (stream.size() < at + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (stream.at(at + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private void answer(int question) {
    if (question == 0) {
      return;
    }
    Optional<Fault> fault = faults.take();
    if (fault.filter(f -> f == Fault.CUT_IN_BAND).isPresent()) {
      cutInBand = true;
    } else if (fault.isPresent()) {
      switch (fault.get()) {
        case NO_ANSWER -> {}
        case GARBLED -> send(Bytes.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff));
        case CUT -> cut();
        case CUT_IN_BAND -> {}
      }
      return;
    }
    send(mechanics.status(question));
  }

  private boolean command() {
    if (starts(0, 0x1b, 0x40)) {
      mechanics.forget();
      return take(2);
    }
    if (starts(0, 0x1d, 0x76, 0x30)) {
      return raster();
    }
    if (starts(0, 0x1d, 0x56, 0x42)) {
      if (stream.size() < 4) {
        return false;
      }
      mechanics.cut();
      return take(4);
    }
    if (starts(0, 0x1d, 0x72, 0x01)) {
      if (saysThrough) {
        send(mechanics.through());
      }
      return take(3);
    }
    if (starts(0, 0x1d, 0x65, 0x02) || starts(0, 0x1d, 0x65, 0x05)) {
      mechanics.present(stream.at(2) == 0x02);
      return take(3);
    }
    if (couldBegin()) {
      return false;
    }
    unknown++;
    return take(1);
  }

  private boolean raster() {
    if (stream.size() < 8) {
      return false;
    }
    int rowBytes = stream.at(4) | stream.at(5) << 8;
    int rows = stream.at(6) | stream.at(7) << 8;
    int size = 8 + rowBytes * rows;
    if (stream.size() < size) {
      return false;
    }
    mechanics.print(new Raster(rowBytes * 8, rows, stream.slice(8, size)));
    boolean taken = take(size);
    if (cutInBand) {
      cutInBand = false;
      cut();
    }
    return taken;
  }

  /** The beginning of a command whose end is still on its way. */
  private boolean couldBegin() {
    return stream.size() < 3
        && (stream.at(0) == 0x1b
            || stream.at(0) == 0x1d
            || stream.at(0) == 0x10
            || stream.at(0) == 0x1c);
  }

  private boolean take(int bytes) {
    stream = stream.slice(Math.min(bytes, stream.size()), stream.size());
    return true;
  }
}
