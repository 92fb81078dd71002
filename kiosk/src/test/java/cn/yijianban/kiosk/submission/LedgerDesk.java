package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.platform.Ratings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * A platform in memory that never forgets and keeps a ledger. Answers get lost as chance will have
 * it, before or after what was asked is done; it accepts what it is asked after a second time.
 */
final class LedgerDesk implements Desk {
  private final Sm2PublicKey terminal;
  private final Sm2KeyPair platform;
  private final RandomGenerator random;
  private final Map<String, Announcement> announced = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();
  private final Map<String, Manifest> received = new LinkedHashMap<>();
  private final Set<String> withdrawn = new HashSet<>();
  private final Set<String> accepted = new HashSet<>();
  private final Map<String, Ratings.Rating> ratings = new LinkedHashMap<>();
  private final Map<String, Ratings.Service> services = new LinkedHashMap<>();
  private final Map<String, String> deliveries = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int made;
  private int lossPercent = 25;
  private BooleanSupplier dead = () -> false;

  private record Upload(String number, Part part, ByteArrayOutputStream bytes) {
    boolean holds(String of, Part wanted) {
      return number.equals(of)
          && part.equals(wanted)
          && Sm3.hex(bytes.toByteArray()).equals(wanted.sm3());
    }
  }

  LedgerDesk(Sm2PublicKey terminal, Sm2KeyPair platform, RandomGenerator random) {
    this.terminal = terminal;
    this.platform = platform;
    this.random = random;
  }

  /** What came whole, by number. */
  Map<String, Manifest> received() {
    return received;
  }

  Map<String, Ratings.Rating> ratings() {
    return ratings;
  }

  /** What a platform would have to complain about. */
  List<String> wrong() {
    return wrong;
  }

  /** From now on nothing is heard while this holds. */
  void deadWhile(BooleanSupplier condition) {
    dead = condition;
  }

  /** From now on every answer is heard. */
  void reliable() {
    lossPercent = 0;
    dead = () -> false;
  }

  private interface Call<T> {
    Answer<T> run();
  }

  private <T> Answer<T> heard(Call<T> call) {
    if (dead.getAsBoolean() || random.nextInt(100) < lossPercent / 2) {
      return new Answer.Unheard<>("CONNECT");
    }
    Answer<T> answer = call.run();
    return random.nextInt(100) < lossPercent / 2 ? new Answer.Unheard<>("BROKEN_OFF") : answer;
  }

  @Override
  public Answer<CaseFile> announce(Announcement a, List<Part> parts) {
    return heard(
        () -> {
          Announcement before = announced.putIfAbsent(a.number(), a);
          if (before != null && !before.equals(a)) {
            wrong.add("announced anew with other words: " + a.number());
          }
          return file(a.number(), parts);
        });
  }

  @Override
  public Answer<String> createUpload(Announcement a, Part part) {
    return heard(
        () -> {
          String path = "/u/" + made++;
          uploads.put(path, new Upload(a.number(), part, new ByteArrayOutputStream()));
          return new Answer.Yes<>(path);
        });
  }

  @Override
  public Answer<Long> offset(String upload) {
    return heard(
        () -> {
          Upload there = uploads.get(upload);
          return there == null
              ? new Answer.Refused<>(404, "UPLOAD_UNKNOWN")
              : new Answer.Yes<>((long) there.bytes().size());
        });
  }

  @Override
  public Answer<Long> append(String upload, long offset, Chunk chunk) {
    return heard(
        () -> {
          Upload there = uploads.get(upload);
          if (there == null || there.bytes().size() != offset) {
            return new Answer.Refused<>(409, "OFFSET_WRONG");
          }
          there.bytes().writeBytes(bytes(chunk));
          return new Answer.Yes<>((long) there.bytes().size());
        });
  }

  private static byte[] bytes(Chunk chunk) {
    try {
      return chunk.bytes().toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers that were taken back, in whatever state they were. */
  Set<String> withdrawn() {
    return withdrawn;
  }

  @Override
  public Answer<CaseFile> withdraw(Announcement a) {
    return heard(
        () -> {
          withdrawn.add(a.number());
          return file(a.number());
        });
  }

  @Override
  public Answer<CaseFile> complete(Announcement a, List<Part> parts) {
    return heard(
        () -> {
          if (withdrawn.contains(a.number())) {
            wrong.add("completed after it was taken back: " + a.number());
          }
          if (received.containsKey(a.number())) {
            return file(a.number());
          }
          if (random.nextInt(100) < lossPercent) {
            // Its own disk is no better than others.
            lose(a.number(), parts.get(random.nextInt(parts.size())));
          }
          if (!wanted(a.number(), parts).isEmpty()) {
            return file(a.number(), parts);
          }
          byte[] bytes = whole(a.number(), parts);
          Optional<Seal.Opened> opened = Seal.open(bytes, terminal, platform);
          if (!Sm3.hex(bytes).equals(a.sm3()) || opened.isEmpty()) {
            wrong.add("cannot be opened: " + a.number());
            return new Answer.Refused<>(422, "SEAL_NOT_OPENED");
          }
          received.put(a.number(), opened.get().manifest());
          return file(a.number());
        });
  }

  @Override
  public Answer<CaseFile> status(String number) {
    return heard(
        () -> {
          if (!received.containsKey(number)) {
            wrong.add("asked after what never came: " + number);
            return new Answer.Refused<>(404, "NUMBER_UNKNOWN");
          }
          accepted.add(number);
          return file(number);
        });
  }

  private Optional<Upload> held(String number, Part part) {
    return uploads.values().stream().filter(u -> u.holds(number, part)).findFirst();
  }

  private List<Integer> wanted(String number, List<Part> parts) {
    return parts.stream().filter(p -> held(number, p).isEmpty()).map(Part::number).toList();
  }

  private void lose(String number, Part part) {
    uploads.values().removeIf(u -> u.holds(number, part));
  }

  private byte[] whole(String number, List<Part> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(p -> all.writeBytes(held(number, p).orElseThrow().bytes().toByteArray()));
    return all.toByteArray();
  }

  private Answer<CaseFile> file(String number) {
    return file(number, List.of());
  }

  private Answer<CaseFile> file(String number, List<Part> parts) {
    if (!received.containsKey(number)) {
      CaseFile.State state =
          withdrawn.contains(number) ? CaseFile.State.WITHDRAWN : CaseFile.State.ANNOUNCED;
      return new Answer.Yes<>(new CaseFile(number, state, List.of(), wanted(number, parts)));
    }
    CaseFile.State state =
        accepted.contains(number) ? CaseFile.State.ACCEPTED : CaseFile.State.RECEIVED;
    return new Answer.Yes<>(
        new CaseFile(
            number,
            state,
            List.of(new CaseFile.Child("S01-1", "C-" + number, state.name())),
            List.of()));
  }

  @Override
  public Answer<Parcel> deliver(String key, String number) {
    return heard(
        () -> {
          if (!key.equals(deliveries.computeIfAbsent(number, _ -> key))) {
            wrong.add("delivered twice");
          }
          return new Answer.Yes<>(new Parcel("window", Optional.empty(), Optional.empty()));
        });
  }

  /** Records of services, by their key. */
  Map<String, Ratings.Service> services() {
    return services;
  }

  @Override
  public Answer<Boolean> record(String key, Ratings.Service service) {
    return heard(
        () -> {
          Ratings.Service before = services.putIfAbsent(key, service);
          if (before != null && !before.equals(service)) {
            wrong.add("recorded anew with other words: " + service.id());
          }
          return new Answer.Yes<>(true);
        });
  }

  @Override
  public Answer<Boolean> rate(String key, Ratings.Rating rating, Optional<String> record) {
    return heard(
        () -> {
          boolean told =
              services.values().stream()
                  .anyMatch(
                      s ->
                          s.number().equals(rating.number()) && record.equals(Optional.of(s.id())));
          if (!told) {
            wrong.add("rated before its service was told of: " + rating.number());
          }
          Ratings.Rating before = ratings.putIfAbsent(key, rating);
          if (before != null && !before.equals(rating)) {
            wrong.add("rated anew with another grade");
          }
          return new Answer.Yes<>(true);
        });
  }

  @Override
  public void close() {}
}
