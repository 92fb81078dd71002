package cn.yijianban.devices.printer;

import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;

/** The smallest PDF with one A4 page. */
public final class A4Pages {
  private A4Pages() {}

  public static Bytes one() {
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj%s endobj\n".formatted(i + 1, objects[i]));
    }
    int xref = pdf.length();
    pdf.append("xref\n0 4\n").append(table);
    pdf.append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(xref));
    return Bytes.of(pdf.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
