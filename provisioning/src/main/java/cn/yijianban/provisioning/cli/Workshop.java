package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the commands work with. Every method answers or throws {@link CommandFailure} with a
 * sentence for the technician.
 */
interface Workshop {

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
   * A device that is not connected yet.
   *
   * @throws IllegalArgumentException when no device of the kind can have such an address; the
   *     message says why
   * @param profile name of the model's profile; empty for the usual one
   */
  Device open(DeviceKind kind, URI uri, Optional<String> profile);

  /**
   * Writes scanned pages, as one PDF/A or, a single one, as JPEG by the name of the file; answers
   * the file.
   */
  Path write(List<PageImage> pages, Path file);

  /**
   * One problem of a bundle file.
   *
   * @param code stable, such as {@code C-131}
   */
  record Finding(String code, String file, String path, String problem, String remedy) {}
}
