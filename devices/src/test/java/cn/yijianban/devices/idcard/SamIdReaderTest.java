package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIdReader.Fault;
import cn.yijianban.devices.link.Links;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamIdReaderTest {
  private static final Duration WAIT = Duration.ofSeconds(3);

  private final BenchIdReader bench = new BenchIdReader();
  private final SamIdReader reader = new SamIdReader(() -> Links.open(bench.uri()), true);

  @AfterEach
  void close() {
    reader.close();
    bench.close();
  }

  @Test
  void a_card_is_read_once_until_it_is_lifted_and_known_to_lie_there_meanwhile() {
    assertThat(reader.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.NoCard());
    assertThat(reader.cardPresent(WAIT)).isFalse();
    bench.place(BenchCards.seller());
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.NoCard());
    assertThat(reader.cardPresent(WAIT)).isTrue();
    bench.lift();
    assertThat(reader.cardPresent(WAIT)).isFalse();
    bench.place(BenchCards.seller());
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void every_sample_person_is_read_as_the_card_says() {
    for (var sample : BenchCards.all()) {
      bench.lift();
      bench.place(sample);
      CardRead read = reader.read(WAIT);
      if (sample.card().isPresent()) {
        assertThat(((CardRead.Read) read).card().name()).isEqualTo(sample.card().get().name());
        assertThat(CitizenNumber.valid(((CardRead.Read) read).card().number())).isTrue();
      } else {
        assertThat(read).isEqualTo(new CardRead.Unreadable(DeviceFault.NOT_AN_ID_CARD));
      }
    }
  }

  @Test
  void noise_before_the_answer_is_passed_over() {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(Fault.NOISE_BEFORE);
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void a_damaged_answer_is_asked_for_once_more_and_then_told() {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(Fault.WRONG_CHECKSUM);
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
    bench.lift();
    bench.place(BenchCards.buyer());
    bench.faults().failRepeatedly(Fault.HALF_FRAME);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.Failed(DeviceFault.GARBLED));
    bench.faults().clear();
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void a_failed_read_wants_the_card_lifted_and_a_dead_module_a_technician() {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(Fault.READ_FAILED);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.Unreadable(DeviceFault.CARD_READ_FAILED));
    bench.faults().failNext(Fault.NOT_AUTHORISED);
    assertThat(reader.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.SECURITY_MODULE));
  }

  @Test
  void silence_is_told_and_a_lost_connection_is_made_anew() {
    bench.faults().failNext(Fault.NO_ANSWER);
    assertThat(reader.read(Duration.ofMillis(200)))
        .isEqualTo(new CardRead.Failed(DeviceFault.NO_ANSWER));
    bench.faults().failNext(Fault.CUT);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.Failed(DeviceFault.DISCONNECTED));
    bench.place(BenchCards.agent());
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void a_reader_that_is_not_there_is_a_fault_and_no_exception() {
    SamIdReader none = new SamIdReader(() -> Links.open(URI.create("tcp://127.0.0.1:1")), true);
    assertThat(none.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
    assertThat(none.read(WAIT)).isEqualTo(new CardRead.Failed(DeviceFault.PORT_UNAVAILABLE));
  }
}
