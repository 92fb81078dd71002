package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm2Sign;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.Sm4;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.ForgetfulJson;
import cn.yijianban.kiosk.store.SpoolFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one sealed package as it is made: encrypted, digested and signed on the way to the file,
 * so that it is nowhere in memory as a whole. Used once.
 */
final class SealWriter implements SpoolFiles.Content {
  private static final JsonMapper JSON = ForgetfulJson.mapper();

  private final SealHeader header;
  private final StationKeys keys;
  private final Map<String, Bytes> parts = new LinkedHashMap<>();
  private final Bytes manifest;
  private final long part;
  private long size;
  private String digest = "";
  private List<Desk.Part> ranges = List.of();

  /**
   * @param part most bytes of a part of it
   */
  SealWriter(SealHeader header, Application application, StationKeys keys, long part) {
    this.header = header;
    this.keys = keys;
    this.part = part;
    this.manifest = Manifest.of(header, application, parts).json();
  }

  @Override
  public void writeTo(OutputStream file) throws IOException {
    byte[] contentKey = random(Sm4.KEY);
    byte[] nonce = random(Sm4.NONCE);
    Count plain = new Count();
    zip(plain);
    SealHead head =
        new SealHead(
            Bytes.of(JSON.writeValueAsBytes(header)),
            Bytes.of(keys.platform().encrypt(contentKey, keys.random())),
            Bytes.of(nonce),
            plain.count + Sm4.TAG);
    size = head.bytes().length + head.cipher() + SealHead.TRAILER;
    PartDigests digests = new PartDigests(new Ranges(size, part));
    Signed signed = new Signed(file, digests);
    signed.write(head.bytes());
    try (OutputStream cipher = Sm4.encrypting(contentKey, nonce, head.outside(), signed)) {
      zip(cipher);
    }
    Sm3 whole = signed.digest.copy();
    byte[] ownDigest = signed.digest.bytes();
    byte[] signature = signed.sign.bytes();
    file.write(ownDigest);
    file.write(signature);
    digests.add(ownDigest, 0, ownDigest.length);
    digests.add(signature, 0, signature.length);
    digest = whole.add(ownDigest).add(signature).hex();
    ranges = digests.parts(digest);
  }

  /** Bytes of the whole file, once it is written. */
  long size() {
    return size;
  }

  /** SM3 of the whole file in upper-case hexadecimal, once it is written. */
  String digest() {
    return digest;
  }

  /** How it is sent, once it is written. */
  List<Desk.Part> parts() {
    return ranges;
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    keys.random().nextBytes(bytes);
    return bytes;
  }

  private void zip(OutputStream out) throws IOException {
    // Not closed: what lies below ends later. A zip holds no resource once it is finished.
    ZipOutputStream zip = new ZipOutputStream(new Open(out));
    try (zip) {
      put(zip, Manifest.NAME, manifest);
      // Pages and documents are compressed already.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, Bytes> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
  }

  private void put(ZipOutputStream zip, String name, Bytes part) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(header.created().toEpochMilli());
    zip.putNextEntry(entry);
    part.stream().transferTo(zip);
    zip.closeEntry();
  }

  /** Stays open when what stands above it is closed. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream below) {
      super(below);
    }

    @Override
    public void write(byte[] data, int from, int length) throws IOException {
      out.write(data, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /** Takes no notice but of the length. */
  private static final class Count extends OutputStream {
    private long count;

    @Override
    public void write(int one) {
      count++;
    }

    @Override
    public void write(byte[] data, int from, int length) {
      count += length;
    }
  }

  /** Digests and signs all that goes through it. */
  private final class Signed extends OutputStream {
    private final Sm3 digest = new Sm3();
    private final Sm2Sign sign = keys.sign();
    private final OutputStream below;
    private final PartDigests parts;

    Signed(OutputStream below, PartDigests parts) {
      this.below = below;
      this.parts = parts;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] data, int from, int length) throws IOException {
      below.write(data, from, length);
      digest.add(data, from, length);
      sign.add(data, from, length);
      parts.add(data, from, length);
    }
  }
}
