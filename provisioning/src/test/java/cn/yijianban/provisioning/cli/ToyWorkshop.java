package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small workshop for tests of what commands say; whatever was not put in is refused. */
class ToyWorkshop implements Workshop {
  final Map<URI, Device> devices = new HashMap<>();
  final List<Finding> findings = new ArrayList<>();
  final List<PlanRequest> planned = new ArrayList<>();

  @Override
  public Catalogue catalogue(String region) {
    if (!region.equals("360730")) {
      throw new CommandFailure("No catalogue is shipped for region " + region);
    }
    return ToyBundle.catalogue();
  }

  @Override
  public Instant now() {
    return Instant.parse("2026-11-21T02:00:00Z");
  }

  @Override
  public Plan plan(PlanRequest request) {
    planned.add(request);
    return ToyBundle.plan(request.day().map(day -> LocalDate.of(2026, 12, 1)));
  }

  @Override
  public List<Decision> explain(PlanRequest request) {
    return List.of(
        new Decision(
            Decision.Part.MATERIAL,
            "M-CONTRACT",
            "合同",
            true,
            Decision.Why.CONDITION_HOLDS,
            "agent == 'no'"));
  }

  @Override
  public List<Finding> check(Path folder) {
    return findings;
  }

  @Override
  public Device open(DeviceKind kind, URI uri, Optional<String> profile) {
    Device device = devices.get(uri);
    if (device == null) {
      throw new IllegalArgumentException("nothing can be at such an address");
    }
    return device;
  }

  @Override
  public Path write(List<PageImage> pages, Path file) {
    try {
      return Files.write(file, pages.getFirst().jpeg().toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
