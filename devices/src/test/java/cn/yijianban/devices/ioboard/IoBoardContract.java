package cn.yijianban.devices.ioboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.IoBoard.Drive;
import cn.yijianban.devices.IoBoard.Input;
import cn.yijianban.devices.IoBoard.Inputs;
import cn.yijianban.devices.IoBoard.Output;
import cn.yijianban.devices.IoBoard.Switched;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.ResetOutcome;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every board of lights, doors and contacts does. */
abstract class IoBoardContract extends DeviceContract {

  @Override
  protected abstract IoBoard device();

  /** Closes a contact of the cabinet or opens it. */
  abstract void contact(Input input, boolean closed);

  /** What the coil of an output was last written. */
  abstract int coil(Output output);

  @Test
  void lights_are_switched_and_a_reset_puts_all_out() {
    assertThat(device().set(Output.LIGHT_SCANNER, Drive.QUICK, WAIT))
        .isEqualTo(new Switched.Done());
    assertThat(coil(Output.LIGHT_SCANNER)).isEqualTo(0xf000);
    assertThat(device().set(Output.LOCK, Drive.ON, WAIT)).isEqualTo(new Switched.Done());
    assertThat(coil(Output.LOCK)).isEqualTo(0xff00);
    assertThat(device().reset(MediaAction.LEAVE, WAIT))
        .isEqualTo(new ResetOutcome.Done(ResetOutcome.Media.NONE));
    assertThat(coil(Output.LIGHT_SCANNER)).isZero();
    assertThat(coil(Output.LOCK)).isZero();
  }

  @Test
  void each_contact_is_told_when_it_lasts() {
    assertThat(device().inputs(WAIT)).isEqualTo(new Inputs.Read(Set.of()));
    for (Input input : Set.of(Input.FRONT_DOOR, Input.TAMPER, Input.UPS_LOW)) {
      contact(input, true);
      Awaitility.await().until(() -> device().inputs(WAIT), new Inputs.Read(Set.of(input))::equals);
      contact(input, false);
      Awaitility.await().until(() -> device().inputs(WAIT), new Inputs.Read(Set.of())::equals);
    }
  }
}
