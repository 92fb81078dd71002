package cn.yijianban.devices.idcard;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.CardSlot;
import cn.yijianban.devices.link.LinkException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An identity card that a PC/SC reader shows as a card of its own ({@link PseudoApdu}). */
public final class SlotIdReader implements IdReader {
  private final Supplier<CardSlot> opener;
  private final boolean simulated;
  private Optional<CardSlot> slot = Optional.empty();

  /** The card that lies there was given out already. */
  private boolean given;

  public SlotIdReader(Supplier<CardSlot> opener, boolean simulated) {
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
      return DeviceStatus.ofBrokenLink(e.fault());
    }
  }

  @Override
  public CardRead read(Duration deadline) {
    try {
      if (!lying() || given) {
        return new CardRead.NoCard();
      }
      CardSlot open = open();
      Bytes text = open.transmit(PseudoApdu.TEXT);
      List<Bytes> photo = PseudoApdu.PHOTO.stream().map(open::transmit).toList();
      Optional<IdCard> card = PseudoApdu.card(text, photo);
      given = card.isPresent();
      return card.<CardRead>map(CardRead.Read::new)
          .orElse(new CardRead.Unreadable(DeviceFault.CARD_READ_FAILED));
    } catch (LinkException e) {
      close();
      return e.fault() == DeviceFault.SOCIAL_CARD_TORN
          ? new CardRead.Unreadable(DeviceFault.CARD_READ_FAILED)
          : new CardRead.Failed(e.fault());
    }
  }

  @Override
  public boolean cardPresent(Duration deadline) {
    try {
      return lying();
    } catch (LinkException e) {
      close();
      return false;
    }
  }

  private boolean lying() {
    boolean there = open().powerUp().isPresent();
    given &= there;
    return there;
  }

  private CardSlot open() {
    CardSlot open = slot.orElseGet(opener);
    slot = Optional.of(open);
    return open;
  }

  @Override
  public void close() {
    slot.ifPresent(CardSlot::close);
    slot = Optional.empty();
  }
}
