package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.provisioning.setup.Site;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of the package in a bare Debian 12 that the test makes (mmdebstrap, root and a mirror
 * are needed): installed, set up from an answer file, started, upgraded, broken and back, purged.
 * Minutes; {@code bin/terminalctl pack} must have built the modules before.
 */
@EnabledIfSystemProperty(named = "slow", matches = "true")
class PackageTest {
  private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");
  private static final long MOST = 150_000_000;
  private static final String HOME = "usr/lib/yijianban";

  @TempDir private Path dir;

  private static Path jdk() {
    return Path.of(System.getProperty("java.home"));
  }

  private Pack.Packed pack(String revision) throws IOException {
    return Pack.pack(
        jdk(), Path.of("..").toRealPath(), dir.resolve("pack-" + revision), revision, AT);
  }

  private static String digest(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
  }

  @Test
  void the_same_input_gives_the_same_bytes_with_every_licence_inside() throws Exception {
    Pack.Packed one = pack("1");
    Path again = dir.resolve("again");
    Pack.Packed two = Pack.pack(jdk(), Path.of("..").toRealPath(), again, "1", AT);
    assertThat(digest(two.deb())).isEqualTo(digest(one.deb()));
    assertThat(one.bytes()).isLessThan(MOST);
    makersOfCryptographyAreAllThere(one.image());

    JsonNode bom = JsonMapper.shared().readTree(one.image().resolve("sbom.cdx.json").toFile());
    assertThat(bom.get("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(bom.get("components")).hasSizeGreaterThan(50);
    for (JsonNode component : bom.get("components")) {
      assertThat(component.at("/licenses/0/expression").asString("")).isNotEmpty();
    }
  }

  /** One that is listed and not there costs each start half a second. */
  private static void makersOfCryptographyAreAllThere(Path image) throws IOException {
    Properties security = new Properties();
    try (var in = Files.newInputStream(image.resolve("runtime/conf/security/java.security"))) {
      security.load(in);
    }
    long listed =
        security.stringPropertyNames().stream()
            .filter(name -> name.startsWith("security.provider."))
            .count();
    String java = image.resolve("runtime/bin/java").toString();
    String said =
        CleanRoot.run(true, List.of(java, "-XshowSettings:security:providers", "--version"));
    assertThat(said.lines().filter(line -> line.contains("Provider name:"))).hasSize((int) listed);
  }

  @Test
  void installs_is_set_up_serves_upgrades_comes_back_from_a_broken_upgrade_and_purges()
      throws Exception {
    CleanRoot root = new CleanRoot(dir.resolve("root"));
    Path tree = pack("1").deb().resolveSibling("tree");
    // Serves one whole visit on simulated devices, or does not install.
    root.install(revision(tree, "1"), true);
    assertThat(root.at(HOME + "/start.aot")).exists();
    assertThat(root.in("terminalctl", "--version")).contains("terminalctl");
    assertThat(root.in("dpkg-query", "-W", "yijianban")).contains("0.1.0-1");
    assertThat(Files.getPosixFilePermissions(root.at("var/lib/yijianban"))).hasSize(3);

    try (Site site = new Site(dir.resolve("site"))) {
      setUp(root, site);
      serves(root);
      root.install(revision(tree, "2"), true);
      assertThat(root.in("dpkg-query", "-W", "yijianban")).contains("0.1.0-2");

      Path jar = tree.resolve(HOME + "/lib/yijianban-kiosk.jar");
      byte[] sound = Files.readAllBytes(jar);
      Files.writeString(jar, "broken");
      String said = root.install(revision(tree, "3"), false);
      assertThat(said).contains("could not serve a visit", "the version before is back");
      serves(root);

      Files.write(jar, sound);
      root.install(revision(tree, "4"), true);
      serves(root);
    }

    root.in("dpkg", "--purge", "yijianban");
    assertThat(root.added())
        .allMatch(
            file ->
                file.matches(
                    "(etc/(passwd|group|shadow|gshadow|subuid|subgid)-?|var/(lib/dpkg|log|cache)/.*)"));
  }

  /** By an answer file; stops until the platform knows the terminal's key, and goes on there. */
  private static void setUp(CleanRoot root, Site site) throws IOException {
    Path answers = root.at("root/answers.json");
    Files.writeString(answers, JsonMapper.shared().writeValueAsString(site.answers));
    String[] setup = {"terminalctl", "setup", "--answers", "/root/answers.json"};
    root.failing(setup).lines().forEach(site.said::add);
    site.authorise();
    assertThat(root.in(setup)).contains("17 report: done", "The terminal is set up.");
    Files.delete(answers);
  }

  /** Starts as its unit starts it, and opens the page by its address. */
  private static void serves(CleanRoot root) throws Exception {
    root.in("install", "-d", "-o", "yijianban", "-g", "yijianban-page", "/run/yijianban-page");
    Process terminal =
        root.begin(
            "runuser",
            "-u",
            "yijianban",
            "--",
            "/usr/lib/yijianban/bin/terminal",
            "run",
            "--config",
            "/etc/yijianban/station.toml",
            "--page-file",
            "/run/yijianban-page/url");
    try (BufferedReader out = terminal.inputReader();
        HttpClient browser =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      assertThat(out.readLine()).startsWith("ready http://127.0.0.1:");
      URI page = URI.create(Files.readString(root.at("run/yijianban-page/url")).strip());
      assertThat(get(browser, page).statusCode()).isEqualTo(200);
      HttpResponse<String> style = get(browser, page.resolve("/kiosk/kiosk.css"));
      assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    } finally {
      terminal.descendants().forEach(ProcessHandle::destroyForcibly);
      terminal.destroyForcibly().onExit().join();
    }
  }

  private static HttpResponse<String> get(HttpClient browser, URI uri) throws Exception {
    return browser.send(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofString());
  }

  /** The same tree as another revision, not compressed: quicker. */
  private Path revision(Path tree, String revision) throws IOException {
    Path control = tree.resolve("DEBIAN/control");
    String text =
        Files.readString(control).replaceFirst("(?m)^Version: .*$", "Version: 0.1.0-" + revision);
    Files.writeString(control, text);
    Path deb = dir.resolve("revision-" + revision + ".deb");
    CleanRoot.run(
        true,
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Znone",
            "--build",
            tree.toString(),
            deb.toString()));
    return deb;
  }
}
