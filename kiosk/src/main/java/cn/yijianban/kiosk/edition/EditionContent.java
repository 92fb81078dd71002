package cn.yijianban.kiosk.edition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The packed files: the same texts give the same bytes. */
final class EditionContent {
  /** Far more than the guides of a province need; what is larger does not fit into a terminal. */
  private static final int MOST_BYTES = 256 << 20;

  private EditionContent() {}

  static byte[] pack(SortedMap<String, String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        ZipEntry entry = new ZipEntry(text.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** To memory only: names of entries never become names of files. */
  static SortedMap<String, String> unpack(byte[] content) throws EditionException {
    SortedMap<String, String> texts = new TreeMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new EditionException(EditionFault.NOT_A_PACKAGE, "its content is too large");
        }
        texts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new EditionException(EditionFault.NOT_A_PACKAGE, "its content cannot be read", e);
    }
    return texts;
  }
}
