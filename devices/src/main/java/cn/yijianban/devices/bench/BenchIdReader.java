package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchCards.BenchCard;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.IdCard;
import cn.yijianban.devices.idcard.SamModule;
import java.util.Optional;

/**
 * A SIMULATED ID card reader. A card is found once until it is lifted, as real readers do; reading
 * without finding works as long as it lies there.
 */
public final class BenchIdReader extends BenchTcp {

  /** What can go wrong with an answer. */
  public enum Fault {
    NO_ANSWER,
    NOISE_BEFORE,
    HALF_FRAME,
    WRONG_CHECKSUM,
    READ_FAILED,
    NOT_AUTHORISED,
    CUT
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private SamModule module = new SamModule();
  private Optional<BenchCard> lying = Optional.empty();
  private boolean found;

  public BenchIdReader() {
    super("id-reader");
  }

  public synchronized void place(BenchCard card) {
    lying = Optional.of(card);
    found = false;
  }

  public synchronized void lift() {
    lying = Optional.empty();
    found = false;
  }

  /** Label of the card that lies there. */
  public synchronized Optional<String> lying() {
    return lying.map(BenchCard::label);
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  synchronized void connected() {
    module = new SamModule();
  }

  @Override
  synchronized void received(Bytes bytes) {
    for (Optional<SamModule.Ask> ask = module.next(bytes);
        ask.isPresent();
        ask = module.next(Bytes.empty())) {
      answer(reply(ask.get()));
    }
  }

  private Bytes reply(SamModule.Ask ask) {
    return switch (ask) {
      case RESET, STATE -> SamModule.status(0x90);
      case MODULE_ID -> SamModule.zeros(0x90, 16);
      case FIND -> find();
      case SELECT -> lying.isPresent() && found ? SamModule.zeros(0x90, 8) : SamModule.status(0x81);
      case READ -> read();
      case READ_ADDRESS -> SamModule.status(lying.isPresent() ? 0x91 : 0x41);
      case OTHER -> SamModule.status(0x21);
    };
  }

  private Bytes find() {
    if (lying.isEmpty() || found) {
      return SamModule.status(0x80);
    }
    found = true;
    return SamModule.zeros(0x9f, 4);
  }

  private Bytes read() {
    if (lying.isEmpty()) {
      return SamModule.status(0x41);
    }
    Optional<IdCard> card = lying.get().card();
    return card.map(SamModule::card).orElse(SamModule.status(0x40));
  }

  private void answer(Bytes right) {
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) {
      send(right);
      return;
    }
    switch (fault.get()) {
      case NO_ANSWER -> {}
      case NOISE_BEFORE -> send(Bytes.of(0, 0xff, 0xaa).plus(right));
      case HALF_FRAME -> send(right.slice(0, right.size() / 2));
      case WRONG_CHECKSUM ->
          send(right.slice(0, right.size() - 1).plus(Bytes.of(right.at(right.size() - 1) ^ 1)));
      case READ_FAILED -> send(SamModule.status(0x41));
      case NOT_AUTHORISED -> send(SamModule.status(0x66));
      case CUT -> cut();
    }
    if (fault.get() != Fault.NOISE_BEFORE) {
      found = false;
    }
  }
}
