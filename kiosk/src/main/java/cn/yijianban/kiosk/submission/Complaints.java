package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.HelpDesk;
import java.util.Optional;

/** Where it is told what went wrong. */
public interface Complaints {
  /** Characters that somebody may write. */
  int LONGEST = 300;

  /** What came of telling it. */
  sealed interface Told {
    /** The platform took it down. */
    record Filed(HelpDesk.Filed filed) implements Told {}

    /** It is kept here durably and goes out by itself. */
    record Kept() implements Told {}

    /**
     * Neither.
     *
     * @param code of the platform, or why nobody was heard
     */
    record Failed(String code) implements Told {}
  }

  /**
   * Tells it; blocks until the platform was heard or is given up for now.
   *
   * @param key under which it is taken down once
   * @param where name of the screen and perhaps a trouble code
   * @param number the application it is about, when the citizen wants that to be told
   * @param words of the citizen, at most {@link #LONGEST} characters; may be empty
   */
  Told file(String key, HelpDesk.Topic topic, String where, Optional<String> number, String words);
}
