package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code catalogue check}: every problem of a folder of bundles at once. */
@Command(
    name = "check",
    description = "Check a folder of bundles; ends with 1 when there is a problem.")
final class CatalogueCheck extends Answering {
  private final Office office;

  @Parameters(paramLabel = "DIR", description = "Folder with the bundle files of a region.")
  private Path folder = Path.of("");

  CatalogueCheck(Office office) {
    this.office = office;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("There is no folder " + folder);
    }
    List<Office.Finding> findings = office.check(folder);
    if (json()) {
      ArrayNode nodes = JsonText.array();
      findings.forEach(
          f ->
              nodes
                  .addObject()
                  .put("code", f.code())
                  .put("file", f.file())
                  .put("path", f.path())
                  .put("problem", f.problem())
                  .put("remedy", f.remedy()));
      out().println(JsonText.write(nodes));
    } else if (findings.isEmpty()) {
      out().println("No problems found in " + folder + ".");
    } else {
      Table table = Table.of("code", "file", "where", "problem", "remedy");
      findings.forEach(f -> table.row(f.code(), f.file(), f.path(), f.problem(), f.remedy()));
      table.print(out());
      out().println(findings.size() + (findings.size() == 1 ? " problem" : " problems"));
    }
    return findings.isEmpty() ? Exit.DONE : Exit.NOT_WELL;
  }
}
