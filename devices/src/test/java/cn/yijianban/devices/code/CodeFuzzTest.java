package cn.yijianban.devices.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;

class CodeFuzzTest {
  @FuzzTest
  void codes(byte[] data) {
    assertThat(SerialCodeReader.text(Bytes.of(data))).isNotNull();
    for (CodeProfile profile : CodeProfile.values()) {
      for (boolean idle : new boolean[] {false, true}) {
        assertThat(profile.take(Bytes.of(data), idle).rest().size())
            .isLessThanOrEqualTo(data.length);
      }
    }
  }
}
