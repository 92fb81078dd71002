package cn.yijianban.provisioning.doctor;

/** What can be wrong with a terminal. A code is never changed once it was published. */
public enum Ailment {
  STATION_MISSING("DOC-101", "there is no configuration of the site", "run 'terminalctl setup'"),
  STATION_WRONG(
      "DOC-102", "the configuration of the site is wrong", "correct each line that is named"),
  MACHINE_MISSING(
      "DOC-103", "there is no configuration of this box", "run 'terminalctl setup --from ports'"),
  MACHINE_WRONG(
      "DOC-104", "the configuration of this box is wrong", "correct each line that is named"),
  SIMULATED_ALLOWED(
      "DOC-105",
      Weight.WARN,
      "simulated devices are allowed",
      "set allow-simulated = false before citizens use the terminal"),
  CONFIG_DRIFTED(
      "DOC-106",
      "the configuration was changed after it was signed",
      "have the change signed in the office, or take the last bundle again"),

  ID_READER_SILENT("DOC-201", "the ID reader cannot be spoken to", Ailment.WIRE),
  SCANNER_SILENT("DOC-202", "the scanner cannot be spoken to", Ailment.WIRE),
  PAGE_PRINTER_SILENT("DOC-203", "the A4 printer cannot be spoken to", Ailment.WIRE),
  RECEIPT_PRINTER_SILENT("DOC-204", "the receipt printer cannot be spoken to", Ailment.WIRE),
  EVALUATOR_SILENT("DOC-205", "the evaluator cannot be spoken to", Ailment.WIRE),
  NO_ID_READER(
      "DOC-206",
      Weight.WARN,
      "no ID reader is configured, so nobody can apply here",
      "connect one and run 'terminalctl setup --from ports'"),
  PORT_MISSING(
      "DOC-207",
      "the port of a device is not there",
      "plug the device into the socket it was bound to, or bind it anew with 'terminalctl setup"
          + " --from ports'"),
  PORT_UNBOUND(
      "DOC-208",
      "a serial device or a camera is bound to nothing on the USB",
      "plug it in and run 'terminalctl setup --from ports'"),
  DEVICE_TROUBLE("DEV-*", "a device reports trouble", "see docs/faults.md for the code"),

  PLATFORM_NAME(
      "DOC-301", "the name of the platform is not known", "check the cable and the name servers"),
  PLATFORM_UNREACHABLE(
      "DOC-302",
      "the platform does not answer",
      "check the cable, the router and the firewall of the site"),
  PLATFORM_CERTIFICATE(
      "DOC-303",
      "the certificate of the platform is not trusted",
      "check the clock first; then ask the platform's operator"),
  NOT_THE_PLATFORM(
      "DOC-304",
      "somebody else answers for the platform",
      "a portal or proxy of the site is in between; have the terminal's address exempted"),
  EGRESS_MISSING(
      "DOC-305",
      "the firewall does not let the program reach the platform",
      "add the platform's address to egress in machine.toml and run 'terminalctl lockdown apply'"),

  KEY_MISSING("DOC-401", "the terminal has no key", "run 'terminalctl setup --from keys'"),
  KEY_BROKEN(
      "DOC-402",
      "the key of the terminal cannot be used",
      "do not delete it: packages wait that were signed with it; call the maker"),
  KEY_OPEN("DOC-403", "others can read the key of the terminal", "chmod 600; then have it renewed"),
  PLATFORM_KEY(
      "DOC-404",
      "the platform's public key is none",
      "copy platform.public-key again from the platform's operator"),
  PASS_MISSING(
      "DOC-405",
      "the platform has given no pass to this terminal",
      "run 'terminalctl setup --from enrolment'"),
  PASS_EXPIRED("DOC-406", "the pass of this terminal is over", "run 'terminalctl enrol ask'"),
  PASS_ENDS(
      "DOC-407",
      Weight.WARN,
      "the pass of this terminal ends soon and was not renewed",
      "run 'terminalctl enrol ask'; it says why it is not given"),
  PASS_FOREIGN(
      "DOC-408",
      "the pass is for another terminal, site or key",
      "run 'terminalctl setup --from enrolment'"),

  VAULT_SHUT(
      "DOC-409",
      "the key store of this machine cannot be opened",
      "run it as root; a TPM that was cleared or a disk from another machine needs a new"
          + " enrolment: call the maker before"),
  KEY_PLAIN(
      "DOC-410",
      Weight.WARN,
      "the key lies in a plain file although this machine can seal it",
      "run 'terminalctl setup --from keys'"),

  CLOCK_OFF(
      "DOC-501", "the clock is wrong", "check the time servers in machine.toml, then the battery"),
  CLOCK_UNSYNCED(
      "DOC-502",
      Weight.WARN,
      "no time server sets the clock",
      "check clocks in machine.toml and systemd-timesyncd"),
  ZONE("DOC-503", Weight.WARN, "the time zone is not Asia/Shanghai", "timedatectl set-timezone"),

  DATA_MISSING("DOC-601", "there is no data directory", "run 'terminalctl setup --from keys'"),
  DATA_OPEN("DOC-602", "others can look into the data directory", "chmod 700"),
  DISK_FULL(
      "DOC-603",
      "the disk is full, nothing can be handed in",
      "find what fills it and remove that"),
  DISK_LOW("DOC-604", Weight.WARN, "the disk fills up", "find what fills it before it is full"),
  SWAP(
      "DOC-605",
      "memory can be written to the disk (swap)",
      "swapoff -a and take it out of /etc/fstab"),
  CORE_DUMPS(
      "DOC-606", "a crash would write memory to the disk", "run 'terminalctl lockdown apply'"),

  PACKAGE_BROKEN(
      "DOC-701", "a sealed package is damaged", "keep the disk; call the maker with its number"),
  PACKAGE_FOREIGN(
      "DOC-702",
      Weight.WARN,
      "a sealed package was signed with another key",
      "restore the key of this site"),
  PACKAGE_WAITS(
      "DOC-703",
      "a sealed package has been waiting for more than a day",
      "stop the terminal and see 'terminalctl queue list'"),
  QUARANTINE(
      "DOC-704", "a package was put aside", "call the maker with its number; never delete it"),
  DATABASE_ASIDE(
      "DOC-705",
      Weight.WARN,
      "the database did not open once and was moved aside",
      "check the disk (smartctl); then archive outbox.*.broken-*"),
  JOURNAL_BROKEN(
      "DOC-706",
      "the journal was changed or is damaged",
      "keep it as it is, see 'terminalctl journal verify'"),
  JOURNAL_ASIDE(
      "DOC-707",
      Weight.WARN,
      "a damaged journal was moved aside",
      "archive journal.jsonl.broken-* and ask how it came to that"),

  CATALOGUE_NONE(
      "DOC-801", "there is no sound catalogue for this region", "check site.region; update"),
  CATALOGUE_OVER(
      "DOC-802",
      Weight.WARN,
      "the catalogue is out of date and stays in use",
      "get a newer package and hand it over with 'terminalctl catalogue install'"),
  CATALOGUE_LACKS(
      "DOC-803",
      Weight.WARN,
      "the site lists bundles that its catalogue does not have",
      "correct catalogue.offered in station.toml by 'terminalctl catalogue list'"),
  GUEST_NONE(
      "DOC-804",
      Weight.WARN,
      "a guest department has no sound package",
      "get one signed with its key and hand it over with 'catalogue install --guest'"),
  GUEST_OVER(
      "DOC-805",
      Weight.WARN,
      "the package of a guest department is out of date",
      "get a newer one and hand it over with 'catalogue install --guest'"),

  FILE_MISSING("DOC-901", "files of the lock-down are missing", Ailment.APPLY),
  FILE_CHANGED("DOC-902", "files of the lock-down were changed", Ailment.APPLY),
  FILE_MODE("DOC-903", "files of the lock-down are too open", Ailment.APPLY),
  FILE_STRANGER(
      "DOC-904", "there are files that change the lock-down", "find out who put them there"),
  USER_MISSING("DOC-905", "a user of the terminal is missing", "run systemd-sysusers"),
  SCREEN_RIGHTS(
      "DOC-906",
      "the user of the browser has rights on devices",
      "gpasswd -d yijianban-screen GROUP"),

  PROGRAM_SCORE("DOC-911", "a unit of the program is less closed than it must be", Ailment.APPLY),
  SCREEN_SCORE("DOC-912", "the browser's unit is less closed than it must be", Ailment.APPLY),
  PROGRAM_STOPPED(
      "DOC-913", "the terminal does not run", "journalctl -u yijianban-terminal says why"),
  SCREEN_STOPPED("DOC-914", "the screen does not run", "journalctl -u yijianban-screen says why"),
  FIREWALL_STOPPED("DOC-915", "the firewall is not loaded", "systemctl restart nftables"),
  USBGUARD_STOPPED("DOC-916", "USBGuard does not run", "systemctl enable --now usbguard"),
  CAMERA_STOPPED(
      "DOC-917",
      "the document camera is not served",
      "journalctl -u yijianban-camera says why; apt-get install ustreamer where it is missing"),
  CAMERA_SCORE("DOC-918", "the camera's unit is less closed than it must be", Ailment.APPLY),

  BROWSER_MISSING("DOC-921", "there is no Chromium", "apt-get install chromium"),
  BROWSER_OLD(
      "DOC-922",
      "this Chromium is older than the one the policy was tried with",
      "apt-get install --only-upgrade chromium"),
  BROWSER_FLAGS(
      "DOC-923",
      Weight.WARN,
      "somebody gives Chromium further options",
      "remove what is not Debian's own from /etc/chromium.d"),
  FONT_MISSING("DOC-924", "there is no Chinese font", "apt-get install fonts-noto-cjk"),

  PANEL_DIFFERS(
      "DOC-925",
      Weight.WARN,
      "the screen says another size than the configuration",
      "measure the visible area and correct panel in station.toml: letters are drawn by it"),

  VOICE_MISSING(
      "DOC-926",
      Weight.WARN,
      "no screen can be read aloud",
      "apt-get install espeak-ng, or put a program that speaks at /etc/yijianban/voice"),
  HANDWRITING_MISSING(
      "DOC-927",
      Weight.WARN,
      "nobody can write by hand",
      "apt-get install libzinnia0 tegaki-zinnia-simplified-chinese"),
  RARE_FONT_MISSING(
      "DOC-928",
      Weight.WARN,
      "rare characters of names can be neither seen nor printed",
      "apt-get install fonts-hanazono"),

  UNREADABLE("DOC-931", "something could not be looked at", "run it as root");

  private static final String WIRE =
      "check power and cable; the DEV code is explained in docs/faults.md";
  private static final String APPLY = "run 'terminalctl lockdown apply'";

  /** How bad it is. */
  public enum Weight {
    /** Works, and wants a technician. */
    WARN,
    /** Citizens cannot be served, or are not safe. */
    FAIL
  }

  private final String code;
  private final Weight weight;
  private final String what;
  private final String remedy;

  Ailment(String code, String what, String remedy) {
    this(code, Weight.FAIL, what, remedy);
  }

  Ailment(String code, Weight weight, String what, String remedy) {
    this.code = code;
    this.weight = weight;
    this.what = what;
    this.remedy = remedy;
  }

  /** Such as {@code DOC-101}. */
  public String code() {
    return code;
  }

  public Weight weight() {
    return weight;
  }

  /** A clause without its full stop. */
  public String what() {
    return what;
  }

  /** One line for the technician. */
  public String remedy() {
    return remedy;
  }
}
