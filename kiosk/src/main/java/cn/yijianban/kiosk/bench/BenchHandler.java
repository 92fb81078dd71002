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

  private final BenchGate gate;
  private final BenchDesks desks;
  private final BenchFaults faults;
  private final InstantSource time;
  private final BiConsumer<Asked, Reply> exchanges;

  /**
   * @param exchanges hears of each answer before it is written
   */
  BenchHandler(
      BenchGate gate,
      BenchDesks desks,
      BenchFaults faults,
      InstantSource time,
      BiConsumer<Asked, Reply> exchanges) {
    this.gate = gate;
    this.desks = desks;
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
    Optional<Call> call = BenchRoutes.call(asked);
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
      finish(asked, desks.done(asked, call, fault), request, response, callback);
      return;
    }
    switch (fault.get()) {
      case ERROR, REFUSAL, NOT_OFFERED, NOT_IMPLEMENTED ->
          write(asked, request, response, callback, undone(fault.get()));
      case SILENCE -> {
        // Nobody completes the callback: the client waits until its own deadline.
      }
      case LOST_ANSWER -> {
        var _ = desks.done(asked, call, Optional.empty());
        breakOff(request, callback);
      }
      case HALF_ANSWER ->
          half(desks.done(asked, call, Optional.empty()), request, response, callback);
      case LATE -> {
        Optional<Reply> reply = desks.done(asked, call, Optional.empty());
        CompletableFuture.delayedExecutor(BenchFaults.LATE_BY.toMillis(), TimeUnit.MILLISECONDS)
            .execute(() -> finish(asked, reply, request, response, callback));
      }
      case OFFSET_LIE, UPLOAD_GONE, PARTS_LIE ->
          finish(asked, desks.done(asked, call, fault), request, response, callback);
      case DUPLICATE ->
          finish(
              asked,
              desks
                  .done(asked, call, Optional.empty())
                  .map(r -> new Reply(Reply.CONFLICT, "DUPLICATE", r.data(), r.headers())),
              request,
              response,
              callback);
    }
  }

  private static Reply undone(Fault fault) {
    return switch (fault) {
      case REFUSAL -> Reply.refused(Reply.UNPROCESSABLE, "REFUSED_BY_BENCH");
      case NOT_OFFERED -> Reply.refused(Reply.NOT_FOUND, "NO_SUCH_CALL");
      case NOT_IMPLEMENTED -> Reply.refused(Reply.NOT_IMPLEMENTED, "NO_SUCH_CALL");
      default -> Reply.refused(Reply.SERVER_ERROR, "SIMULATED_ERROR");
    };
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
