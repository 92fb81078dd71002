package cn.yijianban.kiosk.bench;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** tus 1.0.0 with creation and checksum, kept in memory. */
final class BenchUploads {
  static final String PATH = "/v1/uploads";
  private static final String OFFSET = "Upload-Offset";
  private static final String VERSION = "1.0.0";

  private record Upload(long length, ByteArrayOutputStream bytes) {}

  private final Map<String, Upload> uploads = new HashMap<>();
  private final BenchFaults faults;
  private int made;

  BenchUploads(BenchFaults faults) {
    this.faults = faults;
  }

  /** How many uploads were begun. */
  synchronized int made() {
    return made;
  }

  synchronized Optional<byte[]> whole(String path) {
    return Optional.ofNullable(uploads.get(path))
        .filter(u -> u.bytes().size() == u.length())
        .map(u -> u.bytes().toByteArray());
  }

  /** What was received needs no second copy. */
  synchronized void drop(String path) {
    uploads.remove(path);
  }

  synchronized Reply create(Asked asked) {
    if (!asked.header("Tus-Resumable").equals(VERSION)) {
      return Reply.bare(Reply.PRECONDITION, Map.of("Tus-Version", VERSION));
    }
    if (!asked.header("Upload-Length").matches("[0-9]{1,12}")) {
      return Reply.refused(Reply.BAD_REQUEST, "LENGTH_MISSING");
    }
    made++;
    String path = PATH + "/" + made;
    uploads.put(
        path,
        new Upload(Long.parseLong(asked.header("Upload-Length")), new ByteArrayOutputStream()));
    return Reply.bare(Reply.CREATED, Map.of("Location", path, "Tus-Resumable", VERSION));
  }

  synchronized Reply offset(Asked asked, boolean lie) {
    Upload upload = uploads.get(asked.path());
    if (upload == null) {
      return Reply.refused(Reply.NOT_FOUND, "UPLOAD_UNKNOWN");
    }
    long offset = lie ? upload.length() : upload.bytes().size();
    return Reply.bare(
        Reply.OK,
        Map.of(
            OFFSET,
            Long.toString(offset),
            "Upload-Length",
            Long.toString(upload.length()),
            "Cache-Control",
            "no-store",
            "Tus-Resumable",
            VERSION));
  }

  /** Empty when the connection breaks in the middle. */
  synchronized Optional<Reply> append(Asked asked) {
    Upload upload = uploads.get(asked.path());
    if (upload == null) {
      return Optional.of(Reply.refused(Reply.NOT_FOUND, "UPLOAD_UNKNOWN"));
    }
    if (!asked.header("Content-Type").equals("application/offset+octet-stream")) {
      return Optional.of(Reply.refused(Reply.WRONG_TYPE, "TYPE_WRONG"));
    }
    int there = upload.bytes().size();
    if (!asked.header(OFFSET).equals(Integer.toString(there))) {
      return Optional.of(Reply.refused(Reply.CONFLICT, "OFFSET_WRONG"));
    }
    byte[] body = asked.body().toArray();
    if (there + body.length > upload.length()) {
      return Optional.of(Reply.refused(Reply.BAD_REQUEST, "TOO_LONG"));
    }
    OptionalLong through = faults.takeCut(there, body.length);
    upload.bytes().write(body, 0, (int) through.orElse(body.length));
    return through.isPresent()
        ? Optional.empty()
        : Optional.of(
            Reply.bare(
                Reply.NO_CONTENT,
                Map.of(OFFSET, Integer.toString(upload.bytes().size()), "Tus-Resumable", VERSION)));
  }
}
