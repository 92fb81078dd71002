package cn.yijianban.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What every driver does, whatever it drives. Far ends are closed by the class that opened them.
 */
public abstract class DeviceContract {
  protected static final Duration WAIT = Duration.ofSeconds(10);

  /** The driver before its far end, which is well. */
  protected abstract Device device();

  @Test
  void a_device_that_is_well_says_so_again_and_again() {
    assertThat(device().probe(WAIT).usable()).isTrue();
    assertThat(device().probe(WAIT).usable()).isTrue();
  }

  @Test
  void a_closed_device_is_opened_anew_when_it_is_asked() {
    assertThat(device().probe(WAIT).usable()).isTrue();
    device().close();
    device().close();
    assertThat(device().probe(WAIT).usable()).isTrue();
  }

  @Test
  void a_reset_ends_with_the_device_well() {
    assertThat(device().reset(MediaAction.LEAVE, WAIT))
        .isInstanceOfAny(ResetOutcome.Done.class, ResetOutcome.Unsupported.class);
    assertThat(device().probe(WAIT).usable()).isTrue();
  }
}
