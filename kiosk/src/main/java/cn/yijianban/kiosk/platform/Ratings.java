package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.util.List;

/**
 * 好差评: where ratings go. They are kept in the outbox like submissions: a rating is never lost and
 * never made up.
 */
public interface Ratings {

  /**
   * One rating of one service of one case.
   *
   * @param number receipt number of the submission
   * @param service which service of the case, such as 申报
   * @param grade 5 to 1 as the national interface counts
   * @param tags codes of the national list, such as 412
   */
  record Rating(String number, String service, int grade, List<String> tags, Instant at) {
    public Rating {
      tags = List.copyOf(tags);
    }
  }

  void rate(Rating rating);
}
