package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.submission.OutboxView;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code queue rebuild}: the list is made again from the packages. */
@Command(
    name = "rebuild",
    description = {
      "Put every package of the spool into the list again. A database that does not open is moved",
      "aside, never deleted; a package that cannot be read goes to spool/quarantine."
    })
final class QueueRebuild extends Answering {
  @Mixin private QueueFolder folder = new QueueFolder();

  @Override
  public Integer call() {
    List<String> numbers = folder.work(OutboxView::rebuild).orElseThrow(folder::noKey);
    if (json()) {
      out().println(JsonText.write(CatalogueJson.texts(numbers)));
    } else if (numbers.isEmpty()) {
      out().println("Every package in " + folder.data() + " was in the list already.");
    } else {
      numbers.forEach(out()::println);
      out().println(numbers.size() + " put into the list again.");
    }
    return Exit.DONE;
  }
}
