package cn.yijianban.devices.printer;

import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

/** The smallest PDFs with A4 pages. */
public final class A4Pages {
  private A4Pages() {}

  public static Bytes one() {
    return of(1);
  }

  public static Bytes of(int pages) {
    List<String> objects = new ArrayList<>();
    String kids =
        IntStream.range(0, pages).mapToObj(i -> (3 + i) + " 0 R").collect(Collectors.joining(" "));
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[%s]/Count %d>>".formatted(kids, pages));
    for (int i = 0; i < pages; i++) {
      objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
    }
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj%s endobj\n".formatted(i + 1, objects.get(i)));
    }
    int xref = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 %d\n".formatted(size)).append(table);
    pdf.append("trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(size, xref));
    return bytes(pdf.toString());
  }

  /**
   * The pages inside an object stream, as PDFBox and most writers of PDF 1.5 pack them. For those
   * who count pages; it has no cross-reference stream, and no printer would take it.
   */
  public static Bytes packed(int pages) {
    String objects = "3 0 4 52 " + "<</Type/Page/Parent 2 0 R>> ".repeat(pages);
    Deflater deflater = new Deflater();
    deflater.setInput(objects.getBytes(StandardCharsets.ISO_8859_1));
    deflater.finish();
    byte[] room = new byte[1024];
    int size = deflater.deflate(room);
    deflater.end();
    String stream = new String(room, 0, size, StandardCharsets.ISO_8859_1);
    return bytes(
        "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>> endobj\n"
            + "2 0 obj<</Type/Pages/Count 2>> endobj\n"
            + "5 0 obj<</Type /ObjStm /N 2 /First 9 /Filter /FlateDecode /Length "
            + size
            + ">>\nstream\r\n"
            + stream
            + "\nendstream endobj\nstartxref\n0\n%%EOF\n");
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
