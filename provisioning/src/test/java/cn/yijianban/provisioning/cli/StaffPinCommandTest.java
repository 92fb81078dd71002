package cn.yijianban.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.StaffPin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffPinCommandTest {
  @TempDir private Path data;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_number_is_set_for_its_owner_only_and_nowhere_in_plain() throws IOException {
    assertThat(set("135790\n")).isEqualTo(Exit.DONE);
    Path file = data.resolve("staff.pin");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain("135790");
    assertThat(StaffPin.read(data).orElseThrow().is("135790")).isTrue();
    assertThat(StaffPin.read(data).orElseThrow().is("135791")).isFalse();
  }

  @Test
  void what_is_no_number_changes_nothing_and_is_not_repeated() throws IOException {
    assertThat(set("135790\n")).isEqualTo(Exit.DONE);
    assertThat(set("geheim\n")).isEqualTo(Exit.FAILED);
    assertThat(set("")).isEqualTo(Exit.FAILED);
    assertThat(err.toString()).contains("6 to 12 digits").doesNotContain("geheim");
    assertThat(StaffPin.read(data).orElseThrow().is("135790")).isTrue();
  }

  private int set(String input) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return TerminalCtl.run(
          new PrintWriter(out, true),
          new PrintWriter(err, true),
          new ShippedWorkshop(InstantSource.system()),
          "staff-pin",
          "--data",
          data.toString());
    } finally {
      System.setIn(before);
    }
  }
}
