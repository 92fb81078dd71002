package cn.yijianban.provisioning.lockdown;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What a test cannot do without; says loudly what was not tried. */
final class Needs {
  private Needs() {}

  static void program(String program, String debianPackage) {
    unless(
        Run.has(program),
        "MISSING PEER " + debianPackage + ": what it shows of the lock-down was not tried");
  }

  /** A managed policy of the test alone: needs root and mount namespaces. */
  static void managedPolicy(Path folder) throws Exception {
    program("chromium", "chromium");
    Run run =
        Run.of(
            folder,
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "mount",
            "--bind",
            folder.toString(),
            "/etc/chromium/policies/managed");
    unless(
        run.code() == 0,
        "NOT TRIED: the browser policy needs root, mount namespaces and"
            + " /etc/chromium/policies/managed ("
            + run.out().strip()
            + ")");
  }

  /** Skips what cannot be tried on a machine of somebody's own; CI has everything. */
  static void unless(boolean here, String complaint) {
    if (!here && System.getenv("CI") != null) {
      throw new AssertionError(complaint);
    }
    if (!here) {
      System.err.println(complaint);
    }
    Assumptions.assumeTrue(here, complaint);
  }
}
