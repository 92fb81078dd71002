package cn.yijianban.provisioning.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The browser policy in the installed Chromium: each key is known, each address but one is shut.
 */
class BrowserPolicyTest {
  @TempDir Path folder;

  @BeforeEach
  void there_is_a_browser() throws Exception {
    Needs.managedPolicy(folder);
  }

  static String policy(int port) {
    return Samples.text(
        new Lockdown(port, new Panel(476, 268), MachineConfig.unbound()),
        "etc/chromium/policies/managed/yijianban.json");
  }

  @Test
  void every_key_is_reported_ok() throws Exception {
    String policy = policy(8080);
    try (LockedBrowser browser = LockedBrowser.open(folder, policy, List.of("chrome://policy"))) {
      Page page = browser.page();
      page.navigate("chrome://policy");
      Locator rows = page.locator("policy-row .policy.row");
      rows.first().waitFor();
      Set<String> told = new TreeSet<>();
      Object shown =
          rows.evaluateAll(
              """
              rows => rows.map(row => ['name', 'source', 'messages']
                .map(part => row.querySelector('.' + part).innerText.trim()))
              """);
      for (Object row : (List<?>) shown) {
        List<?> cells = (List<?>) row;
        if (!cells.get(1).equals("")) {
          assertThat(cells.get(2)).as("%s", cells.get(0)).isEqualTo("OK");
          told.add((String) cells.get(0));
        }
      }
      assertThat(told)
          .containsExactlyElementsOf(
              new TreeSet<>(JsonMapper.shared().readTree(policy).propertyNames()));
    }
  }

  /** The rows of public trackers about kiosk escapes that are addresses (docs/lockdown.md). */
  private static final List<String> ELSEWHERE =
      List.of(
          "file:///etc/passwd",
          "file:///",
          "chrome://settings",
          "chrome://settings/content",
          "chrome://version",
          "chrome://inspect",
          "chrome://flags",
          "chrome://history",
          "chrome://downloads",
          "chrome://extensions",
          "chrome://policy",
          "chrome://gpu",
          "chrome://chrome-urls",
          "chrome://net-internals",
          "chrome://print",
          "chrome://os-settings",
          "chrome-untrusted://print",
          "devtools://devtools/bundled/inspector.html",
          "data:text/html,<h1>data</h1>",
          "view-source:file:///etc/passwd",
          "filesystem:http://127.0.0.1/temporary/",
          "ftp://127.0.0.1/",
          "http://localhost:1/",
          "http://[::1]:1/",
          "http://0.0.0.0:1/",
          "http://127.0.0.1:1/",
          "http://example.com/",
          "https://example.com/",
          "chrome-search://local-ntp/local-ntp.html",
          "blob:null/1");

  @Test
  void no_address_but_the_page_opens() throws Exception {
    try (AppPage app = new AppPage();
        AppPage other = new AppPage();
        LockedBrowser browser = LockedBrowser.open(folder, policy(app.port()), List.of())) {
      Page page = browser.page();
      page.navigate(app.url());
      assertThat(page.title()).as("the page itself").isEqualTo(AppPage.TITLE);
      for (String address : ELSEWHERE) {
        shut(browser, address);
      }
      shut(browser, other.url());
      shut(browser, "http://localhost:" + app.port() + "/");
      shut(browser, "view-source:" + app.url());
      assertThat(other.seen()).isZero();
      page.navigate("chrome://newtab");
      assertThat(page.url()).as("a new tab").isEqualTo(app.url());
    }
  }

  /** A fresh tab each, so that what one address leaves behind does not help the next. */
  private static void shut(LockedBrowser browser, String address) {
    try (Page tab = browser.context().newPage()) {
      String why = "";
      try {
        tab.navigate(address);
      } catch (PlaywrightException e) {
        why = e.getMessage();
      }
      assertThat(why + tab.url())
          .as(address)
          .matches("(?s).*(ERR_|chrome-error://|about:blank|Cannot navigate|interrupted).*");
      Awaitility.await()
          .ignoreExceptionsInstanceOf(PlaywrightException.class)
          .untilAsserted(
              () ->
                  assertThat(tab.content())
                      .as(address)
                      .doesNotContain("root:", "data-app", "<h1>data"));
    }
  }

  @Test
  void what_a_page_does_by_itself_leads_nowhere() throws Exception {
    try (AppPage app = new AppPage();
        AppPage other = new AppPage();
        LockedBrowser browser = LockedBrowser.open(folder, policy(app.port()), List.of())) {
      Page page = browser.page();
      page.navigate(app.url());
      for (String script :
          List.of(
              "window.open('" + other.url() + "')",
              "window.open('chrome://settings')",
              "window.open('file:///etc/passwd')",
              "location.href = 'mailto:a@example.com'",
              "location.href = 'tel:12345'",
              "location.href = 'ms-settings:about'",
              "window.print()")) {
        page.evaluate("() => { " + script + " }");
        Awaitility.await(script)
            .ignoreExceptionsInstanceOf(PlaywrightException.class)
            .until(
                () -> {
                  page.navigate(app.url());
                  return page.title().equals(AppPage.TITLE);
                });
      }
      assertThat(browser.context().pages())
          .allMatch(tab -> tab == page || !tab.content().contains("root:"));
      assertThat(other.seen()).isZero();
      Object asked =
          page.evaluate(
              """
              async () => [
                typeof window.showOpenFilePicker === 'function'
                  ? await window.showOpenFilePicker().then(() => 'open', e => 'no') : 'no',
                await (navigator.geolocation ? new Promise(done => navigator.geolocation
                  .getCurrentPosition(() => done('open'), () => done('no'))) : 'no'),
                await (navigator.mediaDevices ? navigator.mediaDevices
                  .getUserMedia({audio: true, video: true}).then(() => 'open', e => 'no') : 'no'),
                await (navigator.serial ? navigator.serial.getPorts().then(p => p.length ? 'open' : 'no') : 'no'),
                await (navigator.usb ? navigator.usb.requestDevice({filters: []}).then(() => 'open', e => 'no') : 'no'),
                await (navigator.clipboard ? navigator.clipboard.readText().then(() => 'open', e => 'no') : 'no'),
                typeof Notification === 'function' ? await Notification.requestPermission()
                  .then(p => p === 'granted' ? 'open' : 'no') : 'no',
              ]
              """);
      assertThat((List<?>) asked).allMatch("no"::equals);
    }
  }
}
