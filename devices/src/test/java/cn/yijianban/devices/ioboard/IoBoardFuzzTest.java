package cn.yijianban.devices.ioboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;

class IoBoardFuzzTest {
  @FuzzTest
  void replies(byte[] data) {
    assertThat(Modbus.reply(Modbus.readInputs(1, 8), Bytes.of(data))).isNotNull();
    assertThat(Modbus.reply(Modbus.writeCoil(1, 0, 0xff00), Bytes.of(data))).isNotNull();
  }
}
