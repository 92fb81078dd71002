package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.provisioning.cli.answer.Group;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl catalogue ...}. */
@Command(
    name = "catalogue",
    description = "What can be done at a terminal: bundles, plans, lint, packages.")
public final class CatalogueCommand extends Group {
  public static CommandLine commandLine(Office office) {
    return new CommandLine(new CatalogueCommand())
        .addSubcommand(new CatalogueList(office))
        .addSubcommand(new CatalogueShow(office))
        .addSubcommand(new CataloguePlan(office))
        .addSubcommand(new CataloguePrint(office))
        .addSubcommand(new CatalogueCheck(office))
        .addSubcommand(new CatalogueDiff(office))
        .addSubcommand(new CatalogueNotice(office))
        .addSubcommand(new CatalogueSign(office))
        .addSubcommand(new CatalogueVerify(office))
        .addSubcommand(new CatalogueInstall(office));
  }
}
