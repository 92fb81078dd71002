package cn.yijianban.provisioning.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser and what it draws with. */
final class BrowserLook {
  private static final Pattern VERSION = Pattern.compile("Chromium (\\d+)\\.");

  /** Every key of the policy was reported OK by this one. */
  private static final int TRIED_WITH = 156;

  /** What Debian's own packages put there. */
  private static final Set<String> OF_DEBIAN =
      Set.of("README", "apikeys", "default-flags", "extensions", "dev-shm");

  private static final String AREA = "browser";

  private final Patient patient;

  BrowserLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look() throws IOException {
    List<Finding> found = new ArrayList<>();
    Optional<String> said = patient.commands().answer("chromium", "--version");
    if (said.isEmpty()) {
      found.add(Finding.ill(AREA, Ailment.BROWSER_MISSING, ""));
    } else {
      Matcher version = VERSION.matcher(said.get());
      int major = version.find() ? Integer.parseInt(version.group(1)) : 0;
      found.add(
          major >= TRIED_WITH
              ? Finding.well(AREA, said.get().strip())
              : Finding.ill(AREA, Ailment.BROWSER_OLD, said.get().strip()));
    }
    Path flags = patient.at("/etc/chromium.d");
    if (Files.isDirectory(flags)) {
      try (Stream<Path> all = Files.list(flags)) {
        all.map(file -> file.getFileName().toString())
            .filter(name -> !OF_DEBIAN.contains(name))
            .sorted()
            .forEach(name -> found.add(Finding.ill(AREA, Ailment.BROWSER_FLAGS, name)));
      }
    }
    Path fonts = patient.at("/usr/share/fonts/opentype/noto");
    found.add(
        Files.exists(fonts.resolve("NotoSansCJK-Regular.ttc"))
            ? Finding.well(AREA, "Chinese font")
            : Finding.ill(AREA, Ailment.FONT_MISSING, ""));
    return found;
  }
}
