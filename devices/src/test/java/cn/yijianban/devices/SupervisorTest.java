package cn.yijianban.devices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.FreePort;
import cn.yijianban.devices.discovery.Drivers;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SupervisorTest {
  private static final WatchPace QUICK =
      new WatchPace(Duration.ofMillis(20), Duration.ofMillis(10), Duration.ofMillis(80));

  private static Rack rack(Map<DeviceKind, URI> at) {
    return Drivers.rack(at, Optional.empty(), true);
  }

  private static void awaitStatus(Rack rack, DeviceKind kind, DeviceStatus wanted) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> rack.statuses().get(kind), wanted::equals);
  }

  @Test
  void devices_that_are_switched_on_after_the_terminal_are_found_in_any_order() {
    List<Integer> ports = List.of(FreePort.any(), FreePort.any());
    Map<DeviceKind, URI> at = new EnumMap<>(DeviceKind.class);
    at.put(DeviceKind.ID_READER, URI.create("tcp://127.0.0.1:" + ports.get(0)));
    at.put(DeviceKind.RECEIPT_PRINTER, URI.create("tcp://127.0.0.1:" + ports.get(1)));
    try (Rack rack = rack(at);
        Supervisor _ = new Supervisor(rack, QUICK, () -> 0.5, () -> {})) {
      awaitStatus(rack, DeviceKind.ID_READER, new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
      try (BenchReceiptPrinter _ = new BenchReceiptPrinter(ports.get(1))) {
        awaitStatus(rack, DeviceKind.RECEIPT_PRINTER, new DeviceStatus.Ready());
        try (BenchIdReader _ = new BenchIdReader(ports.get(0))) {
          awaitStatus(rack, DeviceKind.ID_READER, new DeviceStatus.Ready());
        }
        Awaitility.await().until(() -> !rack.statuses().get(DeviceKind.ID_READER).usable());
        assertThat(rack.statuses())
            .containsEntry(DeviceKind.RECEIPT_PRINTER, new DeviceStatus.Ready());
      }
    }
  }

  @Test
  void a_device_that_comes_back_again_and_again_is_connected_from_scratch_each_time() {
    int port = FreePort.any();
    List<DeviceEvent> events = new CopyOnWriteArrayList<>();
    try (Rack rack = rack(Map.of(DeviceKind.ID_READER, URI.create("tcp://127.0.0.1:" + port)))) {
      rack.idReader().orElseThrow().onEvent(events::add);
      try (Supervisor _ = new Supervisor(rack, QUICK, () -> 0.0, () -> {})) {
        for (int round = 0; round < 5; round++) {
          try (BenchIdReader _ = new BenchIdReader(port)) {
            awaitStatus(rack, DeviceKind.ID_READER, new DeviceStatus.Ready());
          }
          Awaitility.await().until(() -> !rack.statuses().get(DeviceKind.ID_READER).usable());
        }
      }
    }
    assertThat(events.stream().filter(this::ready)).hasSize(5);
  }

  private boolean ready(DeviceEvent event) {
    return event instanceof DeviceEvent.StatusChanged(_, var after)
        && after instanceof DeviceStatus.Ready;
  }

  @Test
  void waking_does_not_wait_for_the_long_pause_after_many_failures() {
    int port = FreePort.any();
    AtomicInteger rounds = new AtomicInteger();
    WatchPace slow = new WatchPace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
    try (Rack rack = rack(Map.of(DeviceKind.ID_READER, URI.create("tcp://127.0.0.1:" + port)));
        Supervisor supervisor = new Supervisor(rack, slow, () -> 1.0, rounds::incrementAndGet)) {
      awaitStatus(rack, DeviceKind.ID_READER, new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
      try (BenchIdReader _ = new BenchIdReader(port)) {
        supervisor.wake();
        awaitStatus(rack, DeviceKind.ID_READER, new DeviceStatus.Ready());
        Awaitility.await().until(() -> rounds.get() == 2);
      }
    }
  }

  @Test
  void waits_grow_to_the_cap_and_spread() {
    WatchPace usual = WatchPace.usual();
    assertThat(usual.after(0, 1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(usual.after(1, 1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(usual.after(4, 1)).isEqualTo(Duration.ofSeconds(8));
    assertThat(usual.after(4, 0)).isEqualTo(Duration.ofSeconds(4));
    assertThat(usual.after(1_000_000, 1)).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void a_self_test_tells_what_each_device_showed() {
    try (BenchIdReader reader = new BenchIdReader();
        BenchIppPrinter pages = new BenchIppPrinter();
        BenchReceiptPrinter receipts = new BenchReceiptPrinter();
        Rack rack =
            rack(
                Map.of(
                    DeviceKind.ID_READER, reader.uri(),
                    DeviceKind.PAGE_PRINTER, pages.uri(),
                    DeviceKind.SCANNER, URI.create("sane://127.0.0.1:1/none"),
                    DeviceKind.RECEIPT_PRINTER, receipts.uri()))) {
      pages.toner(40);
      receipts.paper(false);
      List<SelfTest.Evidence> evidence = SelfTest.of(rack, Duration.ofSeconds(5));
      assertThat(evidence.stream().map(e -> e.kind().word() + " " + e.status().word()))
          .containsExactly(
              "id-reader ready", "scanner fault", "page-printer ready", "receipt-printer fault");
      assertThat(evidence.get(0).facts().get("module")).startsWith("05.01-");
      assertThat(evidence.get(2).facts()).containsEntry("black toner", "40 %");
      assertThat(evidence.get(3).status().code()).isEqualTo("DEV-RCP-010");
      assertThat(receipts.receipts()).isEmpty();
      assertThat(pages.printed()).isEmpty();
    }
  }
}
