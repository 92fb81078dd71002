package cn.yijianban.devices.bench;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.bench.BenchCards.BenchCard;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.SamModule;
import cn.yijianban.devices.idcard.SamWrap;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

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
    WRONG_LENGTH,
    /** The notice of one handheld whose length does not match. */
    TIMED_OUT,
    /** The answer comes a byte at a time. */
    SLOW,
    /** The answer to the command before comes glued in front of the right one. */
    GLUED,
    CUT,
    /** A good frame around a text block that is none. */
    BROKEN_TEXT,
    READ_FAILED(0x41),
    SELECT_FAILED(0x81),
    CARD_REJECTED_MODULE(0x31),
    MODULE_REJECTED_CARD(0x32),
    VERIFICATION_FAILED(0x33),
    UNKNOWN_CARD(0x40),
    COMMAND_ERROR(0x21),
    NOT_PERMITTED(0x23),
    UNKNOWN_ERROR(0x24),
    RANDOM_FAILED(0x47),
    SELF_CHECK_FAILED(0x60),
    NOT_AUTHORISED(0x66),
    LINE_CHECKSUM(0x10),
    LINE_LENGTH(0x11);

    private final int sw3;

    Fault() {
      this(0);
    }

    Fault(int sw3) {
      this.sw3 = sw3;
    }
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final SamWrap wrap;
  private SamModule module;
  private Optional<BenchCard> lying = Optional.empty();
  private boolean found;

  public BenchIdReader() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchIdReader(int port) {
    this(port, SamWrap.NONE);
  }

  public BenchIdReader(int port, SamWrap wrap) {
    this.wrap = wrap;
    this.module = new SamModule(wrap);
    super("id-reader", port);
  }

  @Override
  public URI uri() {
    return wrap == SamWrap.NONE ? super.uri() : URI.create(super.uri() + "?wrap=" + wrap.word());
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
    module = new SamModule(wrap);
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
      case MODULE_ID -> SamModule.moduleId();
      case FIND -> find();
      case SELECT -> lying.isPresent() && found ? SamModule.zeros(0x90, 8) : SamModule.status(0x81);
      case READ -> read(SamModule::card);
      case READ_WITH_FINGERPRINTS -> read(card -> SamModule.card(card, fingerprints()));
      case READ_ADDRESS -> address();
      case WORK -> SamModule.awake();
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

  private Bytes read(Function<IdCard, Bytes> how) {
    if (lying.isEmpty()) {
      return SamModule.status(0x41);
    }
    return lying.get().card().map(how).orElse(SamModule.status(0x40));
  }

  private int fingerprints() {
    return lying.map(BenchCard::fingerprints).orElse(0);
  }

  private Bytes address() {
    if (lying.isEmpty()) {
      return SamModule.status(0x41);
    }
    String latest = lying.get().latestAddress();
    return latest.isEmpty() ? SamModule.status(0x91) : SamModule.address(latest);
  }

  private void answer(Bytes right) {
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) {
      say(right);
      return;
    }
    switch (fault.get()) {
      case NO_ANSWER -> {}
      case NOISE_BEFORE -> say(Bytes.of(0, 0xff, 0xaa).plus(right));
      case HALF_FRAME -> say(right.slice(0, right.size() / 2));
      case WRONG_CHECKSUM -> say(flipped(right, right.size() - 1));
      case WRONG_LENGTH -> say(flipped(right, 6));
      case TIMED_OUT -> say(Bytes.hex("AAAAAA96690005050505"));
      case SLOW -> {
        Bytes slow = module.onWire(right);
        for (int i = 0; i < slow.size(); i++) {
          send(slow.slice(i, i + 1));
        }
      }
      case GLUED -> say(right.plus(right));
      case CUT -> cut();
      case BROKEN_TEXT -> say(SamModule.brokenCard());
      case READ_FAILED,
          SELECT_FAILED,
          CARD_REJECTED_MODULE,
          MODULE_REJECTED_CARD,
          VERIFICATION_FAILED,
          UNKNOWN_CARD,
          COMMAND_ERROR,
          NOT_PERMITTED,
          UNKNOWN_ERROR,
          RANDOM_FAILED,
          SELF_CHECK_FAILED,
          NOT_AUTHORISED,
          LINE_CHECKSUM,
          LINE_LENGTH ->
          say(SamModule.status(fault.get().sw3));
    }
    if (!harmless(fault.get())) {
      found = false;
    }
  }

  private void say(Bytes reply) {
    send(module.onWire(reply));
  }

  private static boolean harmless(Fault fault) {
    return fault == Fault.NOISE_BEFORE || fault == Fault.SLOW || fault == Fault.GLUED;
  }

  private static Bytes flipped(Bytes frame, int at) {
    return frame
        .slice(0, at)
        .plus(Bytes.of(frame.at(at) ^ 1))
        .plus(frame.slice(at + 1, frame.size()));
  }
}
