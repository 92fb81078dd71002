package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code catalogue show}: one bundle, as words or as data. */
@Command(name = "show", description = "Show a bundle.")
final class CatalogueShow extends Answering {
  private final Office office;

  @Mixin private BundleOption wanted = new BundleOption();

  CatalogueShow(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    Bundle bundle = wanted.bundle(office);
    if (json()) {
      out().println(JsonText.write(CatalogueJson.bundle(bundle)));
      return Exit.DONE;
    }
    out().println(bundle.name() + "  (" + bundle.code() + ")");
    line("category", bundle.category());
    line("lead", bundle.leadDepartment());
    line("departments", String.join("、", bundle.jointDepartments()));
    line("window", bundle.window());
    line("limit", CatalogueWords.limit(bundle.limit()));
    line("source", bundle.source() + (bundle.anySample() ? " (sample)" : ""));
    line(
        "holds",
        bundle.items().size()
            + " items, "
            + bundle.questions().size()
            + " questions, "
            + bundle.fields().size()
            + " fields, "
            + bundle.materials().size()
            + " materials");
    if (!bundle.applicable()) {
      out().println("It cannot be applied for here; the terminal shows the way to the counter.");
    }
    return Exit.DONE;
  }

  private void line(String label, String value) {
    out().println(Table.pad(label, 12) + value);
  }
}
