package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.util.List;

/**
 * 好差评: where ratings go. They are kept in the outbox like submissions: a rating is never lost and
 * never made up.
 */
public interface Ratings {
  /** 申报, as the national interface names the service. */
  String HANDED_IN = "申报";

  /** 补正. */
  String CORRECTED = "补正";

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

  /**
   * 服务记录: a service that was rendered here and is rated, told before its rating. Whose case it is
   * stands in the package, which the platform has.
   *
   * @param id of this record
   * @param number receipt number of the submission
   * @param name which service of the case, such as 申报
   * @param served when it was handed in
   */
  record Service(
      String id, String number, String name, String bundle, String region, Instant served) {}

  void rate(Rating rating);
}
