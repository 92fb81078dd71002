package cn.yijianban.provisioning.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code catalogue sign}: one file of a region's catalogue, for terminals to take. */
@Command(
    name = "sign",
    description = "Check a region's folder, pack it into one file and sign that.")
final class CatalogueSign extends Answering {
  private final Workshop workshop;

  @Parameters(paramLabel = "DIR", description = "Folder of the region, such as catalogue/360730.")
  private Path folder = Path.of("");

  @Mixin private CatalogueSigning signing = new CatalogueSigning();

  CatalogueSign(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    signing.sign(folder, workshop.today(), this);
    return Exit.DONE;
  }
}
