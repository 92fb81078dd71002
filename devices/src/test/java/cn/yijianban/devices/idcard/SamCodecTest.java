package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.CodecContract;
import cn.yijianban.devices.idcard.PreambleFrames.Cut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published or computed frame of an ID card reader, through every kind of bad line. */
class SamCodecTest extends CodecContract<Bytes> {
  private static final List<String> SHORT =
      List.of(
          "AAAAAA96690004000090 94",
          "AAAAAA96690004000060 64",
          "AAAAAA96690008 00009F00000000 97",
          "AAAAAA96690004000080 84",
          "AAAAAA9669000C0000 900000000000000000 9C",
          "AAAAAA96690004000081 85",
          "AAAAAA96690004000041 45",
          "AAAAAA96690004000091 95",
          "AAAAAA96690004000010 14",
          "AAAAAA96690004000011 15",
          "AAAAAA96690004000021 25",
          "AAAAAA96690004000023 27",
          "AAAAAA96690004000024 20",
          "AAAAAA96690004000031 35",
          "AAAAAA96690004000032 36",
          "AAAAAA96690004000033 37",
          "AAAAAA96690004000040 44",
          "AAAAAA96690004000047 43",
          "AAAAAA96690004000066 62",
          "AAAAAA9669000310FF EC",
          "AAAAAA96690003DC01 DE",
          "AAAAAA96690003DC03 DC",
          "AAAAAA96690003DC05 DA",
          "AAAAAA96690003DC07 D8",
          "AAAAAA9669000DDC00323031365F30335F3138 DE",
          "AAAAAA96690013DC0230304142433030303030303030303031 BC",
          "AAAAAA966900036000 63",
          "AAAAAA9669000461FF50 CA",
          "AAAAAA96690003 3005 36");

  private static final List<String> FILES =
      List.of("samid_12FF", "newaddr_3003", "resident_3001", "foreign2023_3001");

  @Override
  protected Function<Bytes, List<Bytes>> decoder() {
    return new Function<>() {
      private Bytes stream = Bytes.empty();

      @Override
      public List<Bytes> apply(Bytes more) {
        stream = stream.plus(more);
        List<Bytes> bodies = new ArrayList<>();
        while (true) {
          switch (SamFrames.cut(stream)) {
            case Cut.More(var rest) -> {
              stream = rest;
              return bodies;
            }
            case Cut.Damaged(var rest) -> stream = rest;
            case Cut.Whole(var body, var rest) -> {
              bodies.add(body);
              stream = rest;
            }
          }
        }
      }
    };
  }

  @Override
  protected List<Golden<Bytes>> golden() {
    List<Golden<Bytes>> all = new ArrayList<>();
    SHORT.forEach(hex -> all.add(golden(Bytes.hex(hex))));
    FILES.forEach(file -> all.add(golden(vector(file))));
    return all;
  }

  private static Golden<Bytes> golden(Bytes frame) {
    return new Golden<>(frame, frame.slice(7, frame.size() - 1));
  }

  static Bytes vector(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            SamCodecTest.class.getResourceAsStream("/idcard/" + file + ".hex"))) {
      return Bytes.hex(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes data(String file) {
    return ((Cut.Whole) SamFrames.cut(vector(file))).body().slice(3, vector(file).size() - 8);
  }

  @ParameterizedTest
  @CsvSource({
    "resident_3010_nofp, 1297, 0",
    "resident_3010_fp512, 1809, 1",
    "resident_3010_fp1024, 2321, 2"
  })
  void reads_with_fingerprints_carry_none_one_or_two(String file, int size, int features) {
    assertThat(vector(file).size()).isEqualTo(size);
    assertThat(SamReplies.fingerprints(data(file)).orElseThrow()).hasSize(features);
  }

  @Test
  void every_shorter_reply_is_no_fingerprint_no_address_and_no_module_number() {
    Bytes reply = data("resident_3010_fp1024");
    for (int size = 0; size < reply.size(); size++) {
      assertThat(SamReplies.fingerprints(reply.slice(0, size))).isEmpty();
    }
    Bytes address = data("newaddr_3003");
    assertThat(SamReplies.address(address)).contains("江西省南昌市东湖区测试大道3号");
    assertThat(SamReplies.address(address.slice(0, 69))).isEmpty();
    assertThat(SamReplies.moduleId(data("samid_12FF")))
        .contains("05.01-20200101-0000000001-0000000002");
    assertThat(SamReplies.moduleId(Bytes.empty())).isEmpty();
  }

  @Test
  void every_byte_of_a_card_may_be_wrong_and_no_exception_comes_out() {
    Bytes card = data("resident_3001");
    for (int at = 0; at < 4 + 256; at++) {
      byte[] bytes = card.toArray();
      bytes[at] ^= (byte) 0xff;
      assertThat(SamReplies.card(Bytes.of(bytes))).as("byte %d", at).isNotNull();
    }
  }
}
