package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import java.nio.file.Path;
import java.util.List;

/** Where the commands get catalogues and plans from; turns their failures into sentences. */
@SuppressWarnings("DoNotCallSuggester")
final class Shelf {
  private Shelf() {}

  /** One problem of a bundle file. */
  record Finding(String file, String path, String problem) {}

  static Catalogue catalogue(String region) {
    throw new CommandFailure("No catalogue is shipped for region " + region);
  }

  static Plan plan(PlanRequest request) {
    throw new CommandFailure("No planner for " + request.bundle().code());
  }

  static List<Finding> check(Path folder) {
    throw new CommandFailure("No lint for " + folder);
  }
}
