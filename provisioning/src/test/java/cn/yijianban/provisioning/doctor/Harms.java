package cn.yijianban.provisioning.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.StationKeys;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be done to a healthy terminal. */
final class Harms {
  private static final String STATION = "etc/yijianban/station.toml";
  private static final String MACHINE = "etc/yijianban/machine.toml";
  private static final String DATA = "var/lib/yijianban";
  private static final String KEY = DATA + "/keys/terminal.sm2";

  private Harms() {}

  /** Something that is done to a healthy terminal. */
  interface Harm {
    void to(Ward ward) throws Exception;
  }

  /** Of every kind, by the code it has to be found by. */
  static Map<String, Harm> all() {
    Map<String, Harm> harms = new LinkedHashMap<>();
    configuration(harms);
    devices(harms);
    links(harms);
    records(harms);
    system(harms);
    return harms;
  }

  private static void configuration(Map<String, Harm> harms) {
    harms.put("DOC-101", w -> Files.delete(w.at(STATION)));
    harms.put("DOC-102", w -> w.replace(STATION, "[panel]", "[penal]"));
    harms.put("DOC-103", w -> Files.delete(w.at(MACHINE)));
    harms.put("DOC-104", w -> w.write(MACHINE, "egress = 5\n"));
    harms.put("DOC-105", w -> w.replace(STATION, "[site]", "allow-simulated = true\n[site]"));
    harms.put(
        "DOC-404",
        w -> w.replace(STATION, w.platformKeys.publicKey().hex(), "04" + "1".repeat(128)));
    harms.put(
        "DOC-801",
        w -> {
          w.replace(STATION, "\"360730\"", "\"990000\"");
          w.records.pass("TEST-03", "990000", Duration.ofDays(90));
        });
    harms.put("DOC-802", w -> w.records.oldCatalogue("var/lib/yijianban/catalogue"));
    harms.put(
        "DOC-803",
        w ->
            w.replace(
                STATION, "[panel]", "[catalogue]\noffered = [\"newborn\", \"tea\"]\n[panel]"));
    harms.put("DOC-804", w -> w.guest());
    harms.put(
        "DOC-805",
        w -> {
          w.guest();
          w.records.oldCatalogue("var/lib/yijianban/guests/tax/catalogue");
        });
    harms.put("DOC-925", w -> w.edid(520, 320));
    harms.put("DOC-401", w -> Files.delete(w.at(KEY)));
    harms.put("DOC-402", w -> w.write(KEY, "no key"));
    harms.put("DOC-403", w -> w.mode(KEY, "rw-r-----"));
    harms.put("DOC-409", w -> w.write(DATA + "/keys/vault.tpm2", "of another machine"));
    harms.put("DOC-410", w -> w.said.put("systemd-creds --version", "systemd 252"));
    harms.put("DOC-405", w -> Files.delete(w.at(DATA + "/keys/terminal.pass")));
    harms.put("DOC-406", w -> w.records.pass("TEST-03", Duration.ofDays(-1)));
    harms.put("DOC-407", w -> w.records.pass("TEST-03", Duration.ofDays(13)));
    harms.put("DOC-408", w -> w.records.pass("TEST-04", Duration.ofDays(90)));
    harms.put(
        "DOC-106",
        w -> {
          w.configured();
          Path current = w.at("etc/yijianban/config/current/station.toml");
          Files.writeString(current, Files.readString(current) + "# mine\n");
        });
    harms.put(
        "DOC-702",
        w -> {
          Files.delete(w.at(KEY));
          var fresh = StationKeys.open(w.at(DATA), w.platformKeys.publicKey(), new SecureRandom());
          assertThat(fresh.terminal().publicKey().hex()).isNotEmpty();
          w.records.pass("TEST-03", Duration.ofDays(90));
        });
  }

  private static void devices(Map<String, Harm> harms) {
    harms.put("DOC-201", w -> w.replace(STATION, w.reader.uri().toString(), "tcp://127.0.0.1:1"));
    harms.put(
        "DOC-202", w -> w.replace(STATION, w.scanner.uri().toString(), "sane://127.0.0.1:1/x"));
    harms.put("DOC-203", w -> w.replace(STATION, w.pages.uri().toString(), "ipp://127.0.0.1:1/x"));
    harms.put("DOC-204", w -> w.replace(STATION, w.receipts.uri().toString(), "tcp://127.0.0.1:1"));
    harms.put(
        "DOC-205", w -> w.replace(STATION, w.evaluator.uri().toString(), "tcp://127.0.0.1:1"));
    harms.put("DOC-206", w -> w.replace(STATION, "id-reader = \"" + w.reader.uri() + "\"\n", ""));
    harms.put(
        "DOC-207",
        w -> w.replace(STATION, w.reader.uri().toString(), "serial:///dev/ttyUSB7?baud=115200"));
    harms.put(
        "DOC-208",
        w ->
            w.replace(STATION, w.reader.uri().toString(), "serial:///dev/ttyIDREADER?baud=115200"));
    harms.put("DEV-RCP-010", w -> w.receipts.paper(false));
    harms.put("DEV-RCP-011", w -> w.receipts.paperLow(true));
    harms.put("DEV-RCP-012", w -> w.receipts.cover(true));
    harms.put("DEV-PRN-010", w -> w.pages.paper(0));
    harms.put("DEV-PRN-011", w -> w.pages.jam(true));
  }

  private static void links(Map<String, Harm> harms) {
    harms.put(
        "DOC-301", w -> w.replace(STATION, w.platform.base() + "/", "https://platform.invalid/"));
    harms.put("DOC-302", w -> w.replace(STATION, w.platform.base() + "/", "http://127.0.0.1:1/"));
    harms.put("DOC-303", w -> w.replace(STATION, "http://127.0.0.1", "https://127.0.0.1"));
    harms.put("DOC-304", w -> w.replace(STATION, w.platform.base() + "/", portal()));
    harms.put("DOC-305", w -> w.replace(STATION, w.platform.base() + "/", "https://10.20.0.9/"));
    harms.put("DOC-501", w -> w.time = () -> Instant.now().minus(Duration.ofMinutes(5)));
    harms.put("DOC-502", w -> Files.delete(w.at("run/systemd/timesync/synchronized")));
    harms.put("DOC-503", w -> Files.delete(w.at("etc/localtime")));
  }

  /** Answers everything with a page, as the gate of a hotel does. */
  private static String portal() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>please log in</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static void records(Map<String, Harm> harms) {
    harms.put("DOC-601", w -> Files.move(w.at(DATA), w.at("var/lib/elsewhere")));
    harms.put("DOC-602", w -> w.mode(DATA, "rwxr-x---"));
    harms.put("DOC-603", w -> w.space = 100L << 20);
    harms.put("DOC-604", w -> w.space = 2L << 30);
    harms.put(
        "DOC-605", w -> Files.writeString(w.at("proc/swaps"), "Filename\n/dev/sda3 partition\n"));
    harms.put("DOC-606", w -> w.write("proc/sys/kernel/core_pattern", "core\n"));
    harms.put("DOC-701", w -> w.write(DATA + "/spool/" + w.records.sealed(), "YJB-SEAL cut short"));
    harms.put(
        "DOC-703", w -> Files.copy(w.at("old.sealed"), w.at(DATA + "/spool/360730-OLD-1.sealed")));
    harms.put("DOC-704", w -> w.write(DATA + "/spool/quarantine/360730-X-1.sealed", "x"));
    harms.put("DOC-705", w -> w.write(DATA + "/outbox.mv.db.broken-1", ""));
    harms.put("DOC-706", w -> w.replace(DATA + "/journal.jsonl", "false", "true"));
    harms.put("DOC-707", w -> w.write(DATA + "/journal.jsonl.broken-1", ""));
  }

  private static void system(Map<String, Harm> harms) {
    harms.put("DOC-931", w -> Files.delete(w.at("proc/swaps")));
    harms.put("DOC-901", w -> Files.delete(w.at("etc/nftables.conf")));
    harms.put("DOC-902", w -> w.replace("etc/nftables.conf", "policy drop", "policy accept"));
    harms.put("DOC-903", w -> w.mode("etc/usbguard/rules.conf", "rw-rw-rw-"));
    harms.put("DOC-904", w -> w.write("etc/chromium/policies/managed/more.json", "{}"));
    harms.put("DOC-905", w -> w.write("etc/passwd", "yijianban-screen:x:2::/:\n"));
    harms.put("DOC-906", w -> w.write("etc/group", "dialout:x:20:yijianban-screen\n"));
    harms.put(
        "DOC-911",
        w -> w.said.put("systemd-analyze yijianban-terminal", "exposure level for x: 9.2"));
    harms.put(
        "DOC-912",
        w -> w.said.put("systemd-analyze yijianban-screen", "exposure level for x: 3.1"));
    harms.put("DOC-913", w -> w.said.put("systemctl yijianban-terminal", "failed\n"));
    harms.put("DOC-914", w -> w.said.put("systemctl yijianban-screen", "inactive\n"));
    harms.put("DOC-915", w -> w.said.put("systemctl nftables", "failed\n"));
    harms.put("DOC-916", w -> w.said.remove("systemctl usbguard"));
    harms.put("DOC-921", w -> w.said.remove("chromium --version"));
    harms.put("DOC-922", w -> w.said.put("chromium --version", "Chromium 128.0.1"));
    harms.put("DOC-923", w -> w.write("etc/chromium.d/mine", "--remote-debugging-port=1"));
    harms.put(
        "DOC-924",
        w -> Files.delete(w.at("usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")));
    harms.put("DOC-926", w -> Files.delete(w.at("usr/bin/espeak-ng")));
    harms.put("DOC-927", w -> Files.delete(w.at("usr/lib/x86_64-linux-gnu/libzinnia.so.0")));
    harms.put("DOC-928", w -> Files.delete(w.at("usr/share/fonts/truetype/hanazono/HanaMinB.ttf")));
  }

  /** Of a terminal whose scanner is a document camera; the first is none. */
  static Map<String, Harm> ofCamera() {
    Map<String, Harm> harms = new LinkedHashMap<>();
    harms.put("", _ -> {});
    harms.put("DOC-207", w -> Files.delete(w.at("dev/documentcamera")));
    harms.put("DOC-208", w -> w.replace(STATION, w.camera.uri().getPort() + "/stream", "1/stream"));
    harms.put("DOC-905", w -> w.replace("etc/passwd", "yijianban-camera", "camera"));
    harms.put("DOC-906", w -> w.write("etc/group", "yijianban-camera:x:4:yijianban-screen\n"));
    harms.put("DOC-917", w -> w.said.put("systemctl yijianban-camera", "failed\n"));
    harms.put(
        "DOC-918",
        w -> w.said.put("systemd-analyze yijianban-camera", "exposure level for x: 4.0"));
    harms.put(
        "DOC-904",
        w -> w.write("etc/systemd/system/yijianban-camera.service.d/own.conf", "[Service]\n"));
    return harms;
  }
}
