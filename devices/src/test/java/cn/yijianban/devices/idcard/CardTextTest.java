package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTextTest {

  private static IdCard read(String file) throws IOException {
    try (InputStream in = CardTextTest.class.getResourceAsStream("/idcard/" + file + ".hex")) {
      Bytes frame = Bytes.hex(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
      assertThat(frame.size()).isEqualTo(1295);
      Bytes body = ((PreambleFrames.Cut.Whole) SamFrames.cut(frame)).body();
      return CardText.decode(body.slice(7, 263), body.slice(263, 1287)).orElseThrow();
    }
  }

  @Test
  void a_resident_card_says_what_it_says() throws IOException {
    IdCard card = read("resident_3001");
    assertThat(card.kind()).isEqualTo(IdCard.Kind.RESIDENT);
    assertThat(card.name()).isEqualTo("测试甲");
    assertThat(card.sex()).isEqualTo(2);
    assertThat(card.nation()).isEqualTo("01");
    assertThat(card.birth()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(card.address()).isEqualTo("北京市朝阳区测试路一号");
    assertThat(card.number()).isEqualTo("11010519491231002X");
    assertThat(card.authority()).isEqualTo("北京市公安局朝阳分局");
    assertThat(card.validTo()).isEmpty();
    assertThat(card.photo().size()).isEqualTo(1024);
  }

  @Test
  void the_three_other_layouts_are_told_apart_by_their_flag() throws IOException {
    IdCard hmt = read("hmt_3001");
    assertThat(hmt.kind()).isEqualTo(IdCard.Kind.HONG_KONG_MACAO_TAIWAN);
    assertThat(hmt.name()).isEqualTo("样例乙");
    assertThat(hmt.permitNumber()).isEqualTo("H00000000");
    assertThat(hmt.validTo()).contains(LocalDate.of(2025, 1, 1));

    IdCard old = read("foreign2017_3001");
    assertThat(old.kind()).isEqualTo(IdCard.Kind.FOREIGNER_2017);
    assertThat(old.englishName()).isEqualTo("SAMPLE, PERSON ONE");
    assertThat(old.name()).isEqualTo("样例丙");
    assertThat(old.number()).isEqualTo("UTO110190010100");
    assertThat(old.country()).isEqualTo("UTO");

    IdCard young = read("foreign2023_3001");
    assertThat(young.kind()).isEqualTo(IdCard.Kind.FOREIGNER_2023);
    assertThat(young.englishName()).isEqualTo("SAMPLE, PERSON WITH A LONG GIVEN NAME");
    assertThat(young.number()).isEqualTo("936000199001010003");
    assertThat(young.birth()).isEqualTo(LocalDate.of(1990, 1, 1));
  }

  @Test
  void a_resident_block_that_is_written_reads_the_same_rare_characters_included() {
    for (var bench : BenchCards.all()) {
      bench
          .card()
          .ifPresent(
              card ->
                  assertThat(CardText.decode(CardText.encode(card), Bytes.empty())).contains(card));
    }
  }

  @Test
  void a_block_of_another_length_or_without_dates_is_no_card() {
    assertThat(CardText.decode(Bytes.of(new byte[255]), Bytes.empty())).isEmpty();
    assertThat(CardText.decode(Bytes.of(new byte[256]), Bytes.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, true", "440524188001010014, true", "360100199001010007, true",
    "810000199001010000, true", "936000199001010003, true", "110105194912310021, false",
    "360100199013010007, false", "36010019900101000, false"
  })
  void citizen_numbers_are_checked_as_the_standard_says(String number, boolean valid) {
    assertThat(CitizenNumber.valid(number)).isEqualTo(valid);
  }

  @Test
  void nothing_of_a_person_is_in_the_text_of_a_card() throws IOException {
    assertThat(read("resident_3001").toString()).doesNotContain("测试甲", "1949", "朝阳");
    assertThat(Optional.of(read("hmt_3001")).toString()).doesNotContain("样例乙");
  }
}
