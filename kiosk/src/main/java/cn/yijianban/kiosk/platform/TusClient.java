package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Desk.Announcement;
import cn.yijianban.kiosk.platform.Desk.Chunk;
import cn.yijianban.kiosk.platform.Desk.Part;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Uploads of parts by tus 1.0.0 (tus.io/protocols/resumable-upload): creation and checksum. */
final class TusClient {
  /** Characters of a path: it has to fit into the row of its package. */
  private static final int LONGEST_PATH = 300;

  private static final String PATH = "/v1/uploads";
  private static final Map<String, String> TUS = Map.of("Tus-Resumable", "1.0.0");
  private static final String OFFSET = "Upload-Offset";

  private final Wire wire;

  TusClient(Wire wire) {
    this.wire = wire;
  }

  Answer<String> create(Announcement a, Part part) {
    Map<String, String> headers = new LinkedHashMap<>(TUS);
    headers.put("Upload-Length", Long.toString(part.size()));
    headers.put(
        "Upload-Metadata",
        "number "
            + base64(a.number())
            + ",part "
            + base64(Integer.toString(part.number()))
            + ",sm3 "
            + base64(part.sm3()));
    headers.put(Calls.KEY, a.key());
    return wire.send("POST", PATH, Calls.NOTHING, headers, deadline(), this::location);
  }

  private Answer<String> location(HttpResponse<byte[]> response) {
    Optional<String> location = response.headers().firstValue("Location");
    if (location.isEmpty()) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
    URI base = wire.config().base();
    String full = URI.create(base + PATH).resolve(location.get()).toString();
    // Only the path is kept: an upload is never sent to another host.
    if (!full.startsWith(base + "/")) {
      return new Answer.Unheard<>("UPLOAD_ELSEWHERE");
    }
    String path = full.substring(base.toString().length());
    return path.length() <= LONGEST_PATH
        ? new Answer.Yes<>(path)
        : new Answer.Unheard<>("UPLOAD_PATH_TOO_LONG");
  }

  Answer<Long> offset(String upload) {
    return wire.send("HEAD", upload, Calls.NOTHING, TUS, deadline(), TusClient::readOffset);
  }

  Answer<Long> append(String upload, long offset, Chunk chunk) {
    Map<String, String> headers = new LinkedHashMap<>(TUS);
    headers.put("Content-Type", "application/offset+octet-stream");
    headers.put(OFFSET, Long.toString(offset));
    String sm3 = Base64.getEncoder().encodeToString(chunk.sm3().toArray());
    headers.put("Upload-Checksum", "sm3 " + sm3);
    WireBody body = new WireBody(chunk.source(), chunk.size(), chunk.sm3().toHex());
    return wire.send("PATCH", upload, body, headers, deadline(), TusClient::readOffset);
  }

  private static Answer<Long> readOffset(HttpResponse<byte[]> response) {
    try {
      return response
          .headers()
          .firstValue(OFFSET)
          .map(Long::valueOf)
          .<Answer<Long>>map(Answer.Yes::new)
          .orElse(new Answer.Unheard<>("NOT_UNDERSTOOD"));
    } catch (NumberFormatException e) {
      return new Answer.Unheard<>("NOT_UNDERSTOOD");
    }
  }

  private Duration deadline() {
    return wire.config().answer();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
