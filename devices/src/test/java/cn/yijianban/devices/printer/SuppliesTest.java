package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Supply;
import cn.yijianban.devices.Supply.Kind;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchSupplies;
import cn.yijianban.devices.peer.SnmpdPeer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliesTest {
  private static final Duration WAIT = Duration.ofSeconds(5);

  @Test
  void a_printer_that_tells_its_levels_over_ipp_is_believed() {
    try (BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer = new IppPagePrinter(bench.uri(), true)) {
      bench.toner(60);
      assertThat(printer.supplies(WAIT)).containsExactly(new Supply("black toner", Kind.TONER, 60));
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
      bench.toner(5);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Warning(DeviceFault.A4_TONER_LOW));
      bench.toner(0);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.A4_TONER_OUT));
    }
  }

  @Test
  void what_ipp_does_not_tell_is_asked_by_snmp_whatever_the_order_of_the_rows(@TempDir Path dir)
      throws IOException {
    List<List<String>> rows =
        List.of(
            List.of("3", "3", "Black Toner", "8000", "4000"),
            List.of("4", "4", "Waste Box", "100", "95"),
            List.of("3", "9", "Drum", "-2", "-3"),
            List.of("3", "9", "Drum Unit", "12000", "9000"));
    try (SnmpdPeer agent = new SnmpdPeer(dir, rows);
        BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer =
            new IppPagePrinter(
                URI.create(bench.uri() + "?snmp=public&snmpport=" + agent.port()), true)) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> printer.supplies(WAIT), supplies -> !supplies.isEmpty());
      assertThat(printer.supplies(WAIT))
          .containsExactly(
              new Supply("Black Toner", Kind.TONER, 50),
              new Supply("Waste Box", Kind.WASTE, 5),
              new Supply("Drum Unit", Kind.DRUM, 75));
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Warning(DeviceFault.A4_WASTE_LOW));
    }
  }

  @Test
  void the_twin_tells_its_supplies_by_snmp_alone() {
    try (BenchSupplies agent = new BenchSupplies();
        BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer =
            new IppPagePrinter(
                URI.create(bench.uri() + "?snmp=public&snmpport=" + agent.port()), true)) {
      assertThat(printer.supplies(WAIT))
          .containsExactly(
              new Supply("Black Toner", Kind.TONER, 80),
              new Supply("Waste Box", Kind.WASTE, 90),
              new Supply("Drum Unit", Kind.DRUM, 80));
      agent.level("Black Toner", 0);
      assertThat(printer.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.A4_TONER_OUT));
      assertThatThrownBy(() -> agent.level("Ink", 3)).hasMessageContaining("Black Toner");
    }
  }

  @Test
  void a_printer_without_snmp_only_lacks_its_levels() {
    try (BenchIppPrinter bench = new BenchIppPrinter();
        IppPagePrinter printer =
            new IppPagePrinter(URI.create(bench.uri() + "?snmp=public&snmpport=9"), true)) {
      assertThat(printer.probe(Duration.ofMillis(400))).isEqualTo(new DeviceStatus.Ready());
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 100", "-2, 100", "-3, 100", "50, 0", "50, -2"})
  void levels_that_say_unknown_are_no_levels(int level, int max) {
    assertThat(Supplies.of("black toner", "toner", false, level, max)).isEmpty();
  }

  @Test
  void a_value_of_ipp_is_read_pair_by_pair() {
    assertThat(
            Supplies.of(
                Map.of(
                    "class",
                    "receptacleThatIsFilled",
                    "type",
                    "wasteToner",
                    "level",
                    "30",
                    "maxcapacity",
                    "100",
                    "colorantname",
                    "unknown")))
        .contains(new Supply("wasteToner", Kind.WASTE, 70));
    assertThat(Supplies.of(Map.of("level", "many"))).isEqualTo(Optional.empty());
  }
}
