package cn.yijianban.devices;

import java.time.Duration;

/** Reads social security cards (社会保障卡) by contact. */
public interface SocialCardReader extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.SOCIAL_CARD;
  }

  /** What one look came to. */
  sealed interface SocialRead {
    record Read(SocialCard card) implements SocialRead {}

    record NoCard() implements SocialRead {}

    /** The card is the matter: insert it again, or use another one. */
    record Unreadable(DeviceFault cause) implements SocialRead {}

    /** The reader is the matter. */
    record Failed(DeviceFault cause) implements SocialRead {}
  }

  /** Looks once. */
  SocialRead read(Duration deadline);
}
