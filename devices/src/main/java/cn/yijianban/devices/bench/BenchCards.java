package cn.yijianban.devices.bench;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.CitizenNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * SIMULATED cards of sample people: the standard's own example and numbers of sequence 000, which
 * is never issued.
 */
public final class BenchCards {
  private static final LocalDate LATE = LocalDate.of(2035, 1, 1);

  private BenchCards() {}

  /**
   * A thing to put on the reader.
   *
   * @param label for the dock
   * @param card empty when it is not an identity card
   * @param latestAddress the additional address, empty when there is none
   * @param fingerprints how many are on the card, 0 to 2
   */
  public record BenchCard(
      String label, Optional<IdCard> card, String latestAddress, int fingerprints) {
    public BenchCard(String label, Optional<IdCard> card) {
      this(label, card, "", 0);
    }
  }

  public static BenchCard seller() {
    return person("卖方 样例甲", "样例甲", 1, "360730", LocalDate.of(1980, 1, 1), LATE);
  }

  public static BenchCard buyer() {
    return person("买方 样例乙", "样例乙", 2, "360730", LocalDate.of(1985, 5, 5), LATE);
  }

  public static BenchCard agent() {
    return person("代办人 样例丙", "样例丙", 1, "360732", LocalDate.of(1975, 7, 7), LATE);
  }

  /** The standard's own sample; the platform holds no licences for this person. */
  public static BenchCard withoutLicences() {
    return new BenchCard(
        "无电子证照 测试甲",
        Optional.of(
            card(
                "测试甲",
                2,
                "11010519491231002X",
                LocalDate.of(1949, 12, 31),
                "北京市朝阳区测试路一号",
                "北京市公安局朝阳分局",
                Optional.empty())));
  }

  public static BenchCard expired() {
    return person("过期 样例丁", "样例丁", 1, "360730", LocalDate.of(1990, 2, 2), LocalDate.of(2025, 1, 1));
  }

  /** A name with a character outside the BMP, U+30EDD. */
  public static BenchCard rareName() {
    return person(
        "生僻字 样例", "样" + Character.toString(0x30edd), 2, "360730", LocalDate.of(1988, 8, 8), LATE);
  }

  /** Moved to another street since the card was made, with two fingerprints. */
  public static BenchCard moved() {
    BenchCard before = seller();
    return new BenchCard("迁址并有指纹 样例甲", before.card(), "江西省南昌市东湖区测试大道3号", 2);
  }

  /** 港澳台居民居住证. */
  public static BenchCard hongKong() {
    return new BenchCard(
        "港澳台居住证 样例乙",
        Optional.of(
            new IdCard(
                IdCard.Kind.HONG_KONG_MACAO_TAIWAN,
                "样例乙",
                "",
                1,
                "",
                LocalDate.of(1990, 1, 1),
                "CHN",
                "江西省南昌市西湖区测试路2号",
                "810000199001010000",
                "南昌市公安局西湖分局",
                LocalDate.of(2020, 1, 1),
                Optional.of(LATE),
                "H00000000",
                Bytes.empty())));
  }

  /** 外国人永久居留身份证 of 2017. */
  public static BenchCard foreigner2017() {
    return foreigner(
        "外国人永居证 2017 样例丙", IdCard.Kind.FOREIGNER_2017, "SAMPLE, PERSON ONE", "UTO110190010100");
  }

  /** 外国人永久居留身份证 of 2023. */
  public static BenchCard foreigner2023() {
    return foreigner(
        "外国人永居证 2023 样例丁",
        IdCard.Kind.FOREIGNER_2023,
        "SAMPLE, PERSON WITH A LONG GIVEN NAME",
        "936000199001010003");
  }

  private static BenchCard foreigner(
      String label, IdCard.Kind kind, String english, String number) {
    return new BenchCard(
        label,
        Optional.of(
            new IdCard(
                kind,
                label.substring(label.length() - 3),
                english,
                2,
                "",
                LocalDate.of(1990, 1, 1),
                "UTO",
                "",
                number,
                kind == IdCard.Kind.FOREIGNER_2017 ? "3601" : "",
                LocalDate.of(2024, 1, 1),
                Optional.of(LATE),
                "",
                Bytes.empty())));
  }

  public static BenchCard busCard() {
    return new BenchCard("公交卡（不是身份证）", Optional.empty());
  }

  /** All of them, for the dock. */
  public static List<BenchCard> all() {
    return List.of(
        seller(),
        buyer(),
        agent(),
        withoutLicences(),
        expired(),
        rareName(),
        moved(),
        hongKong(),
        foreigner2017(),
        foreigner2023(),
        busCard());
  }

  private static BenchCard person(
      String label, String name, int sex, String region, LocalDate birth, LocalDate validTo) {
    String first = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "000";
    return new BenchCard(
        label,
        Optional.of(
            card(
                name,
                sex,
                first + CitizenNumber.check(first),
                birth,
                "江西省宁都县梅江镇样例路" + birth.getDayOfMonth() + "号",
                "宁都县公安局",
                Optional.of(validTo))));
  }

  private static IdCard card(
      String name,
      int sex,
      String number,
      LocalDate birth,
      String address,
      String authority,
      Optional<LocalDate> validTo) {
    return new IdCard(
        IdCard.Kind.RESIDENT,
        name,
        "",
        sex,
        "01",
        birth,
        "CHN",
        address,
        number,
        authority,
        LocalDate.of(2015, 1, 1),
        validTo,
        "",
        Bytes.empty());
  }
}
