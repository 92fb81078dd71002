package cn.yijianban.provisioning.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.provisioning.cli.Typed;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesProbeTest {
  private static final String AT = "tcp://127.0.0.1:1";
  private final ToyEquipment equipment = new ToyEquipment();

  private ToyReader reader(DeviceStatus status, CardRead read) {
    ToyReader reader = new ToyReader(status, read);
    equipment.devices.put(URI.create(AT), reader);
    return reader;
  }

  private Typed probe(String... more) {
    List<String> line = List.of("devices", "probe", AT, "--kind", "id-reader", "--timeout", "50ms");
    return Typed.with(equipment, Typed.words(line, more));
  }

  @Test
  void a_card_is_masked_unless_it_is_asked_for() {
    ToyReader reader = reader(new DeviceStatus.Ready(), new CardRead.Read(ToyReader.CARD));
    Typed masked = probe();
    assertThat(masked.code()).isEqualTo(0);
    assertThat(masked.out()).contains("欧*明", "0003", "long-term");
    assertThat(masked.out() + masked.err()).doesNotContain("欧阳", "360730", "梅江镇", "1990");
    assertThat(reader.closed).isTrue();

    assertThat(probe("--show-personal").out()).contains("欧阳小明", "360730199001020003", "江西省宁都县梅江镇");
  }

  @Test
  void json_says_whether_it_is_masked_and_prints_no_hint() {
    reader(new DeviceStatus.Ready(), new CardRead.Read(ToyReader.CARD));
    Typed typed = probe("--json");
    assertThat(typed.json().get("masked").asBoolean()).isTrue();
    assertThat(typed.json().get("status").asString()).isEqualTo("ready");
    assertThat(typed.json().get("well").asBoolean()).isTrue();
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void a_fault_ends_with_1_and_its_stable_code() {
    reader(new DeviceStatus.Fault(DeviceFault.NO_ANSWER), new CardRead.NoCard());
    Typed typed = probe("--json");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.json().get("code").asString()).isEqualTo("DEV-LNK-002");
    assertThat(typed.json().get("problem").asString()).isEqualTo("no answer");
  }

  @Test
  void no_card_in_time_ends_with_1() {
    reader(new DeviceStatus.Ready(), new CardRead.NoCard());
    Typed typed = probe();
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("Place a card");
    assertThat(typed.out()).contains("no card was placed");
  }

  @Test
  void an_unreadable_card_ends_with_1() {
    reader(new DeviceStatus.Ready(), new CardRead.Unreadable(DeviceFault.NOT_AN_ID_CARD));
    assertThat(probe().out()).contains("DEV-IDR-011", "not an id card");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "devices probe",
        "devices probe tcp://127.0.0.1:1",
        "devices probe tcp://127.0.0.1:1 --kind toaster",
        "devices probe tcp://127.0.0.1:1 --kind social-card",
        "devices probe gopher://nowhere --kind id-reader",
        "devices probe %% --kind id-reader",
        "devices probe tcp://127.0.0.1:1 --kind id-reader --timeout soon",
        "devices probe tcp://127.0.0.1:1 --kind id-reader --timeout 0s",
        "devices probe tcp://127.0.0.1:1 --kind id-reader --out page.jpg",
        "devices probe tcp://127.0.0.1:1 --kind scanner --out page.gif"
      })
  void wrong_usage_ends_with_2(String line) {
    Typed typed = Typed.with(equipment, line.split(" "));
    assertThat(typed.code()).as(typed.err()).isEqualTo(2);
    assertThat(typed.err().lines()).hasSize(2);
    assertThat(typed.err()).doesNotContain("Exception", "\tat ");
  }
}
