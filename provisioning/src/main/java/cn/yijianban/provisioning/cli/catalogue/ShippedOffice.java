package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.plan.Planner;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real thing: the shipped catalogues. */
public final class ShippedOffice implements Office {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedOffice.class);

  private final InstantSource time;

  public ShippedOffice(InstantSource time) {
    this.time = time;
  }

  @Override
  public Catalogue catalogue(String region) {
    try {
      return Catalogues.shipped(region);
    } catch (CatalogueException e) {
      throw new CommandFailure("No sound catalogue is shipped for region " + region, e);
    }
  }

  @Override
  public Instant now() {
    return time.instant();
  }

  @Override
  public Plan plan(PlanRequest request) {
    return new Planner(WorkingDaysReader.shipped()).plan(request);
  }

  @Override
  public List<Decision> explain(PlanRequest request) {
    return new Planner(WorkingDaysReader.shipped()).explain(request);
  }

  @Override
  public List<Finding> check(Path folder) {
    try {
      Catalogue sound = Catalogues.load(folder);
      LOG.debug("{} bundles are sound", sound.bundles().size());
      return List.of();
    } catch (CatalogueException e) {
      return e.problems().stream()
          .map(p -> new Finding(p.fault().code(), p.file(), p.path(), p.text(), p.fault().remedy()))
          .toList();
    }
  }
}
