package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code catalogue sign}: one file of a region's catalogue, for terminals to take. */
@Command(
    name = "sign",
    description = "Check a region's folder, pack it into one file and sign that.")
final class CatalogueSign extends Answering {
  private final Office office;

  @Parameters(paramLabel = "DIR", description = "Folder of the region, such as catalogue/360730.")
  private Path folder = Path.of("");

  @Mixin private CatalogueSigning signing = new CatalogueSigning();

  CatalogueSign(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    signing.sign(folder, office.today(), this);
    return Exit.DONE;
  }
}
