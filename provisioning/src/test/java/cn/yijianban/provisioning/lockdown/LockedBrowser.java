package cn.yijianban.provisioning.lockdown;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The installed Chromium under a managed policy of the test, which it sees in a mount namespace of
 * its own: nothing of this machine is changed.
 */
final class LockedBrowser implements AutoCloseable {
  private final Playwright playwright;
  private final BrowserContext context;

  private LockedBrowser(Path folder, List<String> more) throws IOException {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> args = new java.util.ArrayList<>(List.of("--no-sandbox", "--disable-gpu"));
    args.addAll(more);
    context =
        playwright
            .chromium()
            .launchPersistentContext(
                folder.resolve("profile"),
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(folder.resolve("chromium"))
                    .setViewportSize(1080, 1080)
                    .setArgs(args));
  }

  /**
   * Opens it.
   *
   * @param policy the production policy, in which only the two keys that keep a test out are
   *     loosened
   */
  static LockedBrowser open(Path folder, String policy, List<String> allowedToo)
      throws IOException {
    ObjectNode loosened = (ObjectNode) JsonMapper.shared().readTree(policy);
    loosened.put("RemoteDebuggingAllowed", true);
    loosened.put("DeveloperToolsAvailability", 1);
    allowedToo.forEach(loosened.withArray("URLAllowlist")::add);
    launcher(folder, JsonMapper.shared().writeValueAsString(loosened));
    return new LockedBrowser(
        folder,
        List.of(
            "--disable-pinch",
            "--overscroll-history-navigation=0",
            "--disable-features=TouchDragAndDrop"));
  }

  /** A program {@code chromium} in the folder that runs under exactly this policy. */
  static Path launcher(Path folder, String policy) throws IOException {
    Path managed = Files.createDirectories(folder.resolve("managed"));
    Files.writeString(managed.resolve("yijianban.json"), policy);
    Path program = folder.resolve("chromium");
    Files.writeString(
        program,
        """
        #!/bin/sh
        # Chromium ends when a message bus it found goes away, as those of other tests do.
        export DBUS_SYSTEM_BUS_ADDRESS=disabled: DBUS_SESSION_BUS_ADDRESS=disabled:
        exec unshare --mount --propagation private /bin/sh -c \\
          'mount --bind "$0" /etc/chromium/policies/managed && exec /usr/bin/chromium "$@"' '%s' "$@"
        """
            .formatted(managed));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }

  Page page() {
    return context.pages().getFirst();
  }

  BrowserContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
