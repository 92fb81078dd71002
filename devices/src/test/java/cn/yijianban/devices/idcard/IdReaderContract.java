package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchCards.BenchCard;
import org.junit.jupiter.api.Test;

/** What every ID card reader does, however its bytes travel. */
abstract class IdReaderContract extends DeviceContract {

  @Override
  protected abstract IdReader device();

  abstract void place(BenchCard card);

  abstract void lift();

  /** A reader may notice a moment later what a hand did. */
  CardRead read() {
    return device().read(WAIT);
  }

  boolean present() {
    return device().cardPresent(WAIT);
  }

  @Test
  void a_card_is_read_once_until_it_is_lifted_and_known_to_lie_there_meanwhile() {
    lift();
    assertThat(device().read(WAIT)).isEqualTo(new CardRead.NoCard());
    assertThat(present()).isFalse();
    place(BenchCards.seller());
    assertThat(read()).isInstanceOf(CardRead.Read.class);
    assertThat(device().read(WAIT)).isEqualTo(new CardRead.NoCard());
    assertThat(present()).isTrue();
    lift();
    assertThat(present()).isFalse();
    assertThat(device().read(WAIT)).isEqualTo(new CardRead.NoCard());
    place(BenchCards.seller());
    assertThat(read()).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void every_sample_person_is_read_as_the_card_says() {
    for (BenchCard sample : BenchCards.all()) {
      lift();
      assertThat(device().read(WAIT)).isEqualTo(new CardRead.NoCard());
      place(sample);
      CardRead read = read();
      if (sample.card().isPresent()) {
        assertThat(read).as(sample.label()).isInstanceOf(CardRead.Read.class);
        IdCard card = ((CardRead.Read) read).card();
        assertThat(card.name()).isEqualTo(sample.card().get().name());
        assertThat(card.kind()).isEqualTo(sample.card().get().kind());
        assertThat(card.number()).isEqualTo(sample.card().get().number());
        assertThat(card.toString()).doesNotContain(card.name(), card.number());
      } else {
        assertThat(read).isInstanceOf(CardRead.Unreadable.class);
      }
    }
  }

  @Test
  void a_closed_reader_reads_the_next_card() {
    lift();
    assertThat(device().read(WAIT)).isEqualTo(new CardRead.NoCard());
    device().close();
    place(BenchCards.buyer());
    assertThat(read()).isInstanceOf(CardRead.Read.class);
  }
}
