package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.plan.Decision;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.plan.PlanRequest;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A small catalogue for tests of what commands say. */
final class ToyOffice implements Office {
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
}
