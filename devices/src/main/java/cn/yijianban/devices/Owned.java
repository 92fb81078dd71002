package cn.yijianban.devices;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A device behind its one owner thread: calls queue up, so two of them never meet on the wire. */
public final class Owned<D extends Device> implements AutoCloseable {
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final D device;
  private final ExecutorService owner;
  private volatile DeviceStatus last = new DeviceStatus.Initialising();

  public Owned(D device) {
    this.device = device;
    // A platform thread: a blocking native read would pin the carrier of a virtual one.
    this.owner =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("device-" + device.kind().word()).daemon().factory());
  }

  /** Runs on the owner thread, after all earlier calls. */
  public <T> CompletableFuture<T> call(Function<? super D, ? extends T> conversation) {
    return CompletableFuture.supplyAsync(() -> conversation.apply(device), owner);
  }

  /** Asks the device and remembers the answer. */
  public CompletableFuture<DeviceStatus> probe() {
    return call(d -> d.probe(PROBE))
        .whenComplete(
            (status, _) -> {
              if (status != null) {
                last = status;
              }
            });
  }

  /** The last answer to {@link #probe}. */
  public DeviceStatus status() {
    return last;
  }

  /**
   * The device itself, for the methods that any thread may call ({@code cancel}) and for constants.
   */
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
