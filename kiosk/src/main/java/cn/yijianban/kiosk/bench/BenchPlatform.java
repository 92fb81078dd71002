package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.submission.Manifest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIMULATED central platform on the loopback: the contract of {@code openapi.json} over a real
 * connection. It opens each sealed package, makes one child case an item, and keeps a ledger of
 * what arrived, in memory. Every answer carries {@code X-Simulated: true}.
 */
public final class BenchPlatform implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchPlatform.class);

  /** A child case that was opened. */
  public record Case(String item, String caseNumber) {}

  /**
   * A submission that arrived whole.
   *
   * @param sm3 of the sealed file, upper-case hexadecimal
   * @param completions how often the terminal said that all is there
   * @param takenIn where it was taken in (受理地)
   * @param region where it is decided on (归属地)
   */
  public record Arrival(
      String key,
      String number,
      String sm3,
      List<Case> cases,
      int completions,
      String takenIn,
      String region) {
    public Arrival {
      cases = List.copyOf(cases);
    }
  }

  private final Sm2KeyPair keys;
  private final BenchFaults faults = new BenchFaults();
  private final BenchOffice office;
  private final BenchUploads uploads;
  private final BenchDesks desks;
  private final BenchCashier cashier;
  private final BenchGate gate;
  private final List<BiConsumer<Asked, Reply>> listeners = new CopyOnWriteArrayList<>();
  private final BenchServer server;

  private BenchPlatform(
      int port, Sm2KeyPair keys, InstantSource real, Optional<Duration> acceptAfter) {
    this.keys = keys;
    InstantSource time = () -> real.instant().plus(faults.skew());
    this.gate = new BenchGate(time);
    this.cashier = new BenchCashier(time);
    this.uploads = new BenchUploads(faults);
    this.office = new BenchOffice(keys, time, acceptAfter, gate::key, cashier::paid, uploads);
    this.desks =
        new BenchDesks(time, office, cashier, uploads, new BenchRegistry(keys, time, gate::enrol));
    this.server =
        new BenchServer(port, () -> new BenchHandler(gate, desks, faults, time, this::tell));
  }

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   * @param keys of the platform; terminals seal for the public one
   * @param acceptAfter when received cases are accepted by themselves; empty for {@link #accept}
   */
  public static BenchPlatform start(
      int port, Sm2KeyPair keys, InstantSource time, Optional<Duration> acceptAfter) {
    BenchPlatform platform = new BenchPlatform(port, keys, time, acceptAfter);
    platform.up();
    LOG.warn("SIMULATED platform at {}", platform.base());
    return platform;
  }

  private void tell(Asked asked, Reply reply) {
    listeners.forEach(listener -> listener.accept(asked, reply));
  }

  /** Hears of every answer, before it is written. */
  void onExchange(BiConsumer<Asked, Reply> listener) {
    listeners.add(listener);
  }

  /** Address for {@code PlatformConfig}. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** Makes a terminal known whose packages another one brings. */
  public void enrol(String terminal, Sm2PublicKey key) {
    gate.enrol(terminal, key);
  }

  /** Shares a secret with a terminal that signs by HMAC-SM3. */
  public void share(String terminal, Bytes secret) {
    gate.share(terminal, secret);
  }

  public Sm2PublicKey publicKey() {
    return keys.publicKey();
  }

  public BenchFaults faults() {
    return faults;
  }

  /** What arrived whole, in the order it was announced. */
  public List<Arrival> ledger() {
    return office.ledger();
  }

  /** Numbers that were taken back by their terminal. */
  public List<String> withdrawn() {
    return office.withdrawn();
  }

  /** What the packages held, in the order they were opened. */
  public List<Manifest> opened() {
    return office.manifests();
  }

  /** How many different ratings came. */
  public int ratings() {
    return office.evaluations().size();
  }

  /** Ratings in the order they came, each once. */
  public List<Evaluation> evaluations() {
    return office.evaluations();
  }

  /** Service records in the order they came, each once. */
  public List<Served> services() {
    return office.services();
  }

  /**
   * A service that a terminal rendered.
   *
   * @param rated whether a rating has named it
   */
  public record Served(
      String id, String number, String service, String terminal, Instant at, boolean rated) {}

  /** One grade of one service of a submission, 5 best. */
  public record Evaluation(String number, String service, int grade) {}

  /**
   * Something that somebody has to do.
   *
   * @param kind HELP, COMPLAINT, or WORDS: what a citizen wrote, still sealed
   * @param text how and where help is wanted, or what is complained about
   */
  public record Note(String kind, String text, Instant at) {}

  /** Helpers that were called and complaints, in order. */
  public List<Note> notes() {
    return desks.service().notes();
  }

  /** What it keeps of terminals. */
  public BenchStation station() {
    return desks.station();
  }

  /** Its register of terminals. */
  public BenchRegistry registry() {
    return desks.registry();
  }

  /** Catalogues it offers. */
  public BenchEditions editions() {
    return desks.editions();
  }

  /** What citizens do on their telephones. */
  public BenchTelephones telephones() {
    return desks.telephones();
  }

  /** The queues of its hall. */
  public BenchQueue queue() {
    return desks.queue();
  }

  /** What its forms have. */
  public BenchForms forms() {
    return desks.forms();
  }

  /** Leave it gave to use licences. */
  public BenchAuthorisations authorisations() {
    return desks.authorisations();
  }

  /** What it says about persons and applications. */
  public BenchCounsel counsel() {
    return desks.counsel();
  }

  /** How many uploads were begun. */
  public int uploads() {
    return uploads.made();
  }

  /**
   * How many bytes came of each part of a submission, by its number; those that came twice twice.
   */
  public Map<Integer, Long> came(String number) {
    return uploads.came(number);
  }

  /** From the next package on, cases of that item take this course instead of the usual one. */
  public void course(String item, BenchCourse course) {
    office.course(item, course);
  }

  /**
   * Gives a sample person earlier applications of a bundle: one that is late, sent back in part and
   * accepted in part; one that is done; one that nobody has begun on. Given again, they begin anew,
   * with nothing paid.
   */
  public void earlier(String name, String number, Earlier bundle) {
    cashier.forget(BenchEarlier.DUES);
    office.earlier(name, number, bundle);
  }

  /**
   * Of which bundle.
   *
   * @param items at least three
   * @param material of the second item, by id and name; it is wanted again
   */
  public record Earlier(
      String bundle, String title, List<String> items, String material, String materialName) {
    public Earlier {
      items = List.copyOf(items);
    }

    /** A flat that was bought. */
    public static Earlier house() {
      return new Earlier(
          "360730-S01", "二手房水电气过户", List.of("S01-1", "S01-2", "S01-3"), "M-INVOICE", "原购房发票");
    }
  }

  /** A telephone pays what waits to be paid. */
  public void pay() {
    cashier.pay();
  }

  /** From now on somebody pays each order so long after it was made. */
  public void paysAfter(Duration wait) {
    cashier.paysAfter(wait);
  }

  /** Somebody else takes a time at a window. */
  public void take(String window, String slot) {
    desks.hall().take(window, slot);
  }

  /** Accepts every case that was received and has no course of its own. */
  public void accept() {
    office.accept();
  }

  /** Goes away: connections are refused until {@link #up}. What arrived stays. */
  public void down() {
    server.down();
  }

  /** Comes back at the same address. */
  public void up() {
    server.up();
  }

  @Override
  public void close() {
    down();
  }
}
