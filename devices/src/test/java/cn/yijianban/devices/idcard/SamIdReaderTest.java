package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIdReader.Fault;
import cn.yijianban.devices.link.Links;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What only the twin of a security module can be made to do; the contract is in IdReadersTest. */
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
    assertThat(reader.probe(WAIT))
        .isEqualTo(new DeviceStatus.Fault(DeviceFault.MODULE_NOT_AUTHORISED));
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

  @Test
  void what_the_card_tells_besides_its_face_is_read_while_it_lies_there() {
    bench.place(BenchCards.moved());
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
    var extras = ((IdReader.ExtrasRead.Read) reader.extras(WAIT)).extras();
    assertThat(extras.latestAddress()).contains("江西省南昌市东湖区测试大道3号");
    assertThat(extras.fingerprints())
        .hasSize(2)
        .allSatisfy(print -> assertThat(print.size()).isEqualTo(512));
    assertThat(extras.toString()).doesNotContain("南昌");

    bench.lift();
    assertThat(reader.extras(WAIT))
        .isEqualTo(new IdReader.ExtrasRead.Failed(DeviceFault.CARD_READ_FAILED));
    bench.place(BenchCards.buyer());
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
    var none = ((IdReader.ExtrasRead.Read) reader.extras(WAIT)).extras();
    assertThat(none.latestAddress()).isEmpty();
    assertThat(none.fingerprints()).isEmpty();
  }

  @Test
  void a_reset_leaves_the_card_where_it_lies() {
    assertThat(reader.reset(MediaAction.LEAVE, WAIT))
        .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.LEFT_IN_PLACE));
    assertThat(reader.reset(MediaAction.RETRACT, WAIT)).isEqualTo(new ResetOutcome.Unsupported());
  }

  @ParameterizedTest
  @CsvSource({
    "CARD_REJECTED_MODULE, CARD_NOT_AUTHENTIC", "MODULE_REJECTED_CARD, CARD_NOT_AUTHENTIC",
    "VERIFICATION_FAILED, CARD_NOT_AUTHENTIC", "UNKNOWN_CARD, NOT_AN_ID_CARD",
    "READ_FAILED, CARD_READ_FAILED"
  })
  void what_the_citizen_can_put_right_is_of_the_card(Fault fault, DeviceFault cause) {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(fault);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.Unreadable(cause));
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @ParameterizedTest
  @CsvSource({
    "COMMAND_ERROR, READER_REFUSED", "NOT_PERMITTED, READER_NOT_PERMITTED",
    "UNKNOWN_ERROR, READER_UNKNOWN_ERROR", "RANDOM_FAILED, MODULE_RANDOM",
    "SELF_CHECK_FAILED, SECURITY_MODULE", "NOT_AUTHORISED, MODULE_NOT_AUTHORISED",
    "TIMED_OUT, NO_ANSWER"
  })
  void what_the_technician_has_to_put_right_is_of_the_reader(Fault fault, DeviceFault cause) {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(fault);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.Failed(cause));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SLOW", "GLUED", "NOISE_BEFORE", "WRONG_CHECKSUM", "LINE_CHECKSUM", "LINE_LENGTH"})
  void a_bad_line_costs_a_moment_and_no_card(Fault fault) {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(fault);
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void a_card_still_sliding_into_place_is_selected_at_the_second_try() {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(Fault.SLOW);
    bench.faults().failNext(Fault.SELECT_FAILED);
    assertThat(reader.read(WAIT)).isInstanceOf(CardRead.Read.class);
  }

  @Test
  void a_card_whose_text_is_none_is_of_the_card() {
    bench.place(BenchCards.buyer());
    bench.faults().failNext(Fault.SLOW);
    bench.faults().failNext(Fault.SLOW);
    bench.faults().failNext(Fault.BROKEN_TEXT);
    assertThat(reader.read(WAIT)).isEqualTo(new CardRead.Unreadable(DeviceFault.CARD_DATA_BROKEN));
  }
}
