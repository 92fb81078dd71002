package cn.yijianban.provisioning.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.StaffPin;
import cn.yijianban.provisioning.cli.Typed;
import cn.yijianban.provisioning.cli.answer.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffPinCommandTest {
  @TempDir private Path data;

  @Test
  void a_number_is_set_for_its_owner_only_and_nowhere_in_plain() throws IOException {
    assertThat(set("135790\n").code()).isEqualTo(Exit.DONE);
    Path file = data.resolve("staff.pin");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain("135790");
    assertThat(StaffPin.read(data).orElseThrow().is("135790")).isTrue();
    assertThat(StaffPin.read(data).orElseThrow().is("135791")).isFalse();
  }

  @Test
  void what_is_no_number_changes_nothing_and_is_not_repeated() throws IOException {
    assertThat(set("135790\n").code()).isEqualTo(Exit.DONE);
    for (String input : List.of("geheim\n", "")) {
      Typed typed = set(input);
      assertThat(typed.code()).isEqualTo(Exit.FAILED);
      assertThat(typed.err()).contains("6 to 12 digits").doesNotContain("geheim");
    }
    assertThat(StaffPin.read(data).orElseThrow().is("135790")).isTrue();
  }

  private Typed set(String input) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return Typed.line("staff-pin", "--data", data.toString());
    } finally {
      System.setIn(before);
    }
  }
}
