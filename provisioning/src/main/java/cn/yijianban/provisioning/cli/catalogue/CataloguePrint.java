package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.paper.DryRun;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code catalogue print}: every question, form and notice of a bundle on paper. */
@Command(
    name = "print",
    description = "Write everything a bundle can ask and say, for whoever signs for it.")
final class CataloguePrint extends Answering {
  private final Office office;

  @Mixin private BundleOption wanted = new BundleOption();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "A file whose name ends in .pdf or .html.")
  private Path to = Path.of("");

  CataloguePrint(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    String name = to.toString().toLowerCase(Locale.ROOT);
    boolean pdf = name.endsWith(".pdf");
    if (!pdf && !name.endsWith(".html")) {
      throw wrongUsage("--to: the name of the file must end in .pdf or .html");
    }
    Bundle bundle = wanted.bundle(office);
    try {
      if (pdf) {
        Files.write(to, new DryRun().pdf(bundle, PaperFonts.load(), office.now()).toArray());
      } else {
        Files.writeString(to, new DryRun().html(bundle));
      }
    } catch (IOException e) {
      throw new CommandFailure("The dry run cannot be written to " + to, e);
    }
    tell(to.toString(), JsonText.object().put("file", to.toString()));
    return Exit.DONE;
  }
}
