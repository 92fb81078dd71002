package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/** {@code catalogue list}: every bundle of a region, in the order of the region's own list. */
@Command(name = "list", description = "List the bundles of a region.")
final class CatalogueList extends Answering {
  private final Office office;

  @Mixin private RegionOption region = new RegionOption();

  CatalogueList(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = region.catalogue(office);
    if (json()) {
      ArrayNode bundles = JsonText.array();
      for (Bundle bundle : catalogue.bundles()) {
        bundles
            .addObject()
            .put("code", bundle.code())
            .put("name", bundle.name())
            .put("category", bundle.category())
            .put("lead", bundle.leadDepartment())
            .put("applicable", bundle.applicable())
            .put("sample", bundle.anySample())
            .set("departments", CatalogueJson.texts(bundle.jointDepartments()));
      }
      out().println(JsonText.write(bundles));
      return Exit.DONE;
    }
    Table table = Table.of("code", "name", "category", "lead", "departments");
    for (Bundle bundle : catalogue.bundles()) {
      table.row(
          bundle.code(),
          bundle.name() + (bundle.anySample() ? " (sample)" : ""),
          bundle.category(),
          bundle.leadDepartment(),
          String.join("、", bundle.jointDepartments()));
    }
    table.print(out());
    out()
        .println(
            catalogue.bundles().size()
                + " bundles, "
                + catalogue.bundles().stream().filter(Bundle::applicable).count()
                + " can be applied for at the terminal; region "
                + catalogue.region()
                + ", catalogue "
                + catalogue.version());
    return Exit.DONE;
  }
}
