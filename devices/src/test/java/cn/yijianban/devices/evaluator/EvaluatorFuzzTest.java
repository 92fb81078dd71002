package cn.yijianban.devices.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class EvaluatorFuzzTest {
  @FuzzTest
  void keys(byte[] data) {
    for (EvaluatorProfile profile : EvaluatorProfile.known()) {
      EvaluatorProfile.Keys seen = profile.keysIn(Bytes.of(data));
      assertThat(seen.rest().size()).isLessThan(profile.press("00").size());
    }
  }

  @FuzzTest
  void tablets(byte[] data) {
    assertThat(TabletTalk.said(new String(data, StandardCharsets.UTF_8))).isNotNull();
  }
}
