package cn.yijianban.devices;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A device behind its one owner thread: calls queue up, so two of them never meet on the wire. */
public final class Owned<D extends Device> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Owned.class);
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final D device;
  private final ExecutorService owner;
  private final AtomicLong ids = new AtomicLong();
  private final Counters counters = new Counters();
  private final List<Consumer<DeviceEvent>> listeners = new CopyOnWriteArrayList<>();
  private volatile DeviceStatus last = new DeviceStatus.Initialising();
  private volatile boolean lent;

  public Owned(D device) {
    this.device = device;
    // A platform thread: a blocking native read would pin the carrier of a virtual one.
    this.owner =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("device-" + device.kind().word()).daemon().factory());
  }

  /** Runs on the owner thread, after all earlier calls. */
  public <T> CompletableFuture<T> call(Function<? super D, ? extends T> conversation) {
    return this.<T>start((d, _) -> conversation.apply(d)).answer();
  }

  /**
   * Runs on the owner thread, after all earlier calls, and can be cancelled: the conversation is
   * given the {@link Cancel} and sees it also when it was used while the command waited its turn.
   */
  public <T> Command<T> start(BiFunction<? super D, Cancel, ? extends T> conversation) {
    Cancel cancel = new Cancel();
    cancel.onCancel(() -> counters.count("cancelled"));
    counters.count("commands");
    CompletableFuture<T> answer =
        CompletableFuture.supplyAsync(
            () -> {
              if (lent) {
                throw new IllegalStateException("the device is in other hands");
              }
              return conversation.apply(device, cancel);
            },
            owner);
    return new Command<>(ids.incrementAndGet(), answer, cancel);
  }

  /** Asks the device, remembers the answer, and tells the listeners what has changed. */
  public CompletableFuture<DeviceStatus> probe() {
    return CompletableFuture.supplyAsync(
        () -> seen(lent ? new DeviceStatus.Disabled() : device.probe(PROBE)), owner);
  }

  private DeviceStatus seen(DeviceStatus now) {
    DeviceStatus before = last;
    last = now;
    DeviceEvent.between(before, now).forEach(this::tell);
    return now;
  }

  /**
   * Closes the device after all earlier calls and leaves its port to somebody else: until {@link
   * #takeBack} it counts as disabled, nobody here touches it, and calls fail.
   */
  public CompletableFuture<DeviceStatus> lend() {
    return CompletableFuture.supplyAsync(
        () -> {
          lent = true;
          device.close();
          return seen(new DeviceStatus.Disabled());
        },
        owner);
  }

  /** Connects it from scratch and asks it. */
  public CompletableFuture<DeviceStatus> takeBack() {
    lent = false;
    return probe();
  }

  private void tell(DeviceEvent event) {
    if (event instanceof DeviceEvent.StatusChanged(_, var after)) {
      counters.count("state-changes");
      after.trouble().ifPresent(cause -> counters.count("fault." + cause.code()));
    }
    for (Consumer<DeviceEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        LOG.warn("a listener of {} failed", device.kind().word(), e);
      }
    }
  }

  /** Is told every change of state, on the owner thread: it must be quick. */
  public void onEvent(Consumer<DeviceEvent> listener) {
    listeners.add(listener);
  }

  /** The last answer to {@link #probe}. */
  public DeviceStatus status() {
    return last;
  }

  /**
   * Since the start: {@code commands}, {@code cancelled}, {@code state-changes}, and {@code
   * fault.CODE} for each time the device fell into that fault.
   */
  public Map<String, Long> counters() {
    return counters.all();
  }

  /** The device itself, for its constants. */
  public D device() {
    return device;
  }

  @Override
  public void close() {
    owner.shutdown();
    try {
      if (!owner.awaitTermination(2, TimeUnit.SECONDS)) {
        owner.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      owner.shutdownNow();
    }
    device.close();
  }
}
