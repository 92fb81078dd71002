package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Desk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** tus 1.0.0 with creation and checksum: parts of packages, kept in memory. */
final class BenchUploads {
  static final String PATH = "/v1/uploads";
  private static final String OFFSET = "Upload-Offset";
  private static final String VERSION = "1.0.0";

  /** A part on its way; digested beside the line as its bytes come, so that nobody waits for it. */
  private static final class Upload {
    private final String number;
    private final int part;
    private final String sm3;
    private final long length;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private CompletableFuture<Sm3> digest = CompletableFuture.completedFuture(new Sm3());

    /**
     * @param number of the submission
     * @param part its number; what it is, its digest says
     */
    Upload(String number, int part, String sm3, long length) {
      this.number = number;
      this.part = part;
      this.sm3 = sm3;
      this.length = length;
    }

    void add(byte[] more, int count) {
      bytes.write(more, 0, count);
      digest = digest.thenApplyAsync(d -> d.add(more, 0, count), Thread::startVirtualThread);
    }

    boolean whole() {
      return bytes.size() == length;
    }

    /** Asked once, when it is whole. */
    boolean sound() {
      return digest.join().hex().equals(sm3);
    }
  }

  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Long>> came = new HashMap<>();
  private final BenchFaults faults;
  private int made;

  BenchUploads(BenchFaults faults) {
    this.faults = faults;
  }

  /** How many uploads were begun. */
  synchronized int made() {
    return made;
  }

  /** How many bytes came of each part of a submission, those that came twice twice. */
  synchronized Map<Integer, Long> came(String number) {
    return new TreeMap<>(came.getOrDefault(number, Map.of()));
  }

  /** Numbers of the parts of this list that are not there. */
  synchronized List<Integer> wanted(String number, List<Desk.Part> parts) {
    return parts.stream()
        .filter(part -> find(number, part).isEmpty())
        .map(Desk.Part::number)
        .toList();
  }

  /**
   * All of them, one after the other, when it is said that they are there and none is wanted.
   *
   * @param sm3 what they must come to; when they do not, all of them are wanted anew
   */
  synchronized Optional<byte[]> whole(String number, List<Desk.Part> parts, String sm3) {
    lose(number);
    if (!wanted(number, parts).isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Desk.Part part : parts) {
      find(number, part).ifPresent(upload -> all.writeBytes(upload.bytes.toByteArray()));
    }
    byte[] whole = all.toByteArray();
    if (Sm3.hex(whole).equals(sm3)) {
      return Optional.of(whole);
    }
    drop(number);
    return Optional.empty();
  }

  private Optional<Upload> find(String number, Desk.Part part) {
    return uploads.values().stream()
        .filter(u -> u.number.equals(number) && u.sm3.equals(part.sm3()))
        .filter(u -> u.length == part.size() && u.whole())
        .findFirst();
  }

  /** Nothing is kept of it: it was received, or all of it is wanted anew. */
  synchronized void drop(String number) {
    uploads.values().removeIf(u -> u.number.equals(number));
  }

  private void lose(String number) {
    faults
        .takeLost()
        .ifPresent(
            part -> uploads.values().removeIf(u -> u.number.equals(number) && u.part == part));
  }

  synchronized Reply create(Asked asked) {
    if (!asked.header("Tus-Resumable").equals(VERSION)) {
      return Reply.bare(Reply.PRECONDITION, Map.of("Tus-Version", VERSION));
    }
    if (!asked.header("Upload-Length").matches("[0-9]{1,12}")) {
      return Reply.refused(Reply.BAD_REQUEST, "LENGTH_MISSING");
    }
    Map<String, String> metadata = metadata(asked.header("Upload-Metadata"));
    if (!metadata.keySet().containsAll(List.of("number", "sm3"))) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    made++;
    String path = PATH + "/" + made;
    uploads.put(
        path,
        new Upload(
            metadata.getOrDefault("number", ""),
            Integer.parseInt(metadata.getOrDefault("part", "1")),
            metadata.getOrDefault("sm3", ""),
            Long.parseLong(asked.header("Upload-Length"))));
    return Reply.bare(Reply.CREATED, Map.of("Location", path, "Tus-Resumable", VERSION));
  }

  private static Map<String, String> metadata(String header) {
    Map<String, String> all = new HashMap<>();
    for (String pair : header.split(",", -1)) {
      String[] words = pair.strip().split(" ", 2);
      if (words.length == 2) {
        byte[] value = Base64.getDecoder().decode(words[1]);
        all.put(words[0], new String(value, StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  synchronized Reply offset(Asked asked, Optional<Fault> fault) {
    if (fault.equals(Optional.of(Fault.UPLOAD_GONE))) {
      uploads.remove(asked.path());
    }
    Upload upload = uploads.get(asked.path());
    if (upload == null) {
      return Reply.refused(Reply.NOT_FOUND, "UPLOAD_UNKNOWN");
    }
    boolean lie = fault.equals(Optional.of(Fault.OFFSET_LIE));
    long offset = lie ? upload.length : upload.bytes.size();
    return Reply.bare(
        Reply.OK,
        Map.of(
            OFFSET,
            Long.toString(offset),
            "Upload-Length",
            Long.toString(upload.length),
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
    int there = upload.bytes.size();
    if (!asked.header(OFFSET).equals(Integer.toString(there))) {
      return Optional.of(Reply.refused(Reply.CONFLICT, "OFFSET_WRONG"));
    }
    byte[] body = asked.body().toArray();
    if (there + body.length > upload.length) {
      return Optional.of(Reply.refused(Reply.BAD_REQUEST, "TOO_LONG"));
    }
    OptionalLong cut = faults.takeCut(upload.part, there, body.length);
    int through = (int) cut.orElse(body.length);
    if (through > 0 && faults.takeDamaged(upload.part)) {
      body[0] ^= 1;
    }
    upload.add(body, through);
    came.computeIfAbsent(upload.number, _ -> new HashMap<>())
        .merge(upload.part, (long) through, Long::sum);
    if (cut.isPresent()) {
      return Optional.empty();
    }
    if (upload.whole() && !upload.sound()) {
      uploads.remove(asked.path());
      return Optional.of(Reply.refused(Reply.CHECKSUM, "DIGEST_MISMATCH"));
    }
    return Optional.of(
        Reply.bare(
            Reply.NO_CONTENT,
            Map.of(OFFSET, Integer.toString(upload.bytes.size()), "Tus-Resumable", VERSION)));
  }
}
