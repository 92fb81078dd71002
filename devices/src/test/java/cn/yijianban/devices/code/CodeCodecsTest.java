package cn.yijianban.devices.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.CodecContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Replies of code readers: device vectors 3. */
class CodeCodecsTest {
  private static final CodeEvent ACK = new CodeEvent.Acknowledged();

  private static Function<Bytes, List<CodeEvent>> decoder(CodeProfile profile) {
    return new Function<>() {
      private Bytes stream = Bytes.empty();

      @Override
      public List<CodeEvent> apply(Bytes more) {
        CodeEvent.Taken taken = profile.take(stream.plus(more), false);
        stream = taken.rest();
        return taken.events();
      }
    };
  }

  @Nested
  class Newland extends CodecContract<CodeEvent> {
    @Override
    protected Function<Bytes, List<CodeEvent>> decoder() {
      return CodeCodecsTest.decoder(CodeProfile.NEWLAND);
    }

    @Override
    protected List<Golden<CodeEvent>> golden() {
      return List.of(
          Golden.of("02000001003331", ACK),
          Golden.of("02000101000401", new CodeEvent.Refused(DeviceFault.CODE_READER_CHECK)),
          Golden.of("02000301006A61", new CodeEvent.Refused(DeviceFault.CODE_READER_REFUSED)));
    }
  }

  @Nested
  class Ssi extends CodecContract<CodeEvent> {
    @Override
    protected Function<Bytes, List<CodeEvent>> decoder() {
      return CodeCodecsTest.decoder(CodeProfile.SSI);
    }

    @Override
    protected List<Golden<CodeEvent>> golden() {
      return List.of(
          Golden.of("04D00000FF2C", ACK),
          new Golden<>(
              SsiCodec.packet(0xd1, 0, Bytes.of(1)),
              new CodeEvent.Refused(DeviceFault.CODE_READER_REFUSED)),
          new Golden<>(CodeProfile.SSI.code(ascii("690123")), new CodeEvent.Code(ascii("690123"))));
    }
  }

  private static Bytes ascii(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void commands_are_the_published_bytes() {
    assertThat(NewlandCodec.TRIGGER).isEqualTo(Bytes.hex("7E000801000201ABCD"));
    assertThat(NewlandCodec.STOP).isEqualTo(Bytes.hex("7E000801000200ABCD"));
    assertThat(NewlandCodec.READ_SPEED).isEqualTo(Bytes.hex("7E000701002A02D80F"));
    assertThat(NewlandCodec.request(8, 0xd9, Bytes.of(0xd3)))
        .isEqualTo(Bytes.hex("7E00080100D9D32038"));
    assertThat(NewlandCodec.request(9, 0, Bytes.of(0))).isEqualTo(Bytes.hex("7E000901000000DEC8"));
    assertThat(NewlandCodec.request(8, 0x2a, Bytes.of(0x39, 0x01)))
        .isEqualTo(Bytes.hex("7E000802002A3901A7EA"));
    assertThat(SsiCodec.START).isEqualTo(Bytes.hex("04E40400FF14"));
    assertThat(SsiCodec.STOP).isEqualTo(Bytes.hex("04E50400FF13"));
    assertThat(SsiCodec.ACK).isEqualTo(Bytes.hex("04D00400FF28"));
    assertThat(CodeProfile.HONEYWELL.trigger()).isEqualTo(Bytes.hex("16540D"));
    assertThat(CodeProfile.HONEYWELL.stop()).isEqualTo(Bytes.hex("16550D"));
  }

  @Test
  void an_acknowledgement_glued_to_the_code_is_split_off() {
    CodeEvent.Taken taken =
        LineCodec.take(Bytes.hex("02000001003331").plus(ascii("690123\r")), false);
    assertThat(taken.events()).containsExactly(ACK, new CodeEvent.Code(ascii("690123")));
    assertThat(taken.rest()).isEqualTo(Bytes.empty());
  }

  @Test
  void lines_end_with_cr_lf_both_or_silence() {
    assertThat(LineCodec.take(ascii("a\rb\nc\r\nd"), false).events())
        .containsExactly(
            new CodeEvent.Code(ascii("a")),
            new CodeEvent.Code(ascii("b")),
            new CodeEvent.Code(ascii("c")));
    assertThat(LineCodec.take(ascii("d"), true).events())
        .containsExactly(new CodeEvent.Code(ascii("d")));
  }

  @Test
  void text_is_utf_8_or_gbk_and_never_anything_else() {
    assertThat(SerialCodeReader.text(Bytes.of("一件办".getBytes(StandardCharsets.UTF_8))))
        .contains("一件办");
    assertThat(SerialCodeReader.text(Bytes.hex("D2BBBCFEB0EC"))).contains("一件办");
    assertThat(SerialCodeReader.text(Bytes.of(0xff, 0xff, 1))).isEmpty();
  }

  @Test
  void an_unknown_profile_is_answered_with_the_known_ones() {
    assertThatThrownBy(() -> CodeProfile.named("x")).hasMessageContaining("newland, honeywell");
  }
}
