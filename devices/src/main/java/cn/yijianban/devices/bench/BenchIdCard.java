package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchCards.BenchCard;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.PseudoApdu;
import java.util.Optional;

/**
 * A SIMULATED reader that shows an identity card as a PC/SC card and reads it by pseudo commands
 * ({@link PseudoApdu}).
 */
public final class BenchIdCard extends BenchVpcd {
  /** What can go wrong with the answer to a command. */
  public enum Fault {
    /** The reader could not read the card. */
    REFUSED,
    /** A piece that is shorter than it should be. */
    SHORT_PIECE,
    /** The card is lifted while it is read. */
    TORN,
    NO_ANSWER,
    CUT
  }

  private static final Bytes ATR = Bytes.hex("3B8980014944434152442D5253");
  private static final Bytes REFUSED = Bytes.of(0x6f, 0x00);

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private Optional<BenchCard> lying = Optional.empty();

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchIdCard(int port) {
    super("id-reader", port, ATR);
  }

  public synchronized void place(BenchCard card) {
    lying = Optional.of(card);
    inserted(true);
  }

  public synchronized void lift() {
    lying = Optional.empty();
    inserted(false);
  }

  /** Label of the card that lies there. */
  public synchronized Optional<String> lying() {
    return lying.map(BenchCard::label);
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  void command(Bytes apdu) {
    Optional<Fault> fault = faults.take();
    Bytes right = answer(apdu);
    if (fault.isEmpty()) {
      tell(right);
      return;
    }
    switch (fault.get()) {
      case REFUSED -> tell(REFUSED);
      case SHORT_PIECE -> tell(right.slice(right.size() / 2, right.size()));
      case TORN -> {
        lift();
        tell(Bytes.empty());
      }
      case NO_ANSWER -> {}
      case CUT -> cut();
    }
  }

  private synchronized Bytes answer(Bytes apdu) {
    return lying
        .map(card -> card.card().flatMap(c -> PseudoApdu.answer(c, apdu)).orElse(REFUSED))
        .orElse(Bytes.empty());
  }
}
