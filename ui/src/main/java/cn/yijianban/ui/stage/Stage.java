package cn.yijianban.ui.stage;

import cn.yijianban.kiosk.catalogue.Bundle.Tone;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.station.OpeningHours;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import cn.yijianban.kiosk.visit.HelpLine;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.ui.input.Glyphs;
import cn.yijianban.ui.input.Handwriting;
import cn.yijianban.ui.input.Pinyin;
import cn.yijianban.ui.voice.Voice;
import cn.yijianban.ui.words.Language;
import cn.yijianban.ui.words.Texts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All that the screens stand on; made once by the composition root.
 *
 * @param today what works here today, line by line, for the home screen; traditional characters are
 *     made of simplified ones when they are drawn
 * @param pinyin for writing Chinese; waits when it is still being read
 * @param handwriting reads characters that are written by hand; waits like pinyin
 * @param glyphs which characters can be seen on screen and paper; asks the machine once
 * @param voice reads the screens aloud, where the machine can
 * @param query text in front of a receipt number in the QR code
 * @param helpLine somebody who helps or hears complaints
 * @param dock the bench panel; absent from a production start
 * @param simulated whether any part of this terminal is simulated
 */
public record Stage(
    Reception reception,
    Catalogue catalogue,
    Site site,
    Texts texts,
    InstantSource clock,
    ZoneId zone,
    Function<Language, List<ServiceTable.TodayLine>> today,
    Supplier<Pinyin> pinyin,
    Supplier<Optional<Handwriting>> handwriting,
    Supplier<Glyphs> glyphs,
    Optional<Voice> voice,
    String query,
    HelpLine helpLine,
    Optional<Dock> dock,
    boolean simulated) {

  /** The same in another language. */
  public Stage speaking(Language language) {
    return with(new Texts(language, texts.tone()));
  }

  /** The same in another tone. */
  public Stage toned(Tone tone) {
    return with(new Texts(texts.language(), tone));
  }

  private Stage with(Texts other) {
    return new Stage(
        reception,
        catalogue,
        site,
        other,
        clock,
        zone,
        today,
        pinyin,
        handwriting,
        glyphs,
        voice,
        query,
        helpLine,
        dock,
        simulated);
  }

  /**
   * Where the terminal stands.
   *
   * @param name such as 宁都县 24 小时政务自助区
   * @param place such as 梅江镇便民服务中心 · 01 号终端
   * @param region code of 6, 9 or 12 digits
   * @param panel the glass the page is on
   * @param hours of the counters in the hall
   * @param workingDay whether a day is worked
   */
  public record Site(
      String name,
      String place,
      String region,
      String helpPhone,
      String complaintPhone,
      Panel panel,
      OpeningHours hours,
      Predicate<LocalDate> workingDay) {}
}
