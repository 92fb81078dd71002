package cn.yijianban.devices.bench;

import cn.yijianban.devices.frame.Bytes;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SIMULATED A4 printer that speaks IPP; a job without paper waits until there is some or it is
 * cancelled.
 */
public final class BenchIppPrinter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchIppPrinter.class);
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?!s)");

  private final HttpServer server;
  private final TreeMap<Integer, Job> jobs = new TreeMap<>();
  private final List<Bytes> printed = new ArrayList<>();
  private int sheets = 250;
  private boolean jam;

  private static final class Job {
    private final Bytes pdf;
    private JobState state = JobState.processing;
    private int impressions;

    Job(Bytes pdf) {
      this.pdf = pdf;
    }
  }

  public BenchIppPrinter() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port for a simulated printer", e);
    }
    server.createContext("/ipp/print", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    LOG.info("SIMULATED A4 printer at {}", uri());
  }

  /** Where the driver finds it. */
  public URI uri() {
    return URI.create("ipp://127.0.0.1:" + server.getAddress().getPort() + "/ipp/print");
  }

  /** Sheets in the tray; waiting jobs go on when there are enough. */
  public synchronized void paper(int count) {
    sheets = count;
    work();
  }

  public synchronized int paper() {
    return sheets;
  }

  public synchronized void jam(boolean stuck) {
    jam = stuck;
    work();
  }

  /** The documents that came out. */
  public synchronized List<Bytes> printed() {
    return List.copyOf(printed);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange;
        IppInputStream in = new IppInputStream(exchange.getRequestBody())) {
      IppPacket request = in.readPacket();
      Bytes document = Bytes.of(in.readAllBytes());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new IppOutputStream(out).write(answer(request, document));
      exchange.getResponseHeaders().add("Content-Type", "application/ipp");
      exchange.sendResponseHeaders(200, out.size());
      exchange.getResponseBody().write(out.toByteArray());
    }
  }

  private synchronized IppPacket answer(IppPacket request, Bytes document) {
    Operation operation = request.getOperation();
    if (operation.equals(Operation.getPrinterAttributes)) {
      return build(request, printer());
    }
    if (operation.equals(Operation.printJob)) {
      int id = jobs.isEmpty() ? 1 : jobs.lastKey() + 1;
      jobs.put(id, new Job(document));
      work();
      return build(request, job(id));
    }
    Integer id = request.getValue(Tag.operationAttributes, Types.jobId);
    if (id == null || !jobs.containsKey(id)) {
      return build(request, IppPacket.response(Status.clientErrorNotFound));
    }
    if (operation.equals(Operation.cancelJob)) {
      Job job = jobs.get(id);
      if (job != null && job.state.equals(JobState.processing)) {
        job.state = JobState.canceled;
      }
    }
    return build(request, job(id));
  }

  private static IppPacket build(IppPacket request, IppPacket.Builder answer) {
    answer.setRequestId(request.getRequestId());
    return answer.build();
  }

  private IppPacket.Builder printer() {
    List<String> reasons = new ArrayList<>();
    if (jam) {
      reasons.add("media-jam-error");
    }
    if (sheets == 0) {
      reasons.add("media-empty-warning");
    } else if (sheets < 10) {
      reasons.add("media-low-report");
    }
    if (reasons.isEmpty()) {
      reasons.add("none");
    }
    boolean busy = jobs.values().stream().anyMatch(job -> job.state.equals(JobState.processing));
    IppPacket.Builder answer = IppPacket.response(Status.successfulOk);
    answer.putPrinterAttributes(
        Types.printerState.of(busy ? PrinterState.processing : PrinterState.idle),
        Types.printerStateReasons.of(reasons),
        Types.printerName.of("SIMULATED A4"),
        Types.printerIsAcceptingJobs.of(true),
        Types.documentFormatSupported.of("application/pdf"));
    return answer;
  }

  private IppPacket.Builder job(int id) {
    Job job = jobs.get(id);
    JobState state = job == null ? JobState.aborted : job.state;
    int impressions = job == null ? 0 : job.impressions;
    IppPacket.Builder answer = IppPacket.response(Status.successfulOk);
    answer.putJobAttributes(
        Types.jobId.of(id),
        Types.jobUri.of(URI.create(uri() + "/" + id)),
        Types.jobState.of(state),
        Types.jobStateReasons.of("none"),
        Types.jobImpressionsCompleted.of(impressions));
    return answer;
  }

  private void work() {
    for (Job job : jobs.values()) {
      int pages = pages(job.pdf);
      if (job.state.equals(JobState.processing) && !jam && sheets >= Math.max(1, pages)) {
        sheets -= pages;
        job.impressions = pages;
        job.state = JobState.completed;
        printed.add(job.pdf);
      }
    }
  }

  private static int pages(Bytes pdf) {
    String text = new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
    // Page objects inside object streams cannot be counted without unpacking them; such a file has
    // at least one.
    return (int) Math.max(PAGE.matcher(text).results().count(), text.contains("/ObjStm") ? 1 : 0);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
