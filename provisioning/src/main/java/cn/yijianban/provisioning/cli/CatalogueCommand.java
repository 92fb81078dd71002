package cn.yijianban.provisioning.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl catalogue ...}. */
@Command(
    name = "catalogue",
    description = "What can be done at a terminal: bundles, plans, lint, packages.")
final class CatalogueCommand extends Group {
  static CommandLine commandLine(Workshop workshop) {
    return new CommandLine(new CatalogueCommand())
        .addSubcommand(new CatalogueList(workshop))
        .addSubcommand(new CatalogueShow(workshop))
        .addSubcommand(new CataloguePlan(workshop))
        .addSubcommand(new CataloguePrint(workshop))
        .addSubcommand(new CatalogueCheck(workshop))
        .addSubcommand(new CatalogueDiff(workshop))
        .addSubcommand(new CatalogueNotice(workshop))
        .addSubcommand(new CatalogueSign(workshop))
        .addSubcommand(new CatalogueVerify(workshop))
        .addSubcommand(new CatalogueInstall(workshop));
  }
}
