package cn.yijianban.devices.socialcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.SocialCard;
import cn.yijianban.devices.SocialCardReader;
import cn.yijianban.devices.SocialCardReader.SocialRead;
import cn.yijianban.devices.bench.BenchSocialCard;
import cn.yijianban.devices.bench.BenchSocialCard.Fault;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every reader of social security cards does, with or without a PC/SC daemon between. */
abstract class SocialCardContract extends DeviceContract {

  @Override
  protected abstract SocialCardReader device();

  /** The card at the far end. */
  abstract BenchSocialCard card();

  void insert() {
    card().insert();
  }

  void remove() {
    card().remove();
  }

  /** A daemon sees a card a moment after it was put in. */
  private SocialRead read() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> device().read(WAIT), read -> !(read instanceof SocialRead.NoCard));
  }

  @Test
  void a_card_tells_who_it_names_and_an_empty_slot_nothing() {
    remove();
    assertThat(device().probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    Awaitility.await().until(() -> device().read(WAIT), new SocialRead.NoCard()::equals);
    insert();
    SocialCard card = ((SocialRead.Read) read()).card();
    assertThat(card.area()).isEqualTo("360730");
    assertThat(card.version()).isEqualTo("3.00");
    assertThat(card.cardNumber()).isEqualTo("A00000000");
    assertThat(card.issued()).contains(LocalDate.of(2020, 1, 1));
    assertThat(card.validTo()).contains(LocalDate.of(2035, 1, 1));
    assertThat(card.number()).isEqualTo("360100199001010007");
    assertThat(card.name()).isEqualTo("测试甲");
    assertThat(card.sex()).isEqualTo("1");
    assertThat(card.nation()).isEqualTo("01");
    assertThat(card.birth()).contains(LocalDate.of(1990, 1, 1));
    assertThat(card.toString()).doesNotContain("测试", "1990");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_A_SOCIAL_CARD, NOT_A_SOCIAL_CARD",
    "LOCKED, SOCIAL_CARD_LOCKED",
    "REFUSED, SOCIAL_CARD_REFUSED",
    "NO_RECORD, SOCIAL_CARD_DATA"
  })
  void a_card_that_refuses_is_told_why(Fault fault, DeviceFault cause) {
    insert();
    card().faults().failNext(fault);
    assertThat(read()).isEqualTo(new SocialRead.Unreadable(cause));
    assertThat(read()).isInstanceOf(SocialRead.Read.class);
  }

  @Test
  void a_card_pulled_out_while_it_is_read_is_torn_and_can_be_put_in_again() {
    insert();
    card().faults().failNext(Fault.TORN);
    assertThat(read()).isEqualTo(new SocialRead.Unreadable(DeviceFault.SOCIAL_CARD_TORN));
    insert();
    assertThat(read()).isInstanceOf(SocialRead.Read.class);
  }
}
