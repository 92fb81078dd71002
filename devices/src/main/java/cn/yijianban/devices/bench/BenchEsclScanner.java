package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.imaging.Jpeg;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SIMULATED driverless scanner with glass and feeder, spoken to in eSCL. It does one job at a
 * time, refuses what it cannot do, and keeps the habits of real ones on request.
 */
public final class BenchEsclScanner extends BenchHttp {
  private static final String ROOT = "/eSCL";
  private static final Pattern DPI = Pattern.compile("<scan:XResolution>(\\d+)<");

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

  /** What is wrong with the mechanics until it is put right. */
  public enum Trouble {
    NONE,
    JAM,
    COVER,
    MULTIFEED,
    STOPPED,
    DENIED,
    /** Warming up. */
    TESTING
  }

  /** How the address of a new job is written. */
  public enum Location {
    FULL,
    PATH,
    /** The host is missing from the address. */
    MALFORMED,
    NONE
  }

  private static final class Job {
    private final boolean feeder;
    private final boolean grey;
    private final int dpi;
    private String state = "Processing";
    private boolean delivered;

    Job(boolean feeder, boolean grey, int dpi) {
      this.feeder = feeder;
      this.grey = grey;
      this.dpi = dpi;
    }
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final Deque<Sheet> feeder = new ArrayDeque<>();
  private final Map<String, Job> jobs = new TreeMap<>();
  private Sheet glass = new Sheet("平板扫描样本");
  private Trouble trouble = Trouble.NONE;
  private Location location = Location.FULL;
  private int busyOrders;

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

  /** Puts a sheet behind those in the feeder. */
  public synchronized void feed(Sheet sheet) {
    feeder.add(sheet);
  }

  public synchronized void clearFeeder() {
    feeder.clear();
  }

  public synchronized int loadedPages() {
    return feeder.size();
  }

  /** Lays a sheet on the glass. */
  public synchronized void lay(Sheet sheet) {
    glass = sheet;
  }

  public synchronized void trouble(Trouble what) {
    trouble = what;
  }

  public synchronized void location(Location how) {
    location = how;
  }

  /** Answers so many orders with "try again later". */
  public synchronized void busyOrders(int count) {
    busyOrders = count;
  }

  /** Jobs that were begun and not brought to an end. */
  public synchronized int openJobs() {
    return (int) jobs.values().stream().filter(job -> job.state.equals("Processing")).count();
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(ROOT.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (exchange.getRequestMethod() + " " + path) {
      case "GET /ScannerCapabilities" -> xml(exchange, EsclPapers.capabilities());
      case "GET /ScannerStatus" -> status(exchange);
      case "POST /ScanJobs" -> order(exchange, body);
      default -> job(exchange, path);
    }
  }

  private static void xml(HttpExchange exchange, String xml) throws IOException {
    answer(exchange, 200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private void status(HttpExchange exchange) throws IOException {
    String xml;
    synchronized (this) {
      if (trouble == Trouble.DENIED) {
        xml = "";
      } else {
        Map<String, String> states = new TreeMap<>();
        jobs.forEach((id, job) -> states.put(ROOT + "/ScanJobs/" + id, job.state));
        xml = EsclPapers.status(state(), adf(), states);
      }
    }
    if (xml.isEmpty()) {
      answer(exchange, 403);
    } else {
      xml(exchange, xml);
    }
  }

  private String state() {
    return switch (trouble) {
      case STOPPED -> "Stopped";
      case TESTING -> "Testing";
      case NONE, JAM, COVER, MULTIFEED, DENIED -> openJobs() > 0 ? "Processing" : "Idle";
    };
  }

  private String adf() {
    return switch (trouble) {
      case JAM -> "ScannerAdfJam";
      case COVER -> "ScannerAdfDoorOpen";
      case MULTIFEED -> "ScannerAdfMultipickDetected";
      case NONE, STOPPED, DENIED, TESTING ->
          feeder.isEmpty() ? "ScannerAdfEmpty" : "ScannerAdfLoaded";
    };
  }

  private void order(HttpExchange exchange, String xml) throws IOException {
    Optional<String> id = Optional.empty();
    int refused;
    synchronized (this) {
      refused = refusal(xml);
      if (refused == 0) {
        String made = "job-" + (jobs.size() + 1);
        jobs.put(
            made, new Job(xml.contains(">Feeder<"), xml.contains(">Grayscale8<"), resolution(xml)));
        id = Optional.of(made);
      }
      written(id).ifPresent(address -> exchange.getResponseHeaders().add("Location", address));
    }
    answer(exchange, refused == 0 ? 201 : refused);
  }

  private static int resolution(String xml) {
    Matcher dpi = DPI.matcher(xml);
    return dpi.find() ? Integer.parseInt(dpi.group(1)) : 0;
  }

  /** The code of a refusal; 0 for an order that is taken. */
  private int refusal(String xml) {
    if (trouble == Trouble.DENIED) {
      return 403;
    }
    if (busyOrders > 0) {
      busyOrders--;
      return 503;
    }
    if (openJobs() > 0) {
      return 503;
    }
    if (!xml.contains("ScanSettings")) {
      return 400;
    }
    boolean empty = xml.contains(">Feeder<") && feeder.isEmpty();
    boolean unable = !EsclPapers.RESOLUTIONS.contains(resolution(xml));
    return trouble != Trouble.NONE || empty || unable ? 409 : 0;
  }

  private Optional<String> written(Optional<String> id) {
    return id.flatMap(
        i ->
            switch (location) {
              case FULL -> Optional.of(uri("http", ROOT + "/ScanJobs/" + i).toString());
              case PATH -> Optional.of(ROOT + "/ScanJobs/" + i);
              case MALFORMED -> Optional.of("http:///" + ROOT + "/ScanJobs/" + i + "/");
              case NONE -> Optional.empty();
            });
  }

  private void job(HttpExchange exchange, String path) throws IOException {
    String id = path.replaceFirst("^/ScanJobs/", "").replaceFirst("/NextDocument$", "");
    Optional<Job> job;
    synchronized (this) {
      job = Optional.ofNullable(jobs.get(id));
    }
    if (job.isEmpty()) {
      answer(exchange, 404);
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      synchronized (this) {
        jobs.remove(id);
      }
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
    if (trouble() != Trouble.NONE) {
      abort(job);
      answer(exchange, 409);
      return;
    }
    Optional<Sheet> sheet = take(job);
    if (sheet.isEmpty()) {
      answer(exchange, 404);
      return;
    }
    answer(exchange, 200, "image/jpeg", picture(sheet.get(), job));
  }

  private synchronized Trouble trouble() {
    return trouble;
  }

  private synchronized void abort(Job job) {
    job.state = "Aborted";
  }

  private synchronized Optional<Sheet> take(Job job) {
    if (!job.state.equals("Processing")) {
      return Optional.empty();
    }
    Optional<Sheet> sheet =
        job.feeder
            ? Optional.ofNullable(feeder.poll())
            : Optional.of(glass).filter(_ -> !job.delivered);
    job.delivered = true;
    if (sheet.isEmpty()) {
      job.state = "Completed";
    }
    return sheet;
  }

  private static byte[] picture(Sheet sheet, Job job) {
    return Jpeg.encode(BenchPages.draw(sheet, job.dpi, job.grey), job.dpi).jpeg().toArray();
  }

  private void wrong(HttpExchange exchange, Job job, Fault fault) throws IOException {
    switch (fault) {
      case BUSY -> answer(exchange, 503);
      case TOO_SOON -> answer(exchange, 404);
      case EMPTY -> {
        abort(job);
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
        abort(job);
        answer(exchange, 410);
      }
      case NO_MEMORY -> answer(exchange, 507);
    }
  }
}
