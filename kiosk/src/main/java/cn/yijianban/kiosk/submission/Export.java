package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packages on their way on foot, on a stick: out of a terminal whose line is dead, into the outbox
 * of another that is connected.
 *
 * <pre>
 *   FOLDER/NUMBER.sealed       the packages as they stand in the spool, for the platform's eyes only
 *   FOLDER/queue-export.json   {@link Index}
 *   FOLDER/queue-export.sig    SM2 signature of the terminal over the index, hexadecimal;
 *                              THE COMMIT POINT: without it the folder is no export
 * </pre>
 *
 * <p>The packages stay where they were. Number and idempotency key travel with them, so the
 * platform takes each of them once, whichever way comes first.
 */
public final class Export {
  private static final String INDEX = "queue-export.json";
  private static final String SIGNATURE = "queue-export.sig";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Export() {}

  /**
   * What is in the folder.
   *
   * @param key public key of the terminal that sealed them
   */
  public record Index(int version, String key, Instant exported, List<Packed> packages) {
    public Index {
      packages = List.copyOf(packages);
    }
  }

  /** A package of the folder. */
  public record Packed(SealHeader header, long size, String sm3) {}

  /** Why nothing was done. */
  public enum Problem {
    NO_KEY,
    NO_SUCH_NUMBER,
    NOTHING_WAITS,
    FOLDER_NOT_EMPTY,
    NOT_AN_EXPORT,
    SIGNATURE_WRONG,
    PACKAGE_DAMAGED,
    NUMBER_TAKEN
  }

  /** What it came to. */
  public sealed interface Outcome {
    record Done(List<String> numbers) implements Outcome {
      public Done {
        numbers = List.copyOf(numbers);
      }
    }

    /**
     * Nothing was changed in the outbox.
     *
     * @param number whose fault it is; empty when it is none's
     */
    record Not(Problem problem, String number) implements Outcome {}
  }

  /**
   * Copies packages that wait for the platform.
   *
   * @param numbers which; empty for all that wait
   */
  public static Outcome write(
      Path dataDir, Set<String> numbers, Path folder, InstantSource time, SecureRandom random)
      throws IOException {
    var keys = KeyFile.open(StationKeys.file(dataDir));
    if (keys.isEmpty()) {
      return new Outcome.Not(Problem.NO_KEY, "");
    }
    try (Store store = Store.open(dataDir)) {
      List<Entry> waiting =
          store.transaction(Rows::all).stream().filter(e -> e.received().isEmpty()).toList();
      for (String number : numbers) {
        if (waiting.stream().noneMatch(e -> e.number().equals(number))) {
          return new Outcome.Not(Problem.NO_SUCH_NUMBER, number);
        }
      }
      List<Entry> chosen =
          waiting.stream()
              .filter(e -> numbers.isEmpty() || numbers.contains(e.number()))
              .filter(e -> store.spool().sealed(e.number()).isPresent())
              .toList();
      if (chosen.isEmpty()) {
        return new Outcome.Not(Problem.NOTHING_WAITS, "");
      }
      if (!empty(folder)) {
        return new Outcome.Not(Problem.FOLDER_NOT_EMPTY, "");
      }
      return write(store, chosen, folder, keys.get(), time.instant(), random);
    }
  }

  private static Outcome write(
      Store store,
      List<Entry> chosen,
      Path folder,
      Sm2KeyPair keys,
      Instant now,
      SecureRandom random)
      throws IOException {
    // From now on parts of them may be elsewhere.
    var _ =
        store.commitDurably(
            jdbc ->
                chosen.stream().mapToInt(e -> WithdrawalRows.sending(jdbc, e.number(), now)).sum());
    Files.createDirectories(folder);
    DiskFiles files = new DiskFiles();
    List<Packed> packed = new ArrayList<>();
    for (Entry e : chosen) {
      Path from = store.spool().sealed(e.number()).orElseThrow();
      Path to = folder.resolve(e.number() + ".sealed");
      files.write(to, out -> Files.copy(from, out));
      files.force(to);
      if (!Sm3.hex(to).equals(e.digest())) {
        return new Outcome.Not(Problem.PACKAGE_DAMAGED, e.number());
      }
      packed.add(new Packed(e.header(), e.size(), e.digest()));
    }
    byte[] index = JSON.writeValueAsBytes(new Index(1, keys.publicKey().hex(), now, packed));
    put(files, folder.resolve(INDEX), index);
    byte[] signature = keys.sign(index, random);
    put(
        files,
        folder.resolve(SIGNATURE),
        HexFormat.of().formatHex(signature).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    files.forceFolder(folder);
    return new Outcome.Done(chosen.stream().map(Entry::number).toList());
  }

  private static void put(DiskFiles files, Path file, byte[] bytes) throws IOException {
    files.write(file, out -> out.write(bytes));
    files.force(file);
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }

  /**
   * Takes the packages of a folder into an outbox, which sends them when its terminal runs. All or
   * none; those that are there already are passed over.
   *
   * @return the numbers that were taken in
   */
  public static Outcome read(Path folder, Path dataDir) throws IOException {
    if (!Files.isRegularFile(folder.resolve(INDEX))
        || !Files.isRegularFile(folder.resolve(SIGNATURE))) {
      return new Outcome.Not(Problem.NOT_AN_EXPORT, "");
    }
    Index index;
    Sm2PublicKey key;
    try {
      byte[] json = Files.readAllBytes(folder.resolve(INDEX));
      index = JSON.readValue(json, Index.class);
      key = Sm2PublicKey.parse(index.key());
      byte[] signature = Bytes.hex(Files.readString(folder.resolve(SIGNATURE))).toArray();
      if (index.version() != 1 || !key.verify(json, signature)) {
        return new Outcome.Not(Problem.SIGNATURE_WRONG, "");
      }
    } catch (JacksonException | CryptoException | IllegalArgumentException e) {
      return new Outcome.Not(Problem.SIGNATURE_WRONG, "");
    }
    for (Packed one : index.packages()) {
      Path file = folder.resolve(one.header().number() + ".sealed");
      if (!ReceiptNumber.valid(one.header().number())
          || !Files.isRegularFile(file)
          || !Seal.verify(file, key)
              .equals(new Seal.Check.Sound(one.header(), one.size(), one.sm3()))) {
        return new Outcome.Not(Problem.PACKAGE_DAMAGED, one.header().number());
      }
    }
    try (Store store = Store.open(dataDir)) {
      return take(store, index, folder);
    }
  }

  private static Outcome take(Store store, Index index, Path folder) throws IOException {
    List<Packed> fresh = new ArrayList<>();
    for (Packed one : index.packages()) {
      var known = store.transaction(jdbc -> Rows.find(jdbc, one.header().number()));
      if (known.isEmpty()) {
        fresh.add(one);
      } else if (!known.get().digest().equals(one.sm3())) {
        return new Outcome.Not(Problem.NUMBER_TAKEN, one.header().number());
      }
    }
    for (Packed one : fresh) {
      String number = one.header().number();
      var _ =
          store.spool().seal(number, out -> Files.copy(folder.resolve(number + ".sealed"), out));
    }
    store.commitDurably(
        jdbc ->
            fresh.stream()
                .mapToInt(
                    one ->
                        Rows.insert(
                            jdbc,
                            Entry.fresh(
                                java.util.Optional.empty(), one.header(), one.size(), one.sm3())))
                .sum());
    return new Outcome.Done(fresh.stream().map(one -> one.header().number()).toList());
  }
}
