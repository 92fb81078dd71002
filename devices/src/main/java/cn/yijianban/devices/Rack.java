package cn.yijianban.devices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** All devices of this terminal. What is not plugged in is absent. Closing closes every device. */
public record Rack(
    Optional<Owned<IdReader>> idReader,
    Optional<Owned<DocumentScanner>> scanner,
    Optional<Owned<PagePrinter>> pagePrinter,
    Optional<Owned<ReceiptPrinter>> receiptPrinter,
    Optional<Owned<Evaluator>> evaluator,
    Optional<Owned<CodeReader>> codeReader,
    Optional<Owned<SocialCardReader>> socialCard,
    Optional<Owned<IoBoard>> ioBoard)
    implements AutoCloseable {

  /** Asks every device; done when all have answered. */
  public CompletableFuture<Void> probeAll() {
    return CompletableFuture.allOf(
        present().stream().map(Owned::probe).toArray(CompletableFuture[]::new));
  }

  /** Closes every device and leaves its port to somebody else; done when all are closed. */
  public CompletableFuture<Void> lend() {
    return CompletableFuture.allOf(
        present().stream().map(Owned::lend).toArray(CompletableFuture[]::new));
  }

  /** Connects all from scratch; done when all were asked. */
  public CompletableFuture<Void> takeBack() {
    return CompletableFuture.allOf(
        present().stream().map(Owned::takeBack).toArray(CompletableFuture[]::new));
  }

  /** Is told every event of every device, on the thread of that device: it must be quick. */
  public void onEvent(Consumer<DeviceEvent> listener) {
    present().forEach(owned -> owned.onEvent(listener));
  }

  /** What each device said last; {@link DeviceStatus.NoDevice} for those this terminal lacks. */
  public Map<DeviceKind, DeviceStatus> statuses() {
    Map<DeviceKind, DeviceStatus> all = new EnumMap<>(DeviceKind.class);
    for (DeviceKind kind : DeviceKind.values()) {
      all.put(kind, new DeviceStatus.NoDevice());
    }
    present().forEach(owned -> all.put(owned.device().kind(), owned.status()));
    return all;
  }

  /** Whether any far end is a simulator. */
  public boolean simulated() {
    return present().stream().anyMatch(owned -> owned.device().simulated());
  }

  /** The devices this terminal has, in the order of their kinds. */
  List<Owned<? extends Device>> present() {
    return List.of(
            idReader,
            scanner,
            pagePrinter,
            receiptPrinter,
            evaluator,
            codeReader,
            socialCard,
            ioBoard)
        .stream()
        .<Owned<? extends Device>>flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void close() {
    present().reversed().forEach(Owned::close);
  }
}
