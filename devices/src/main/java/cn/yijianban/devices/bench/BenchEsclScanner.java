package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.EsclMechanics.Job;
import cn.yijianban.devices.imaging.Jpeg;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A SIMULATED driverless scanner with glass and feeder, spoken to in eSCL. It does one job at a
 * time, refuses what it cannot do, and keeps the habits of real ones on request.
 */
public final class BenchEsclScanner extends BenchHttp {
  private static final String ROOT = "/eSCL";

  /** What can go wrong with the next page. */
  public enum Fault {
    /** "Try again later". */
    BUSY,
    /** Denied once although the page is there, because it was asked for too soon. */
    TOO_SOON,
    /** "Success" without a byte, and the job is given up (AirSane on a jam). */
    EMPTY,
    /** "Success" without a byte, and the scanner thinks that all is well. */
    EMPTY_AND_CALM,
    /** The picture ends in the middle and is called finished. */
    TRUNCATED,
    /** The connection is cut in the middle of the picture. */
    CUT,
    /** Something that is no picture. */
    NOT_A_PICTURE,
    /** HTTP 500. */
    FAILED,
    /** The job is gone. */
    GONE,
    /** No memory for the page. */
    NO_MEMORY
  }

  /** How the address of a new job is written. */
  public enum Location {
    FULL,
    PATH,
    /** The host is missing from the address. */
    MALFORMED,
    NONE
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final EsclMechanics mechanics = new EsclMechanics();
  private Location location = Location.FULL;
  private int busyOrders;
  private volatile boolean hasFeeder = true;

  public BenchEsclScanner() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchEsclScanner(int port) {
    super("network scanner", port, ROOT);
  }

  /** Where the driver finds it. */
  public URI uri() {
    return uri("escl", ROOT);
  }

  /** From now on it is a scanner with a glass alone. */
  public void withoutFeeder() {
    hasFeeder = false;
  }

  /** Puts a sheet behind those in the feeder. */
  public void feed(Sheet sheet) {
    mechanics.feed(sheet);
  }

  public void clearFeeder() {
    mechanics.clearFeeder();
  }

  public int loadedPages() {
    return mechanics.loaded();
  }

  /** Lays a sheet on the glass. */
  public void lay(Sheet sheet) {
    mechanics.lay(sheet);
  }

  public void trouble(EsclTrouble what) {
    mechanics.trouble(what);
  }

  public synchronized void location(Location how) {
    location = how;
  }

  /** Answers so many orders with "try again later". */
  public synchronized void busyOrders(int count) {
    busyOrders = count;
  }

  /** Jobs that were begun and not brought to an end. */
  public int openJobs() {
    return mechanics.open();
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (exchange.getRequestMethod() + " " + path) {
      case "GET /ScannerCapabilities" -> xml(exchange, EsclPapers.capabilities(hasFeeder));
      case "GET /ScannerStatus" -> status(exchange);
      case "POST /ScanJobs" -> order(exchange, body);
      default -> job(exchange, path);
    }
  }

  private static void xml(HttpExchange exchange, String xml) throws IOException {
    answer(exchange, 200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private void status(HttpExchange exchange) throws IOException {
    if (mechanics.trouble() == EsclTrouble.DENIED) {
      answer(exchange, 403);
      return;
    }
    Map<String, String> states = new TreeMap<>();
    mechanics.states().forEach((id, state) -> states.put(ROOT + "/ScanJobs/" + id, state));
    xml(exchange, EsclPapers.status(mechanics.state(), mechanics.adf(), states));
  }

  private synchronized void order(HttpExchange exchange, String xml) throws IOException {
    int refused = busyOrders > 0 ? 503 : mechanics.refusal(xml);
    busyOrders = Math.max(0, busyOrders - 1);
    if (refused == 0) {
      written(mechanics.begin(xml))
          .ifPresent(address -> exchange.getResponseHeaders().add("Location", address));
    }
    answer(exchange, refused == 0 ? 201 : refused);
  }

  private Optional<String> written(String id) {
    return switch (location) {
      case FULL -> Optional.of(uri("http", ROOT + "/ScanJobs/" + id).toString());
      case PATH -> Optional.of(ROOT + "/ScanJobs/" + id);
      case MALFORMED -> Optional.of("http:///" + ROOT + "/ScanJobs/" + id + "/");
      case NONE -> Optional.empty();
    };
  }

  private void job(HttpExchange exchange, String path) throws IOException {
    String id = path.replaceFirst("^/ScanJobs/", "").replaceFirst("/NextDocument$", "");
    Optional<Job> job = mechanics.job(id);
    if (job.isEmpty()) {
      answer(exchange, 404);
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      mechanics.remove(id);
      answer(exchange, 200);
    } else {
      next(exchange, job.get());
    }
  }

  private void next(HttpExchange exchange, Job job) throws IOException {
    Optional<Fault> fault = faults.take();
    if (fault.isPresent()) {
      wrong(exchange, job, fault.get());
      return;
    }
    if (mechanics.trouble() != EsclTrouble.NONE) {
      mechanics.abort(job);
      answer(exchange, 409);
      return;
    }
    Optional<Sheet> sheet = mechanics.take(job);
    if (sheet.isEmpty()) {
      answer(exchange, 404);
      return;
    }
    answer(exchange, 200, "image/jpeg", picture(sheet.get(), job));
  }

  private static byte[] picture(Sheet sheet, Job job) {
    return Jpeg.encode(BenchPages.draw(sheet, job.dpi, job.grey), job.dpi).jpeg().toArray();
  }

  private void wrong(HttpExchange exchange, Job job, Fault fault) throws IOException {
    switch (fault) {
      case BUSY -> answer(exchange, 503);
      case TOO_SOON -> answer(exchange, 404);
      case EMPTY -> {
        mechanics.abort(job);
        answer(exchange, 200);
      }
      case EMPTY_AND_CALM -> answer(exchange, 200);
      case TRUNCATED -> {
        byte[] whole = picture(new Sheet("样本"), job);
        answer(exchange, 200, "image/jpeg", Arrays.copyOf(whole, whole.length / 2));
      }
      case CUT -> {
        byte[] whole = picture(new Sheet("样本"), job);
        exchange.sendResponseHeaders(200, whole.length);
        exchange.getResponseBody().write(whole, 0, whole.length / 2);
        exchange.getResponseBody().flush();
      }
      case NOT_A_PICTURE -> answer(exchange, 200, "image/jpeg", new byte[] {1, 2, 3});
      case FAILED -> answer(exchange, 500);
      case GONE -> {
        mechanics.abort(job);
        answer(exchange, 410);
      }
      case NO_MEMORY -> answer(exchange, 507);
    }
  }
}
