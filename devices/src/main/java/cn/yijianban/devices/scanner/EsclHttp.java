package cn.yijianban.devices.scanner;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.HttpLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The HTTP side of eSCL: every call and every pause ends with the deadline or the cancel. */
final class EsclHttp implements AutoCloseable {
  /** More than any page at 600 dpi; a scanner that sends more is broken. */
  private static final long MOST_BYTES = 256L << 20;

  private final URI root;
  private final HttpLine line = new HttpLine();

  /** What came back. */
  record Answer(int code, Bytes body, String location) {}

  /**
   * @param root such as {@code http://host:port/eSCL}
   */
  EsclHttp(URI root) {
    this.root = root;
  }

  Answer get(String path, Duration deadline, Cancel cancel) throws IOException {
    return send(request(path, deadline).GET(), cancel);
  }

  Answer post(String path, String xml, Duration deadline, Cancel cancel) throws IOException {
    return send(
        request(path, deadline)
            .header("Content-Type", "text/xml")
            .POST(BodyPublishers.ofString(xml)),
        cancel);
  }

  Answer delete(String path, Duration deadline) throws IOException {
    return send(request(path, deadline).DELETE(), new Cancel());
  }

  private HttpRequest.Builder request(String path, Duration deadline) {
    return HttpRequest.newBuilder(URI.create(root + path))
        .timeout(deadline.isPositive() ? deadline : Duration.ofMillis(1));
  }

  private Answer send(HttpRequest.Builder request, Cancel cancel) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> under =
        line.open()
            .sendAsync(
                request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    cancel.onCancel(() -> under.cancel(true));
    try {
      HttpResponse<byte[]> answer = under.get();
      return new Answer(
          answer.statusCode(),
          Bytes.of(answer.body()),
          answer.headers().firstValue("Location").orElse(""));
    } catch (CancellationException e) {
      throw new IOException("cancelled", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the scanner was asked", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /** Pauses before the next try; whether there is time for one. */
  static boolean pause(Duration wait, long end, Cancel cancel) throws IOException {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (left.compareTo(wait) <= 0) {
      return false;
    }
    CountDownLatch cancelled = new CountDownLatch(1);
    cancel.onCancel(cancelled::countDown);
    try {
      return !cancelled.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the scanner was asked", e);
    }
  }

  /**
   * The path of a job below the root. Devices write a full address, a path, or either of them
   * wrongly; what follows {@code /ScanJobs/} is the same in all.
   */
  static Optional<String> job(String location) {
    String mark = "/ScanJobs/";
    int at = location.lastIndexOf(mark);
    if (at < 0) {
      return Optional.empty();
    }
    String id = location.substring(at + mark.length()).replaceAll("/+$", "");
    return id.matches("[A-Za-z0-9._~-]{1,128}") ? Optional.of(mark + id) : Optional.empty();
  }

  @Override
  public void close() {
    line.close();
  }
}
