package cn.yijianban.devices.bench;

import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A SIMULATED social security card of a sample person, as a virtual card. Files are read only when
 * they are selected.
 */
public final class BenchSocialCard extends BenchVpcd {
  /** What can go wrong with the answer to a command. */
  public enum Fault {
    /** No social security application. */
    NOT_A_SOCIAL_CARD(0x6a82),
    /** A PIN is wanted first. */
    LOCKED(0x6982),
    /** Another refusal. */
    REFUSED(0x6f00),
    NO_RECORD(0x6a83),
    /** A record whose length does not fit. */
    BROKEN_RECORD(0),
    /** The card is pulled out. */
    TORN(0),
    NO_ANSWER(0),
    CUT(0);

    private final int status;

    Fault(int status) {
      this.status = status;
    }
  }

  private static final Bytes ATR = Bytes.hex("3B6D0000 0031C864808765431100900000");
  private static final Bytes SELECT = Bytes.hex("00A404");
  private static final Charset GBK = Charset.forName("GBK");
  private static final int EF05 = 0xef05;
  private static final int EF06 = 0xef06;

  /** Records by file and number, then by file and tag. */
  private static final Map<Integer, Bytes> EF05_RECORDS =
      Map.of(
          1, Bytes.hex("0110 360730D156000005990000 00FFFFFFFF"),
          2, Bytes.hex("0201 31"),
          3, Bytes.hex("0304 332E3030"),
          5, Bytes.hex("0504 20200101"),
          6, Bytes.hex("0604 20350101"),
          7, Bytes.of(0x07, 9).plus(ascii("A00000000")));

  private static final Map<Integer, Bytes> EF06_RECORDS =
      Map.of(
          1, Bytes.of(0x08, 0x12).plus(ascii("360100199001010007")),
          2, Bytes.of(0x09, 0x1e).plus(filled("测试甲".getBytes(GBK), 30)),
          4, Bytes.hex("0A01 31"),
          5, Bytes.hex("0B01 01"),
          6, Bytes.hex("0C03 360100"),
          7, Bytes.hex("0D04 19900101"));

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private boolean environment;
  private int file;

  public BenchSocialCard() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchSocialCard(int port) {
    super("social-card", port, ATR);
  }

  public synchronized void insert() {
    inserted(true);
  }

  public synchronized void remove() {
    inserted(false);
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  void powered() {
    environment = false;
    file = 0;
  }

  @Override
  void command(Bytes apdu) {
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) {
      tell(inserted() ? answer(apdu) : Bytes.empty());
      return;
    }
    switch (fault.get()) {
      case NOT_A_SOCIAL_CARD, LOCKED, REFUSED, NO_RECORD ->
          tell(Bytes.of(fault.get().status >> 8, fault.get().status));
      case BROKEN_RECORD -> tell(Bytes.of(0x01, 0x7f, 0x00).plus(GOOD));
      case TORN -> {
        inserted(false);
        tell(Bytes.empty());
      }
      case NO_ANSWER -> {}
      case CUT -> cut();
    }
  }

  private Bytes answer(Bytes apdu) {
    if (apdu.size() < 4) {
      return Bytes.of(0x67, 0x00);
    }
    return switch (apdu.at(1)) {
      case 0xa4 -> select(apdu);
      case 0xb2 -> record(apdu);
      default -> Bytes.of(0x6d, 0x00);
    };
  }

  private Bytes select(Bytes apdu) {
    if (apdu.startsWith(SELECT)) {
      environment = apdu.indexOf(ascii("sx1.sh."), 0) == 5;
      return environment ? GOOD : Bytes.of(0x6a, 0x82);
    }
    int wanted = apdu.size() < 7 ? 0 : apdu.at(5) << 8 | apdu.at(6);
    if (!environment || (wanted != EF05 && wanted != EF06)) {
      return Bytes.of(0x6a, 0x82);
    }
    file = wanted;
    return GOOD;
  }

  private Bytes record(Bytes apdu) {
    Map<Integer, Bytes> records =
        switch (file) {
          case EF05 -> EF05_RECORDS;
          case EF06 -> EF06_RECORDS;
          default -> Map.of();
        };
    int wanted = apdu.at(2);
    Optional<Bytes> found =
        apdu.at(3) == 0x04
            ? Optional.ofNullable(records.get(wanted))
            : records.values().stream().filter(record -> record.at(0) == wanted).findFirst();
    return found.map(record -> record.plus(GOOD)).orElse(Bytes.of(0x6a, 0x83));
  }

  private static Bytes ascii(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Bytes filled(byte[] text, int size) {
    return Bytes.of(java.util.Arrays.copyOf(text, size));
  }
}
