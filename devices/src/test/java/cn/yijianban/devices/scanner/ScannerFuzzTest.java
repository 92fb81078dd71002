package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class ScannerFuzzTest {
  @FuzzTest
  void papers(byte[] data) {
    assertThat(EsclMessages.status(Bytes.of(data))).isNotNull();
    assertThat(EsclMessages.capabilities(Bytes.of(data))).isNotNull();
  }

  @FuzzTest
  void pictures(byte[] data) {
    Bytes jpeg = Bytes.of(data);
    JpegHead.of(jpeg)
        .ifPresent(
            head -> {
              assertThat(head.width()).isPositive();
              assertThat(JpegHead.of(JpegHead.withTables(jpeg)).orElseThrow().tables()).isTrue();
            });
    assertThat(Glance.at(jpeg)).isNotNull();
    JpegStream stream = new JpegStream();
    for (int i = 0; i < jpeg.size(); i++) {
      stream.take(jpeg.at(i)).ifPresent(frame -> assertThat(frame.size()).isPositive());
    }
  }

  @FuzzTest
  void addresses(byte[] location) {
    EsclHttp.job(new String(location, StandardCharsets.UTF_8))
        .ifPresent(path -> assertThat(path).startsWith("/ScanJobs/"));
  }
}
