package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.paper.PageDocument;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The real things: shipped catalogues, drivers over links, the store of a data directory. */
@SuppressWarnings("DoNotCallSuggester")
final class ShippedWorkshop implements Workshop {
  private final InstantSource time;

  ShippedWorkshop(InstantSource time) {
    this.time = time;
  }

  @Override
  public Catalogue catalogue(String region) {
    throw new CommandFailure("No catalogue is shipped for region " + region);
  }

  @Override
  public Plan plan(PlanRequest request) {
    throw new CommandFailure("This build cannot plan " + request.bundle().code());
  }

  @Override
  public List<Finding> check(Path folder) {
    throw new CommandFailure("This build cannot check " + folder);
  }

  @Override
  public Device open(DeviceKind kind, URI uri, Optional<String> profile) {
    throw new CommandFailure("This build has no driver for a " + kind.word());
  }

  @Override
  public Path write(PageImage page, Path file) {
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    Bytes content = pdf ? PageDocument.of("Page", List.of(page), time.instant()) : page.jpeg();
    try {
      return Files.write(file, content.toArray());
    } catch (IOException e) {
      throw new CommandFailure("The page cannot be written to " + file, e);
    }
  }

  @Override
  public List<Queued> queue(Path data) {
    throw new CommandFailure("This build cannot read the outbox in " + data);
  }
}
