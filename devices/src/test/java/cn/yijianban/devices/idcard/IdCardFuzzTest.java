package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever a reader sends, no exception comes out of a codec and no loop goes on for ever. */
class IdCardFuzzTest {
  @FuzzTest
  void frames(byte[] data) {
    Bytes stream = Bytes.of(data);
    for (int round = 0; round <= data.length; round++) {
      switch (SamFrames.cut(stream)) {
        case PreambleFrames.Cut.Whole(var body, var rest) -> {
          assertThat(rest.size()).isLessThan(stream.size());
          assertThat(SamFrames.FRAMES.frame(body).size()).isLessThanOrEqualTo(stream.size());
          stream = rest;
        }
        case PreambleFrames.Cut.Damaged(var rest) -> {
          assertThat(rest.size()).isLessThan(stream.size());
          stream = rest;
        }
        case PreambleFrames.Cut.More _ -> {
          return;
        }
      }
    }
  }

  @FuzzTest
  void replies(byte[] data) {
    Bytes reply = Bytes.of(data);
    assertThat(SamReplies.card(reply)).isNotNull();
    assertThat(SamReplies.moduleId(reply)).isNotNull();
    assertThat(SamReplies.address(reply)).isNotNull();
    assertThat(SamReplies.fingerprints(reply)).isNotNull();
  }

  @FuzzTest
  void wrappers(byte[] data) {
    Bytes report = Bytes.of(data);
    assertThat(MiaxisReports.pieceOf(report).size()).isLessThan(64);
    assertThat(MiaxisReports.requestOf(report).size()).isLessThan(64);
    int cut = Math.min(TwoPipes.HEAD, report.size());
    assertThat(new TwoPipes(report.slice(0, cut), report.slice(cut, report.size())).frame())
        .isNotNull();
    assertThat(PseudoApdu.card(report, List.of(report))).isNotNull();
  }
}
