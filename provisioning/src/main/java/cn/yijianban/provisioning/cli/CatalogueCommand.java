package cn.yijianban.provisioning.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code terminalctl catalogue ...}. */
@Command(name = "catalogue", description = "What can be done at a terminal: bundles, plans, lint.")
final class CatalogueCommand extends Group {
  static CommandLine commandLine() {
    return new CommandLine(new CatalogueCommand())
        .addSubcommand(new CatalogueList())
        .addSubcommand(new CatalogueShow())
        .addSubcommand(new CataloguePlan())
        .addSubcommand(new CatalogueCheck());
  }
}
