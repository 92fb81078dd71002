package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfCheckTest {
  @Test
  void pages_are_counted_wherever_they_stand() {
    assertThat(PdfCheck.pages(A4Pages.one())).hasValue(1);
    assertThat(PdfCheck.pages(A4Pages.of(12))).hasValue(12);
    assertThat(PdfCheck.pages(A4Pages.packed(2))).hasValue(2);
    assertThat(PdfCheck.printable(A4Pages.packed(2))).isTrue();
  }

  @Test
  void a_file_that_was_changed_later_or_is_encrypted_is_not_counted() {
    Bytes changed = A4Pages.one().plus(text("4 0 obj<</Type/Page>> endobj\n%%EOF\n"));
    assertThat(PdfCheck.pages(changed)).isEmpty();
    assertThat(PdfCheck.printable(changed)).isTrue();
    assertThat(PdfCheck.pages(text("%PDF-1.4 trailer<</Encrypt 5 0 R>> %%EOF"))).isEmpty();
  }

  @Test
  void a_file_cut_short_or_without_a_page_is_not_printable() {
    Bytes whole = A4Pages.packed(2);
    for (int size = 0; size < whole.size() - 6; size++) {
      assertThat(PdfCheck.printable(whole.slice(0, size))).as("%d bytes", size).isFalse();
    }
    assertThat(PdfCheck.printable(A4Pages.of(0))).isFalse();
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
