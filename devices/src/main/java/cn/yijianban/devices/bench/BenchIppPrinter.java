package cn.yijianban.devices.bench;

import cn.yijianban.devices.frame.Bytes;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A SIMULATED A4 printer that speaks IPP; a job without paper waits until there is some or it is
 * cancelled.
 */
public final class BenchIppPrinter extends BenchHttp {
  private static final String PATH = "/ipp/print";

  /** What can go wrong with the answer to a request. */
  public enum Fault {
    HTTP_ERROR,
    GARBLED,
    EMPTY,
    CUT
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final PageMechanics mechanics = new PageMechanics();
  private boolean refusing;
  private OptionalInt toner = OptionalInt.empty();

  public BenchIppPrinter() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchIppPrinter(int port) {
    super("A4 printer", port, PATH);
  }

  /** Where the driver finds it. */
  public URI uri() {
    return uri("ipp", PATH);
  }

  /** Sheets in the tray; waiting jobs go on when there are enough. */
  public synchronized void paper(int count) {
    mechanics.sheets = count;
    mechanics.work();
  }

  public synchronized int paper() {
    return mechanics.sheets;
  }

  public synchronized void jam(boolean stuck) {
    mechanics.jam = stuck;
    mechanics.work();
  }

  /** State reasons it reports besides its own; a printer with any of them prints nothing. */
  public synchronized void report(List<String> keywords) {
    mechanics.reported = List.copyOf(keywords);
    mechanics.work();
  }

  /** Tells a level of its toner from now on; before, it keeps silent about it. */
  public synchronized void toner(int percent) {
    toner = OptionalInt.of(percent);
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  /** Refuses every document. */
  public synchronized void refuse(boolean refuses) {
    refusing = refuses;
  }

  /** Calls jobs completed of which nothing came out. */
  public synchronized void lie(boolean lies) {
    mechanics.lying = lies;
  }

  /** Calls jobs completed of which the last page did not come out. */
  public synchronized void losesAPage(boolean loses) {
    mechanics.losing = loses;
  }

  /** Somebody cancels whatever waits, at the panel. */
  public synchronized void cancelAll() {
    mechanics.waiting().forEach(PageMechanics.Job::cancel);
  }

  /** Jobs that wait. */
  public synchronized int waiting() {
    return mechanics.waiting().size();
  }

  /** The documents that came out. */
  public synchronized List<Bytes> printed() {
    return List.copyOf(mechanics.printed);
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    try (IppInputStream in = new IppInputStream(exchange.getRequestBody())) {
      IppPacket request = in.readPacket();
      Bytes document = Bytes.of(in.readAllBytes());
      Optional<Fault> fault = faults.take();
      if (fault.isPresent()) {
        wrong(exchange, fault.get());
        return;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new IppOutputStream(out).write(answer(request, document));
      answer(exchange, 200, "application/ipp", out.toByteArray());
    }
  }

  private static void wrong(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault) {
      case HTTP_ERROR -> answer(exchange, 500);
      case GARBLED -> answer(exchange, 200, "application/ipp", new byte[] {2, 0, 0});
      case EMPTY -> answer(exchange, 200);
      case CUT -> {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write(2);
        exchange.getResponseBody().flush();
      }
    }
  }

  private synchronized IppPacket answer(IppPacket request, Bytes document) {
    Operation operation = request.getOperation();
    if (operation.equals(Operation.getPrinterAttributes)) {
      return build(request, printer());
    }
    if (operation.equals(Operation.getJobs)) {
      return build(request, held());
    }
    if (operation.equals(Operation.printJob)) {
      if (refusing) {
        return build(request, IppPacket.response(Status.clientErrorDocumentFormatNotSupported));
      }
      return build(request, job(mechanics.take(document)));
    }
    Integer id = request.getValue(Tag.operationAttributes, Types.jobId);
    Optional<PageMechanics.Job> job = id == null ? Optional.empty() : mechanics.job(id);
    if (job.isEmpty()) {
      return build(request, IppPacket.response(Status.clientErrorNotFound));
    }
    if (operation.equals(Operation.cancelJob)) {
      job.get().cancel();
    }
    return build(request, job(job.get()));
  }

  /** A reply carries the number and the version of its request; clients of 1.1 insist on it. */
  private static IppPacket build(IppPacket request, IppPacket.Builder answer) {
    return answer
        .setRequestId(request.getRequestId())
        .setVersionNumber(request.getVersionNumber())
        .build();
  }

  private IppPacket.Builder held() {
    IppPacket.Builder answer = IppPacket.response(Status.successfulOk);
    for (PageMechanics.Job job : mechanics.waiting()) {
      answer.addGroup(AttributeGroup.groupOf(Tag.jobAttributes, Types.jobId.of(job.id)));
    }
    return answer;
  }

  private IppPacket.Builder printer() {
    boolean busy = !mechanics.waiting().isEmpty();
    IppPacket.Builder answer = IppPacket.response(Status.successfulOk);
    answer.putPrinterAttributes(
        Types.printerState.of(busy ? PrinterState.processing : PrinterState.idle),
        Types.printerStateReasons.of(mechanics.reasons()),
        Types.printerName.of("SIMULATED A4"),
        Types.printerIsAcceptingJobs.of(true),
        Types.documentFormatSupported.of("application/pdf"));
    toner.ifPresent(
        percent ->
            answer.putPrinterAttributes(
                Types.printerSupply.of(
                    new KeyValues(
                        "index",
                        "1",
                        "class",
                        "supplyThatIsConsumed",
                        "type",
                        "toner",
                        "unit",
                        "percent",
                        "maxcapacity",
                        "100",
                        "level",
                        Integer.toString(percent),
                        "colorantname",
                        "black"))));
    return answer;
  }

  private IppPacket.Builder job(PageMechanics.Job job) {
    IppPacket.Builder answer = IppPacket.response(Status.successfulOk);
    answer.putJobAttributes(
        Types.jobId.of(job.id),
        Types.jobUri.of(URI.create(uri() + "/" + job.id)),
        Types.jobState.of(job.state),
        Types.jobStateReasons.of("none"),
        Types.jobImpressionsCompleted.of(job.impressions));
    return answer;
  }
}
