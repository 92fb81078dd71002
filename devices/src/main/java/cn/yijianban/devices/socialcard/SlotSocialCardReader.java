package cn.yijianban.devices.socialcard;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.SocialCard;
import cn.yijianban.devices.SocialCardReader;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.CardSlot;
import cn.yijianban.devices.link.LinkException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A social security card in a slot: EF05 and EF06, which are read without a key. */
public final class SlotSocialCardReader implements SocialCardReader {
  private static final Logger LOG = LoggerFactory.getLogger(SlotSocialCardReader.class);
  private static final int GOOD = 0x9000;
  private static final int NOT_FOUND = 0x6a82;
  private static final int NO_RECORD = 0x6a83;
  private static final int LOCKED = 0x6982;

  private final Supplier<CardSlot> opener;
  private final boolean simulated;
  private Optional<CardSlot> slot = Optional.empty();

  public SlotSocialCardReader(Supplier<CardSlot> opener, boolean simulated) {
    this.opener = opener;
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      var _ = open().powerUp();
      return new DeviceStatus.Ready();
    } catch (LinkException e) {
      close();
      LOG.debug("probing a card reader", e);
      // A mute card is the citizen's matter; the reader told us about it.
      return e.fault() == DeviceFault.SOCIAL_CARD_MUTE
          ? new DeviceStatus.Ready()
          : DeviceStatus.ofBrokenLink(e.fault());
    }
  }

  @Override
  public SocialRead read(Duration deadline) {
    try {
      CardSlot open = open();
      return open.powerUp().isEmpty() ? new SocialRead.NoCard() : read(open);
    } catch (Refused e) {
      return new SocialRead.Unreadable(e.fault);
    } catch (LinkException e) {
      close();
      LOG.debug("reading a social security card", e);
      return switch (e.fault()) {
        case SOCIAL_CARD_MUTE, SOCIAL_CARD_TORN -> new SocialRead.Unreadable(e.fault());
        default -> new SocialRead.Failed(e.fault());
      };
    }
  }

  private CardSlot open() {
    CardSlot open = slot.orElseGet(opener);
    slot = Optional.of(open);
    return open;
  }

  private static SocialRead read(CardSlot card) {
    int selected = SocialCodec.status(send(card, SocialCodec.SELECT_ENVIRONMENT));
    if (selected == NOT_FOUND) {
      throw new Refused(DeviceFault.NOT_A_SOCIAL_CARD);
    }
    expect(selected);
    expect(SocialCodec.status(send(card, SocialCodec.SELECT_EF05)));
    Bytes code = needed(card, SocialCodec.ID_CODE, 0x01);
    String version = optional(card, SocialCodec.VERSION, 0x03).map(SocialCodec::ascii).orElse("");
    var issued = optional(card, SocialCodec.ISSUED, 0x05).flatMap(SocialCodec::day);
    var validTo = optional(card, SocialCodec.VALID_TO, 0x06).flatMap(SocialCodec::day);
    String cardNumber =
        optional(card, SocialCodec.CARD_NUMBER, 0x07).map(SocialCodec::ascii).orElse("");
    expect(SocialCodec.status(send(card, SocialCodec.SELECT_EF06)));
    String number = SocialCodec.ascii(needed(card, SocialCodec.NUMBER, 0x08));
    String name = SocialCodec.gbk(needed(card, SocialCodec.NAME, 0x09));
    String more = optional(card, SocialCodec.NAME_EXTENSION, 0x4e).map(SocialCodec::gbk).orElse("");
    if (code.size() < 3 || number.isEmpty() || name.isEmpty()) {
      throw new Refused(DeviceFault.SOCIAL_CARD_DATA);
    }
    return new SocialRead.Read(
        new SocialCard(
            code.slice(0, 3).toHex(),
            version,
            cardNumber,
            issued,
            validTo,
            number,
            name + more,
            optional(card, SocialCodec.SEX, 0x0a).map(SocialCodec::ascii).orElse(""),
            optional(card, SocialCodec.NATION, 0x0b).map(SocialCodec::digits).orElse(""),
            optional(card, SocialCodec.BIRTH, 0x0d).flatMap(SocialCodec::day)));
  }

  private static Bytes needed(CardSlot card, Bytes command, int tag) {
    Bytes answer = send(card, command);
    expect(SocialCodec.status(answer));
    return SocialCodec.value(answer, tag)
        .orElseThrow(() -> new Refused(DeviceFault.SOCIAL_CARD_DATA));
  }

  private static Optional<Bytes> optional(CardSlot card, Bytes command, int tag) {
    Bytes answer = send(card, command);
    return SocialCodec.status(answer) == GOOD ? SocialCodec.value(answer, tag) : Optional.empty();
  }

  private static void expect(int status) {
    switch (status) {
      case GOOD -> {}
      case LOCKED -> throw new Refused(DeviceFault.SOCIAL_CARD_LOCKED);
      case NO_RECORD, NOT_FOUND -> throw new Refused(DeviceFault.SOCIAL_CARD_DATA);
      default -> throw new Refused(DeviceFault.SOCIAL_CARD_REFUSED);
    }
  }

  /** Sends; fetches what waits (61 xx) and asks again with the right length (6C xx). */
  private static Bytes send(CardSlot card, Bytes command) {
    Bytes answer = card.transmit(command);
    int status = SocialCodec.status(answer);
    if (status >> 8 == 0x6c) {
      Bytes exact = command.slice(0, command.size() - 1).plus(Bytes.of(status));
      answer = card.transmit(exact);
      status = SocialCodec.status(answer);
    }
    if (status >> 8 == 0x61) {
      return card.transmit(Bytes.of(0x00, 0xc0, 0x00, 0x00, status));
    }
    return answer;
  }

  /** The card said no; caught where the reading began. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final DeviceFault fault;

    Refused(DeviceFault fault) {
      super(fault.code());
      this.fault = fault;
    }
  }

  @Override
  public void close() {
    slot.ifPresent(CardSlot::close);
    slot = Optional.empty();
  }
}
