package cn.yijianban.devices.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Words, strings and arrays of the SANE network protocol (SANE standard, section 5.2): all
 * big-endian.
 */
final class SaneWire {
  private final DataInputStream in;
  private final DataOutputStream out;

  SaneWire(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  int word() throws IOException {
    return in.readInt();
  }

  String string() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 65_536) {
      throw new IOException("a string of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }

  SaneWire word(int value) throws IOException {
    out.writeInt(value);
    return this;
  }

  SaneWire string(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.writeInt(bytes.length + 1);
    out.write(bytes);
    out.writeByte(0);
    return this;
  }

  /** A text in a field of so many bytes, as option values are sent. */
  SaneWire padded(String text, int size) throws IOException {
    out.writeInt(size);
    out.write(Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), size));
    return this;
  }

  /** An absent string. */
  SaneWire none() throws IOException {
    out.writeInt(0);
    return this;
  }

  SaneWire strings(List<String> texts) throws IOException {
    out.writeInt(texts.size() + 1);
    for (String text : texts) {
      string(text);
    }
    return none();
  }

  void flush() throws IOException {
    out.flush();
  }
}
