package cn.yijianban.devices.socialcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;

class SocialFuzzTest {
  @FuzzTest
  void records(byte[] data) {
    Bytes answer = Bytes.of(data);
    for (int tag = 1; tag < 16; tag++) {
      assertThat(SocialCodec.value(answer, tag)).isNotNull();
    }
    assertThat(SocialCodec.status(answer)).isBetween(0, 0xffff);
    assertThat(SocialCodec.day(answer)).isNotNull();
    assertThat(SocialCodec.gbk(answer)).isNotNull();
  }
}
