package cn.yijianban.devices.socialcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.SocialCard;
import cn.yijianban.devices.SocialCardReader;
import cn.yijianban.devices.SocialCardReader.SocialRead;
import cn.yijianban.devices.bench.BenchSocialCard;
import cn.yijianban.devices.bench.BenchSocialCard.Fault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.CardSlot;
import cn.yijianban.devices.link.CardSlots;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@FarEnd("the card twin, dialled directly")
class SocialCardTest extends SocialCardContract {
  private final BenchSocialCard bench = new BenchSocialCard();
  private final SlotSocialCardReader reader =
      new SlotSocialCardReader(() -> CardSlots.open(bench.uri()), true);

  @AfterEach
  void close() {
    reader.close();
    bench.close();
  }

  @Override
  protected SocialCardReader device() {
    return reader;
  }

  @Override
  BenchSocialCard card() {
    return bench;
  }

  @Test
  void a_reader_that_goes_away_is_of_the_reader() {
    bench.insert();
    bench.faults().failNext(Fault.CUT);
    assertThat(reader.read(WAIT)).isEqualTo(new SocialRead.Failed(DeviceFault.DISCONNECTED));
    assertThat(reader.read(WAIT)).isInstanceOf(SocialRead.Read.class);
    bench.close();
  }

  /** Answers as published: device vectors 4. */
  private static final Map<String, String> PUBLISHED =
      Map.ofEntries(
          Map.entry("00A404000F7378312E73682EC9E7BBE1B1A3D5CF", "6114"),
          Map.entry("00C0000014", "6F00 9000"),
          Map.entry("00A4020002EF05", "9000"),
          Map.entry("00B2010400", "6C12"),
          Map.entry("00B2010412", "0110 33030 0D1560000059911 0145FFFFFFFF 9000"),
          Map.entry("00B2030400", "0304 332E3030 9000"),
          Map.entry("00A4000002EF06", "9000"),
          Map.entry("00B2010414", "0812 333630313030313939303031303130303037 9000"),
          Map.entry(
              "00B2020420",
              "091E B2E2CAD4BCD7 000000000000000000000000000000000000000000000000 9000"),
          Map.entry("00B20A0001", "32 9000"),
          Map.entry("00B20D0004", "0D04 19900101 9000"));

  private static final class Published implements CardSlot {
    @Override
    public Optional<Bytes> powerUp() {
      return Optional.of(Bytes.hex("3B6D0000"));
    }

    @Override
    public Bytes transmit(Bytes apdu) {
      return Bytes.hex(PUBLISHED.getOrDefault(apdu.toHex(), "6A83"));
    }

    @Override
    public void close() {}
  }

  @Test
  void published_answers_are_read_with_lengths_corrected_and_waiting_bytes_fetched() {
    SocialCard card =
        ((SocialRead.Read) new SlotSocialCardReader(Published::new, false).read(WAIT)).card();
    assertThat(card.area()).isEqualTo("330300");
    assertThat(card.number()).isEqualTo("360100199001010007");
    assertThat(card.name()).isEqualTo("测试甲");
    assertThat(card.sex()).isEqualTo("2");
    assertThat(card.birth()).contains(LocalDate.of(1990, 1, 1));
    assertThat(card.nation()).isEmpty();
  }

  @Test
  void every_shorter_or_wrong_record_is_no_record_and_no_exception() {
    Bytes name = Bytes.hex(PUBLISHED.get("00B2020420"));
    for (int size = 0; size < name.size(); size++) {
      assertThat(SocialCodec.value(name.slice(0, size), 0x09)).as("size %d", size).isNotNull();
    }
    assertThat(SocialCodec.value(name.slice(0, 20), 0x09)).isEmpty();
    assertThat(SocialCodec.status(Bytes.empty())).isZero();
    assertThat(SocialCodec.day(Bytes.hex("20231399"))).isEmpty();
  }

  @Test
  void addresses_are_checked_before_anything_is_opened() {
    assertThatThrownBy(() -> CardSlots.check(URI.create("tcp://127.0.0.1:1")))
        .hasMessageContaining("pcsc:///NAME");
    assertThatThrownBy(() -> CardSlots.check(URI.create("vpcd://x")))
        .hasMessageContaining("vpcd://host:port");
    CardSlots.check(URI.create("pcsc:///"));
  }
}
