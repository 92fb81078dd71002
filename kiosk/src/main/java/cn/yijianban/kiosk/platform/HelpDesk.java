package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 帮代办 and 12345: somebody helps, or hears what went wrong. */
public interface HelpDesk {

  /** How somebody helps. */
  enum Way {
    /** Comes to the terminal. */
    DESK,
    /** Calls the telephone beside the screen. */
    PHONE,
    /** Speaks by video on the citizen's own telephone. */
    VIDEO
  }

  /**
   * Who comes.
   *
   * @param who such as 梅江镇帮代办专窗
   * @param at when; not before the next working day where nobody is there at night
   * @param link what the citizen's telephone opens for a video call, without anything personal
   */
  record Coming(String reference, String who, Instant at, Optional<String> link) {}

  /**
   * Calls somebody; under the same key one comes.
   *
   * @param where name of the screen and perhaps a trouble code, never words of a citizen
   */
  Answer<Coming> call(String key, Way way, String where);

  /** What is told. */
  enum Topic {
    /** 办不成事. */
    STUCK,
    /** 投诉. */
    COMPLAINT,
    /** 建议. */
    SUGGESTION
  }

  /**
   * It was taken down.
   *
   * @param answerBy last day of the answer
   */
  record Filed(String reference, LocalDate answerBy) {}

  /**
   * What went wrong.
   *
   * @param where name of the screen and perhaps a trouble code, never words of a citizen
   * @param number the application it is about, when the citizen wants that to be told
   * @param sealed the citizen's own words in UTF-8, encrypted for the platform (SM2, C1 C3 C2),
   *     base64
   */
  record Complaint(Topic topic, String where, Optional<String> number, Optional<String> sealed) {}

  /** Files it; under the same key once. */
  Answer<Filed> file(String key, Complaint complaint);
}
