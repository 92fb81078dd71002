package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.RequestSignature;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads requests, lets faults happen, and writes answers, each marked as simulated. */
final class BenchHandler extends Handler.Abstract {
  private static final int PIECE = 64 * 1024;
  private static final String SUBMISSIONS = "/v1/submissions";
  private static final String COMPLETE = "/complete";

  private final BenchGate gate;
  private final BenchOffice office;
  private final BenchUploads uploads;
  private final BenchLicences licences;
  private final BenchService service;
  private final BenchDesks desks;
  private final BenchHall hall;
  private final BenchCashier cashier;
  private final BenchHelp help;
  private final BenchFaults faults;
  private final InstantSource time;
  private final BiConsumer<Asked, Reply> exchanges;

  /**
   * @param exchanges hears of each answer before it is written
   */
  BenchHandler(
      BenchGate gate,
      BenchOffice office,
      BenchUploads uploads,
      BenchService service,
      BenchDesks desks,
      BenchHall hall,
      BenchCashier cashier,
      BenchFaults faults,
      InstantSource time,
      BiConsumer<Asked, Reply> exchanges) {
    this.gate = gate;
    this.office = office;
    this.uploads = uploads;
    this.licences = new BenchLicences();
    this.service = service;
    this.desks = desks;
    this.hall = hall;
    this.cashier = cashier;
    this.help = new BenchHelp(time, service::note);
    this.faults = faults;
    this.time = time;
    this.exchanges = exchanges;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Sm3 sm3 = new Sm3();
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        body.write(piece, 0, n);
        sm3.add(piece, 0, n);
      }
    }
    String query = request.getHttpURI().getQuery();
    Asked asked =
        new Asked(
            request.getMethod(),
            request.getHttpURI().getPath(),
            query == null ? "" : query,
            name -> Optional.ofNullable(request.getHeaders().get(name)),
            Bytes.of(body.toByteArray()),
            Bytes.of(sm3.bytes()));
    if (BenchRegistry.asks(asked)) {
      write(asked, request, response, callback, desks.registry().answer(asked));
      return true;
    }
    Optional<Call> call = call(asked);
    Optional<Reply> refusal = gate.refuses(asked);
    if (call.isEmpty() || refusal.isPresent()) {
      Reply reply = refusal.orElse(Reply.refused(Reply.NOT_FOUND, "NO_SUCH_CALL"));
      write(asked, request, response, callback, reply);
      return true;
    }
    answer(asked, call.get(), request, response, callback);
    return true;
  }

  private void answer(
      Asked asked, Call call, Request request, Response response, Callback callback) {
    Optional<Fault> fault = faults.take(call);
    if (fault.isEmpty()) {
      finish(asked, done(asked, call, false), request, response, callback);
      return;
    }
    switch (fault.get()) {
      case ERROR ->
          write(
              asked,
              request,
              response,
              callback,
              Reply.refused(Reply.SERVER_ERROR, "SIMULATED_ERROR"));
      case REFUSAL ->
          write(
              asked,
              request,
              response,
              callback,
              Reply.refused(Reply.UNPROCESSABLE, "REFUSED_BY_BENCH"));
      case SILENCE -> {
        // Nobody completes the callback: the client waits until its own deadline.
      }
      case LOST_ANSWER -> {
        var _ = done(asked, call, false);
        breakOff(request, callback);
      }
      case HALF_ANSWER -> half(done(asked, call, false), request, response, callback);
      case LATE -> {
        Optional<Reply> reply = done(asked, call, false);
        CompletableFuture.delayedExecutor(BenchFaults.LATE_BY.toMillis(), TimeUnit.MILLISECONDS)
            .execute(() -> finish(asked, reply, request, response, callback));
      }
      case OFFSET_LIE -> finish(asked, done(asked, call, true), request, response, callback);
      case DUPLICATE ->
          finish(
              asked,
              done(asked, call, false)
                  .map(r -> new Reply(Reply.CONFLICT, "DUPLICATE", r.data(), r.headers())),
              request,
              response,
              callback);
    }
  }

  private void finish(
      Asked asked, Optional<Reply> reply, Request request, Response response, Callback callback) {
    if (reply.isPresent()) {
      write(asked, request, response, callback, reply.get());
    } else {
      breakOff(request, callback);
    }
  }

  /** Promises a whole body and sends half of one. */
  private static void half(
      Optional<Reply> reply, Request request, Response response, Callback callback) {
    if (reply.isEmpty() || reply.get().code().isEmpty()) {
      breakOff(request, callback);
      return;
    }
    byte[] body = envelope(reply.get());
    response.setStatus(reply.get().status());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(
        false,
        ByteBuffer.wrap(body, 0, body.length / 2),
        Callback.from(() -> breakOff(request, callback)));
  }

  private static byte[] envelope(Reply reply) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("code", reply.code());
    envelope.put("message", reply.good() ? "simulated" : "simulated refusal");
    envelope.put("requestId", UUID.randomUUID().toString());
    envelope.put("data", reply.data());
    return Asked.JSON.writeValueAsBytes(envelope);
  }

  private static void breakOff(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new java.io.EOFException("simulated"));
  }

  private Optional<Call> call(Asked asked) {
    String path = asked.path();
    return switch (asked.method()) {
      case "POST" -> {
        if (path.equals(SUBMISSIONS)) {
          yield Optional.of(Call.ANNOUNCE);
        }
        if (path.startsWith(SUBMISSIONS + "/") && path.endsWith(COMPLETE)) {
          yield Optional.of(Call.COMPLETE);
        }
        yield switch (path) {
          case BenchUploads.PATH -> Optional.of(Call.CREATE_UPLOAD);
          case "/v1/licences/fetch" -> Optional.of(Call.LICENCE);
          case "/v1/ratings" -> Optional.of(Call.RATING);
          case "/v1/deliveries" -> Optional.of(Call.DELIVER);
          case "/v1/share/query" -> Optional.of(Call.SHARE);
          case "/v1/tickets" -> Optional.of(Call.TICKET);
          case "/v1/helpers" -> Optional.of(Call.HELP);
          case "/v1/payments" -> Optional.of(Call.PAY);
          case "/v1/payments/query" -> Optional.of(Call.PAID);
          case "/v1/complaints" -> Optional.of(Call.COMPLAIN);
          case "/v1/cases/query" -> Optional.of(Call.CASES);
          case "/v1/cases/urge" -> Optional.of(Call.URGE);
          case "/v1/cases/withdraw" -> Optional.of(Call.WITHDRAW);
          case "/v1/windows/query" -> Optional.of(Call.WINDOWS);
          case "/v1/appointments" -> Optional.of(Call.BOOK);
          case "/v1/appointments/query" -> Optional.of(Call.BOOKED);
          case "/v1/appointments/cancel" -> Optional.of(Call.CANCEL);
          default -> desks.call(asked);
        };
      }
      case "GET" ->
          path.startsWith(SUBMISSIONS + "/") ? Optional.of(Call.STATUS) : desks.call(asked);
      case "HEAD" ->
          path.startsWith(BenchUploads.PATH + "/") ? Optional.of(Call.OFFSET) : Optional.empty();
      case "PATCH" ->
          path.startsWith(BenchUploads.PATH + "/") ? Optional.of(Call.APPEND) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Does what is asked; empty when the connection broke in the middle. */
  private Optional<Reply> done(Asked asked, Call call, boolean lie) {
    String number = asked.path().replace(COMPLETE, "").replace(SUBMISSIONS + "/", "");
    return switch (call) {
      case ANNOUNCE -> Optional.of(office.announce(asked));
      case CREATE_UPLOAD -> Optional.of(uploads.create(asked));
      case OFFSET -> Optional.of(uploads.offset(asked, lie));
      case APPEND -> uploads.append(asked);
      case COMPLETE -> Optional.of(office.complete(number, asked, uploads));
      case STATUS -> Optional.of(office.status(number));
      case LICENCE -> Optional.of(licences.fetch(asked));
      case RATING -> Optional.of(office.rate(asked));
      case DELIVER -> Optional.of(service.once(asked, () -> office.deliver(asked)));
      case SHARE -> Optional.of(service.share(asked));
      case TICKET -> Optional.of(service.ticket(asked));
      case EDITIONS,
          EDITION,
          VERIFY,
          PRECHECK,
          LEAVE_DRAFT,
          FIND_DRAFT,
          NOTICES,
          SIGN_IN,
          HEARTBEAT,
          CONFIGURATION,
          JOURNAL ->
          Optional.of(desks.answer(call, asked));
      case HELP -> Optional.of(service.once(asked, () -> help.call(asked)));
      case PAY -> Optional.of(service.once(asked, () -> cashier.create(asked)));
      case PAID -> Optional.of(cashier.query(asked));
      case COMPLAIN -> Optional.of(service.once(asked, () -> help.file(asked)));
      case CASES -> Optional.of(office.query(asked));
      case URGE -> Optional.of(service.once(asked, () -> office.urge(asked)));
      case WITHDRAW -> Optional.of(service.once(asked, () -> office.withdraw(asked)));
      case WINDOWS -> Optional.of(hall.windows());
      case BOOKED -> Optional.of(hall.mine(asked));
      case CANCEL -> Optional.of(service.once(asked, () -> hall.cancel(asked)));
      case BOOK -> Optional.of(service.once(asked, () -> hall.book(asked)));
    };
  }

  private void write(
      Asked asked, Request request, Response response, Callback callback, Reply reply) {
    exchanges.accept(asked, reply);
    response.setStatus(reply.status());
    response.getHeaders().put("X-Simulated", "true");
    response
        .getHeaders()
        .put(
            HttpHeader.DATE,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(time.instant().atOffset(ZoneOffset.UTC)));
    reply.headers().forEach(response.getHeaders()::put);
    if (!reply.code().isEmpty()) {
      response.getHeaders().put(RequestSignature.CODE, reply.code());
    }
    boolean bare = reply.code().isEmpty() || request.getMethod().equals("HEAD");
    if (bare) {
      response.write(true, ByteBuffer.wrap(reply.bytes().toArray()), callback);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    response.write(true, ByteBuffer.wrap(envelope(reply)), callback);
  }
}
