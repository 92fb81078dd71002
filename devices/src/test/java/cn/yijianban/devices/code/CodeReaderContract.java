package cn.yijianban.devices.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.CodeReader.CodeRead;
import cn.yijianban.devices.DeviceContract;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every reader of bar codes and QR codes does. */
abstract class CodeReaderContract extends DeviceContract {
  static final Duration SOON = Duration.ofMillis(300);

  @Override
  protected abstract CodeReader device();

  /** Holds a code before the reader. */
  abstract void show(String text);

  /** Holds the code there until the read is over. */
  private void hold(CompletableFuture<CodeRead> read, String text) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              show(text);
              return read.isDone();
            });
  }

  private CompletableFuture<CodeRead> reading(Duration deadline) {
    return CompletableFuture.supplyAsync(() -> device().read(deadline, new Cancel()));
  }

  @Test
  void a_code_is_read_once_and_held_still_not_twice() {
    assertThat(device().read(SOON, new Cancel())).isEqualTo(new CodeRead.NothingShown());
    var first = reading(WAIT);
    hold(first, "一件办 360730");
    assertThat(first.join()).isEqualTo(new CodeRead.Read("一件办 360730"));
    assertThat(first.join().toString()).doesNotContain("360730");
    var second = reading(SOON);
    hold(second, "一件办 360730");
    assertThat(second.join()).isEqualTo(new CodeRead.NothingShown());
    var other = reading(WAIT);
    hold(other, "一件办 360731");
    assertThat(other.join()).isEqualTo(new CodeRead.Read("一件办 360731"));
  }

  @Test
  void a_long_code_comes_whole() {
    String text = "码".repeat(600) + "end";
    var read = reading(WAIT);
    hold(read, text);
    assertThat(read.join()).isEqualTo(new CodeRead.Read(text));
  }

  @Test
  void a_cancel_ends_the_wait_also_before_it_began() {
    Cancel cancel = new Cancel();
    var read = CompletableFuture.supplyAsync(() -> device().read(WAIT, cancel));
    cancel.cancel();
    assertThat(read.join()).isEqualTo(new CodeRead.Cancelled());
    assertThat(device().read(WAIT, cancel)).isEqualTo(new CodeRead.Cancelled());
  }
}
