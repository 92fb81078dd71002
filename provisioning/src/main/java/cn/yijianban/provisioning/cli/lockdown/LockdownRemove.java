package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code lockdown remove}: makes an ordinary machine of it again. */
@Command(name = "remove", description = "Take every file of the lock-down away again.")
final class LockdownRemove extends LockdownOnRoot {
  @Override
  int on(InPlace place, List<OsFile> files) throws IOException {
    List<String> gone = place.remove(files);
    if (json()) {
      out().println(JsonText.write(gone));
    } else {
      gone.forEach(out()::println);
      out().println(gone.size() + " files removed.");
    }
    return Exit.DONE;
  }
}
