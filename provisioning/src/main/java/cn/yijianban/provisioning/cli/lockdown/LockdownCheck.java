package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code lockdown check}: what is no longer as it was rendered. */
@Command(
    name = "check",
    description = "Compare the system with what should be there; ends with 1 when it drifted.")
final class LockdownCheck extends LockdownOnRoot {
  @Override
  int on(InPlace place, List<OsFile> files) throws IOException {
    List<Drift> found = place.check(files);
    DriftText.tell(
        this,
        found,
        found.isEmpty()
            ? "Locked down as rendered."
            : found.size() + " drifted; 'terminalctl lockdown apply' puts them right.");
    return found.isEmpty() ? Exit.DONE : Exit.NOT_WELL;
  }
}
