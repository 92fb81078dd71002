package cn.yijianban.kiosk.station;

import cn.yijianban.devices.DeviceKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this terminal is told about itself, from one TOML file ({@code station-sample.toml} shows
 * it).
 *
 * @param terminal number on the placard
 * @param data directory of everything that is kept
 * @param httpPort on loopback
 * @param devices address of each device that is plugged in; what is absent is not there
 * @param evaluatorProfile which protocol the evaluator speaks; set when there is one
 * @param hours when the counters of the hall are open
 * @param allowSimulated whether simulated parts may run; false in production
 * @param cataloguePublishers SM2 points of those who may sign catalogues; the platform's when none
 *     is given
 * @param guests departments whose own items are done here (部门专区)
 * @param offered names of the bundles that are listed here, such as {@code newborn}, or their
 *     numbers on the region's list; empty for all
 */
public record StationConfig(
    String terminal,
    Site site,
    Path data,
    int httpPort,
    Platform platform,
    Map<DeviceKind, URI> devices,
    Optional<String> evaluatorProfile,
    Panel panel,
    Idle idle,
    Phones phones,
    OpeningHours hours,
    boolean allowSimulated,
    List<String> cataloguePublishers,
    List<String> offered,
    List<Guest> guests) {

  private static final Pattern WORDS = Pattern.compile("\\S(.{0,58}\\S)?");
  private static final Pattern TERMINAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
  private static final Pattern REGION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
  private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{2,19}");
  private static final Pattern ANY = Pattern.compile(".{1,200}");
  private static final Pattern PROFILE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  private static final Pattern BUNDLE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

  private static final Pattern GUEST = Pattern.compile("[a-z]{2,16}");

  /** An SM2 point, not compressed. */
  private static final Pattern KEY = Pattern.compile("04[0-9A-Fa-f]{128}");

  private static final List<DeviceKind> CONFIGURED =
      List.of(
          DeviceKind.ID_READER,
          DeviceKind.SCANNER,
          DeviceKind.PAGE_PRINTER,
          DeviceKind.RECEIPT_PRINTER,
          DeviceKind.EVALUATOR);

  public StationConfig {
    devices = Map.copyOf(devices);
    cataloguePublishers =
        cataloguePublishers.isEmpty()
            ? List.of(platform.publicKey())
            : List.copyOf(cataloguePublishers);
    offered = List.copyOf(offered);
    guests = List.copyOf(guests);
  }

  /** Whether a bundle is listed here: its code is the region's number and its name or number. */
  public boolean offers(String code) {
    return offered.isEmpty() || offered.stream().anyMatch(name -> named(code, name));
  }

  /** Whether that is the code of the bundle with that name. */
  public static boolean named(String code, String name) {
    return code.equals(name) || code.endsWith("-" + name);
  }

  /**
   * Where it stands.
   *
   * @param place line below the name, such as 一楼大厅东侧
   * @param region GB/T 2260 code
   */
  public record Site(String name, String place, String region) {}

  /**
   * The central platform.
   *
   * @param publicKey SM2 point in hexadecimal, beginning with 04
   * @param uploadKbit most kilobits a second of uploads; 0 for as many as the line carries
   */
  public record Platform(URI url, String publicKey, int uploadKbit) {
    public Platform(URI url, String publicKey) {
      this(url, publicKey, 0);
    }
  }

  /**
   * The screen.
   *
   * @param widthMm of the visible area
   * @param heightMm of the visible area
   * @param numberFirst how many characters of a person's number are shown at its beginning
   * @param numberLast and at its end
   */
  public record Panel(int widthMm, int heightMm, int numberFirst, int numberLast) {
    /** With as much of a number as is usual. */
    public Panel(int widthMm, int heightMm) {
      this(widthMm, heightMm, 3, 4);
    }
  }

  /**
   * A department whose own items are done at this terminal.
   *
   * @param code with which the codes of its bundles begin
   * @param department full name
   * @param publicKey SM2 point of whoever signs its packages, and no others
   */
  public record Guest(String code, String department, String publicKey) {}

  /** Seconds without a touch until the question, and from the question to the wipe. */
  public record Idle(int questionSeconds, int countdownSeconds) {}

  /** 咨询 and 监督. */
  public record Phones(String consult, String supervise) {}

  /**
   * Reads the file.
   *
   * @throws ConfigException with everything that is wrong
   * @throws IOException when the file cannot be read at all
   */
  public static StationConfig read(Path file) throws IOException, ConfigException {
    StationWords words = new StationWords();
    try {
      return parse(Files.readString(file), words);
    } catch (CharacterCodingException e) {
      throw new ConfigException(
          List.of(new ConfigException.Problem(0, "", words.of("config.encoding"))));
    }
  }

  private static StationConfig parse(String text, StationWords words) throws ConfigException {
    ConfigText in = new ConfigText(text, words);
    StationConfig config =
        new StationConfig(
            in.text("terminal", TERMINAL, "config.terminal"),
            new Site(
                in.text("site.name", WORDS, "config.words"),
                in.text("site.place", WORDS, "config.words"),
                in.text("site.region", REGION, "config.region")),
            data(in),
            in.number("http-port", 1, 65_535, Optional.of(8080)),
            new Platform(
                platform(in),
                in.text("platform.public-key", KEY, "config.key"),
                in.number("platform.upload-kbit", 0, 1_000_000, Optional.of(0))),
            devices(in),
            in.optionalText("devices.evaluator-profile", PROFILE, "config.profile"),
            new Panel(
                in.number("panel.width-mm", 100, 3000, Optional.empty()),
                in.number("panel.height-mm", 100, 3000, Optional.empty()),
                in.number("panel.number-first", 0, 6, Optional.of(3)),
                in.number("panel.number-last", 0, 4, Optional.of(4))),
            new Idle(
                in.number("idle.question-seconds", 5, 600, Optional.of(75)),
                in.number("idle.countdown-seconds", 5, 120, Optional.of(60))),
            new Phones(
                in.text("phones.consult", PHONE, "config.phone"),
                in.text("phones.supervise", PHONE, "config.phone")),
            hours(in),
            in.flag("allow-simulated", false),
            in.texts("catalogue.public-keys", KEY, "config.key"),
            in.texts("catalogue.offered", BUNDLE, "config.bundle"),
            guests(in));
    if (config.devices().containsKey(DeviceKind.EVALUATOR) && config.evaluatorProfile().isEmpty()) {
      in.problem("devices.evaluator-profile", "config.profile.missing");
    }
    in.finish();
    return config;
  }

  private static List<Guest> guests(ConfigText in) {
    return in.tables("guests", GUEST, "config.guest").stream()
        .map(
            code ->
                new Guest(
                    code,
                    in.text("guests." + code + ".department", WORDS, "config.words"),
                    in.text("guests." + code + ".public-key", KEY, "config.key")))
        .toList();
  }

  private static OpeningHours hours(ConfigText in) {
    Optional<OpeningHours> hours =
        in.optionalText("hours.counter", ANY, "config.hours")
            .map(
                text ->
                    OpeningHours.parse(text)
                        .orElseGet(
                            () -> {
                              in.problem("hours.counter", "config.hours");
                              return OpeningHours.UNKNOWN;
                            }));
    return hours.orElse(OpeningHours.UNKNOWN);
  }

  private static Path data(ConfigText in) {
    String text = in.text("data-directory", Pattern.compile("/[^\\x00]*"), "config.data");
    return Path.of(text);
  }

  private static URI platform(ConfigText in) {
    Optional<URI> url = in.address("platform.url");
    if (url.isEmpty()) {
      in.text("platform.url", Pattern.compile(".*"), "config.address");
    } else if (!safe(url.get())) {
      in.problem("platform.url", "config.platform");
    }
    return url.orElse(URI.create("https://invalid.invalid/"));
  }

  /** Citizens' data leaves the terminal encrypted, or does not leave it. */
  private static boolean safe(URI url) {
    boolean loopback = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
    return url.getHost() != null
        && ("https".equals(url.getScheme()) || (loopback && "http".equals(url.getScheme())));
  }

  private static Map<DeviceKind, URI> devices(ConfigText in) {
    Map<DeviceKind, URI> devices = new EnumMap<>(DeviceKind.class);
    for (DeviceKind kind : CONFIGURED) {
      in.address("devices." + kind.word()).ifPresent(address -> devices.put(kind, address));
    }
    return devices;
  }
}
