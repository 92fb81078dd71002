package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueException;
import cn.yijianban.kiosk.catalogue.Catalogues;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.paper.PageDocument;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.kiosk.plan.Planner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real things: shipped catalogues and drivers over links. */
final class ShippedWorkshop implements Workshop {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedWorkshop.class);

  private final InstantSource time;

  ShippedWorkshop(InstantSource time) {
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
    return new Planner(WorkingDays.shipped()).plan(request);
  }

  @Override
  public List<Decision> explain(PlanRequest request) {
    return new Planner(WorkingDays.shipped()).explain(request);
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

  @Override
  public Device open(DeviceKind kind, URI uri, Optional<String> profile) {
    return Drivers.open(kind, uri, profile, false);
  }

  @Override
  public Path write(List<PageImage> pages, Path file) {
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    Bytes content = pdf ? PageDocument.of("Page", pages, time.instant()) : pages.getFirst().jpeg();
    try {
      return Files.write(file, content.toArray());
    } catch (IOException e) {
      throw new CommandFailure("What was scanned cannot be written to " + file, e);
    }
  }
}
