package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.HelpDesk;
import cn.yijianban.kiosk.platform.HelpDesk.Complaint;
import cn.yijianban.kiosk.platform.HelpDesk.Topic;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.submission.Complaints.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintBoxTest {
  private static final HelpDesk.Filed FILED =
      new HelpDesk.Filed("TS0001", LocalDate.of(2026, 12, 1));

  @TempDir private Path data;
  private final SecureRandom random = new SecureRandom();
  private final Sm2KeyPair platform = Sm2KeyPair.make(random);
  private final Line line = new Line();

  /** A platform that keeps what it heard by its key. */
  private static final class Line implements HelpDesk {
    private final Map<String, Complaint> heard = new ConcurrentHashMap<>();
    private volatile Answer<Filed> answer = new Answer.Yes<>(FILED);

    @Override
    public Answer<Coming> call(String key, Way way, String where) {
      throw new AssertionError("nobody calls");
    }

    @Override
    public Answer<Filed> file(String key, Complaint complaint) {
      if (answer instanceof Answer.Yes) {
        heard.put(key, complaint);
      }
      return answer;
    }
  }

  private ComplaintBox box() throws IOException {
    return ComplaintBox.open(
        data,
        new DiskFiles(),
        line,
        StationKeys.of(Sm2KeyPair.make(random), platform.publicKey(), random),
        new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)),
        new Random(7));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("complaints"))) {
      return all.toList();
    }
  }

  private String read(Complaint complaint) {
    byte[] sealed = Base64.getDecoder().decode(complaint.sealed().orElseThrow());
    return new String(platform.decrypt(sealed), StandardCharsets.UTF_8);
  }

  @Test
  void what_the_platform_takes_down_is_not_kept_here() throws IOException {
    try (ComplaintBox box = box()) {
      assertThat(box.file("k-1", Topic.STUCK, "case", Optional.of("360730-1"), " 等了三天 "))
          .isEqualTo(new Told.Filed(FILED));
      assertThat(read(line.heard.get("k-1"))).isEqualTo("等了三天");
      assertThat(box.file("k-2", Topic.SUGGESTION, "home", Optional.empty(), ""))
          .isEqualTo(new Told.Filed(FILED));
      assertThat(line.heard.get("k-2").sealed()).isEmpty();
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void what_nobody_hears_goes_out_after_a_restart_once_and_nobody_here_can_read_it()
      throws IOException {
    line.answer = new Answer.Unheard<>("CONNECT");
    try (ComplaintBox box = box()) {
      assertThat(box.file("k-1", Topic.COMPLAINT, "sign T-301", Optional.empty(), "样例的话"))
          .isEqualTo(new Told.Kept());
      assertThat(files()).hasSize(1);
      assertThat(Files.readString(files().getFirst())).contains("sign T-301").doesNotContain("样例");
    }
    line.answer = new Answer.Yes<>(FILED);
    try (ComplaintBox _ = box()) {
      await().until(() -> files().isEmpty());
    }
    assertThat(line.heard).containsOnlyKeys("k-1");
    assertThat(read(line.heard.get("k-1"))).isEqualTo("样例的话");
  }

  @Test
  void while_the_box_is_open_it_tries_again_by_itself() throws IOException {
    line.answer = new Answer.Unheard<>("TIMEOUT");
    try (ComplaintBox box = box()) {
      box.file("k-1", Topic.STUCK, "home", Optional.empty(), "");
      line.answer = new Answer.Yes<>(FILED);
      await().until(() -> files().isEmpty());
      assertThat(line.heard).containsOnlyKeys("k-1");
    }
  }

  @Test
  void what_is_refused_or_cannot_be_read_is_put_aside_and_holds_up_nothing() throws IOException {
    line.answer = new Answer.Unheard<>("TIMEOUT");
    try (ComplaintBox box = box()) {
      box.file("k-1", Topic.STUCK, "home", Optional.empty(), "");
    }
    Files.writeString(data.resolve("complaints").resolve("0.complaint"), "half");
    line.answer = new Answer.Refused<>(422, "KEY_REUSED");
    try (ComplaintBox box = box()) {
      await().until(() -> files().stream().allMatch(f -> f.toString().endsWith(".refused")));
      assertThat(files()).hasSize(2);
      assertThat(box.file("k-2", Topic.STUCK, "home", Optional.empty(), ""))
          .isEqualTo(new Told.Failed("KEY_REUSED"));
    }
  }

  @Test
  void words_are_bounded() throws IOException {
    try (ComplaintBox box = box()) {
      box.file("k-1", Topic.STUCK, "home", Optional.empty(), "字".repeat(5_000));
      assertThat(read(line.heard.get("k-1"))).hasSize(Complaints.LONGEST);
      assertThat(line.heard.get("k-1").sealed().orElseThrow()).hasSizeLessThan(2_000);
    }
  }
}
