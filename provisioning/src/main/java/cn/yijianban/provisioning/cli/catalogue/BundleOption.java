package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import picocli.CommandLine.Parameters;

/** One bundle of the region's catalogue. */
final class BundleOption extends RegionOption {
  @Parameters(paramLabel = "BUNDLE", description = "Code of the bundle, such as 360730-108.")
  private String code = "";

  Bundle bundle(Office office) {
    Catalogue catalogue = catalogue(office);
    return catalogue
        .bundle(code)
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no bundle '"
                        + code
                        + "' in region "
                        + catalogue.region()
                        + "; 'terminalctl catalogue list' names them"));
  }
}
