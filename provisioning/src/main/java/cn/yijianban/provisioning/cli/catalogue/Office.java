package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What the commands of the catalogue work with. Every method answers or throws {@link
 * CommandFailure} with a sentence for the technician.
 */
public interface Office {

  /** The catalogue shipped for a region. */
  Catalogue catalogue(String region);

  Instant now();

  /** The day it is where terminals stand. */
  default LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneId.of("Asia/Shanghai"));
  }

  Plan plan(PlanRequest request);

  /** Why each part of the bundle is in that plan, or is not. */
  List<Decision> explain(PlanRequest request);

  /** Every problem of the bundle files in a folder. */
  List<Finding> check(Path folder);

  /**
   * One problem of a bundle file.
   *
   * @param code stable, such as {@code C-131}
   */
  record Finding(String code, String file, String path, String problem, String remedy) {}
}
