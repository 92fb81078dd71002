package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code lockdown apply}: every file into its place. */
@Command(
    name = "apply",
    description = "Put every file into its place; what is right already is left alone.")
final class LockdownApply extends LockdownOnRoot {
  @Override
  int on(InPlace place, List<OsFile> files) throws IOException {
    List<Drift> done = place.apply(files);
    DriftText.tell(
        this,
        done,
        done.isEmpty()
            ? "Everything was in its place already."
            : "These files were put right: " + done.size() + ". Restart the machine.");
    return Exit.DONE;
  }
}
