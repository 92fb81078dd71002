package cn.yijianban.kiosk.edition;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package as bytes.
 *
 * <pre>
 *   8  magic "YJB-CATL"
 *   2  format, 1
 *   4  length of the header
 *      header: JSON of region, version, made-on, last-day, signer
 *   8  length of the content
 *      content: ZIP of REGION/FILE entries, sorted, without times
 *  64  SM2 signature over everything before it, r and s
 * </pre>
 *
 * Numbers are big-endian. Before the signature was found right only the header is looked at, and of
 * the header only the name of the key is believed.
 */
public final class EditionFile {
  /** How files of packages end. */
  public static final String SUFFIX = ".yjc";

  private static final byte[] MAGIC = "YJB-CATL".getBytes(StandardCharsets.US_ASCII);
  private static final short FORMAT = 1;
  private static final int LONGEST_HEADER = 4096;
  private static final int KEY_NAME = 16;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EditionFile() {}

  /** A package and the files in it. */
  public record Opened(Edition edition, CatalogueFiles files) {}

  /** The first 16 hexadecimal digits of the SM3 of a key's uncompressed point. */
  public static String keyName(Sm2PublicKey key) {
    return Sm3.hex(key.hex()).substring(0, KEY_NAME);
  }

  /**
   * Packs and signs.
   *
   * @throws EditionException when the catalogue's version cannot be compared
   */
  public static byte[] sign(
      CatalogueFiles files,
      LocalDate madeOn,
      LocalDate lastDay,
      Sm2KeyPair signer,
      SecureRandom random)
      throws EditionException {
    if (Version.parse(files.version()).isEmpty()) {
      throw new EditionException(
          EditionFault.BAD_VERSION, "'" + files.version() + "' is no version of a package");
    }
    byte[] header =
        JSON.writeValueAsBytes(
            JSON.createObjectNode()
                .put("region", files.region())
                .put("version", files.version())
                .put("made-on", madeOn.toString())
                .put("last-day", lastDay.toString())
                .put("signer", keyName(signer.publicKey())));
    byte[] content = EditionContent.pack(files.texts());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeShort(FORMAT);
      out.writeInt(header.length);
      out.write(header);
      out.writeLong(content.length);
      out.write(content);
      out.write(signer.sign(bytes.toByteArray(), random));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a package that one of these keys has signed.
   *
   * @throws EditionException when it is none, or not as it was signed
   */
  public static Opened open(byte[] file, Collection<Sm2PublicKey> trusted) throws EditionException {
    Parts parts = parts(file);
    JsonNode header = header(parts.header().toArray());
    String signer = header.path("signer").stringValue("");
    Sm2PublicKey key =
        trusted.stream()
            .filter(k -> keyName(k).equals(signer))
            .findFirst()
            .orElseThrow(
                () ->
                    new EditionException(
                        EditionFault.UNKNOWN_KEY,
                        "it was signed with the key '" + signer + "', which is not trusted here"));
    if (!key.verify(parts.signed().toArray(), parts.signature().toArray())) {
      throw new EditionException(
          EditionFault.ALTERED, "the signature does not belong to what the file holds");
    }
    return opened(header, parts.content().toArray());
  }

  /**
   * Reads a package without asking who signed it: to be looked at, never to be used.
   *
   * @throws EditionException when it is none
   */
  public static Opened look(byte[] file) throws EditionException {
    Parts parts = parts(file);
    return opened(header(parts.header().toArray()), parts.content().toArray());
  }

  private static Opened opened(JsonNode header, byte[] content) throws EditionException {
    String region = header.path("region").stringValue("");
    String version = header.path("version").stringValue("");
    try {
      Optional<Version> read = Version.parse(version);
      if (read.isEmpty()) {
        throw new EditionException(
            EditionFault.BAD_VERSION, "'" + version + "' is no version of a package");
      }
      return new Opened(
          new Edition(
              region,
              read.get(),
              LocalDate.parse(header.path("made-on").stringValue("")),
              LocalDate.parse(header.path("last-day").stringValue("")),
              header.path("signer").stringValue(""),
              Sm3.hex(content)),
          new CatalogueFiles(region, version, EditionContent.unpack(content)));
    } catch (DateTimeException e) {
      throw new EditionException(EditionFault.NOT_A_PACKAGE, "its days cannot be read", e);
    }
  }

  private record Parts(Bytes header, Bytes content, Bytes signed, Bytes signature) {}

  private static Parts parts(byte[] file) throws EditionException {
    try {
      ByteBuffer in = ByteBuffer.wrap(file);
      if (!Arrays.equals(take(in, MAGIC.length), MAGIC)) {
        throw new BufferUnderflowException();
      }
      short format = in.getShort();
      if (format > FORMAT) {
        throw new EditionException(
            EditionFault.NEWER_FORMAT, "its format is " + format + ", known here is " + FORMAT);
      }
      byte[] header = take(in, Math.min(in.getInt(), LONGEST_HEADER + 1));
      byte[] content = take(in, in.getLong());
      byte[] signed = Arrays.copyOf(file, in.position());
      if (format < FORMAT || header.length > LONGEST_HEADER) {
        throw new BufferUnderflowException();
      }
      if (!in.hasRemaining()) {
        throw new EditionException(EditionFault.UNSIGNED, "there is no signature in it");
      }
      byte[] signature = take(in, in.remaining());
      return new Parts(Bytes.of(header), Bytes.of(content), Bytes.of(signed), Bytes.of(signature));
    } catch (BufferUnderflowException e) {
      throw new EditionException(EditionFault.NOT_A_PACKAGE, "it is no package, or cut short", e);
    }
  }

  private static JsonNode header(byte[] bytes) throws EditionException {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new EditionException(EditionFault.NOT_A_PACKAGE, "its header cannot be read", e);
    }
  }

  private static byte[] take(ByteBuffer in, long length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    return bytes;
  }
}
