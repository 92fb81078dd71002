package cn.yijianban.provisioning.doctor;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.submission.OutboxParts;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a terminal of the {@link Ward} has kept: key, pass, packages, journal, catalogue. */
final class Records {
  private final Ward ward;

  Records(Ward ward) {
    this.ward = ward;
  }

  /** A submission that cannot be sent, one that could not be sent two days ago, and a journal. */
  void make() throws IOException {
    Path data = ward.at("var/lib/yijianban");
    Path old = ward.at("old");
    Files.createDirectories(data.resolve(".."));
    handIn(data, ward.time);
    Files.createDirectories(old.resolve("keys"));
    Files.copy(data.resolve("keys/terminal.sm2"), old.resolve("keys/terminal.sm2"));
    handIn(old, () -> InstantSource.system().instant().minus(Duration.ofDays(2)));
    Files.copy(old.resolve("spool").resolve(sealed("old")), ward.at("old.sealed"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    pass("TEST-03", Duration.ofDays(90));
    try (Journal journal = Journal.open(data.resolve("journal.jsonl"), ward.time)) {
      journal.append(new Event.Started(false));
      journal.append(new Event.Stopped());
    }
  }

  /** A pass that the platform gave and that is good for so long. */
  void pass(String terminal, Duration life) throws IOException {
    pass(terminal, "360730", life);
  }

  void pass(String terminal, String region, Duration life) throws IOException {
    Path data = ward.at("var/lib/yijianban");
    StationKeys keys = StationKeys.open(data, ward.platformKeys.publicKey(), new SecureRandom());
    Instant now = InstantSource.system().instant();
    Pass pass =
        new Pass(
            terminal,
            region,
            keys.terminal().publicKey().hex(),
            1,
            now.minus(Duration.ofDays(90)),
            now.plus(life));
    new PassFile(data).write(Signed.by(ward.platformKeys, pass.text(), new SecureRandom()));
  }

  /** A package that the platform signed and whose last day is over. */
  void oldCatalogue(String folder) throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    CatalogueFiles files =
        Catalogues.pack(Path.of("../kiosk/src/main/resources/cn/yijianban/kiosk/catalogue/360730"));
    Path shelf = Files.createDirectories(ward.at(folder));
    Files.write(
        shelf.resolve("360730-old.yjc"),
        EditionFile.sign(
            files, today.minusDays(9), today.minusDays(1), ward.platformKeys, new SecureRandom()));
  }

  private void handIn(Path data, InstantSource time) {
    StationKeys keys = StationKeys.open(data, ward.platformKeys.publicKey(), new SecureRandom());
    PlatformConfig nowhere = PlatformConfig.of(URI.create("http://127.0.0.1:1"), "test", "TEST-03");
    try (Store store = Store.open(data);
        PlatformClient desk = new PlatformClient(nowhere, keys, time);
        Outbox outbox =
            Outbox.open(
                new OutboxParts(
                    store,
                    Optional.of(keys),
                    desk,
                    new OutboxParts.Terminal("TEST-03", "TEST03", "360730"),
                    OutboxParts.Limits.usual(),
                    Backoff.usual(),
                    time,
                    ZoneId.of("Asia/Shanghai"),
                    new SecureRandom()))) {
      Counter.HandIn kept =
          outbox.handIn(
              new Application(
                  "v-1",
                  new Application.Service("360730-S01", "样例", "1", "360730"),
                  time.instant(),
                  List.of(),
                  Map.of(),
                  Application.Form.of(Map.of()),
                  List.of(),
                  Bytes.empty(),
                  List.of(),
                  List.of(),
                  ""));
      if (!(kept instanceof Counter.HandIn.Durable)) {
        throw new AssertionError("not kept: " + kept);
      }
    }
  }

  /** Number of the submission. */
  String sealed() throws IOException {
    return sealed("var/lib/yijianban");
  }

  private String sealed(String data) throws IOException {
    try (Stream<Path> all = Files.list(ward.at(data + "/spool"))) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sealed"))
          .findFirst()
          .orElseThrow();
    }
  }
}
