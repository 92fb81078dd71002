package cn.yijianban.kiosk.store;

import cn.yijianban.devices.frame.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a disk survives a power cut: what was forced, and of the rest whatever chance lets
 * through.
 *
 * <p>Bytes of a file become durable when the file is forced, names in a folder when the folder is.
 * At the cut each unforced sector of 512 bytes, each change of length and each change of a name
 * lands or not, bytes in any order. A rename lands whole or not at all, as on every file system
 * with a journal; the system never writes back by itself, which is harsher than a real one.
 */
final class Platter {
  private static final int SECTOR = 512;
  static final int ROOT = 0;

  /** What a file system is asked to do; files and folders are known by the number they got. */
  sealed interface Op {
    record Write(int file, long at, Bytes bytes) implements Op {}

    record Length(int file, long length) implements Op {}

    record Force(int file) implements Op {}

    /** A new name of a file or folder, in place of what had it. */
    record Name(int folder, String name, int what) implements Op {}

    record NoName(int folder, String name) implements Op {}

    record Rename(int fromFolder, String from, int toFolder, String to, int what) implements Op {}
  }

  /** How much of what was not forced lands. */
  private enum Chance {
    NOTHING,
    SOME_OPERATIONS,
    SOME_SECTORS,
    ALMOST_ALL
  }

  private final Map<Integer, byte[]> bytes = new LinkedHashMap<>();
  private final Map<Integer, Map<String, Integer>> names = new LinkedHashMap<>();
  private final List<Op> pending = new ArrayList<>();

  Platter() {
    names.put(ROOT, new LinkedHashMap<>());
  }

  /** Names in a folder, with what they stand for. */
  Map<String, Integer> names(int folder) {
    return names.getOrDefault(folder, Map.of());
  }

  byte[] bytes(int file) {
    return bytes.getOrDefault(file, new byte[0]);
  }

  /** Files that no folder names any more. */
  Set<Integer> nameless() {
    Set<Integer> files = new TreeSet<>(bytes.keySet());
    names.values().forEach(folder -> files.removeAll(folder.values()));
    return files;
  }

  void apply(Op op) {
    if (!(op instanceof Op.Force(var what))) {
      pending.add(op);
      return;
    }
    List<Op> forced = pending.stream().filter(p -> touches(p, what)).toList();
    pending.removeAll(forced);
    forced.forEach(this::land);
  }

  private static boolean touches(Op op, int what) {
    return switch (op) {
      case Op.Write(var file, var _, var _) -> file == what;
      case Op.Length(var file, var _) -> file == what;
      case Op.Force _ -> false;
      case Op.Name(var folder, var _, var _) -> folder == what;
      case Op.NoName(var folder, var _) -> folder == what;
      case Op.Rename(var from, var _, var to, var _, var _) -> from == what || to == what;
    };
  }

  /** Puts it on the disk for good. */
  void land(Op op) {
    switch (op) {
      case Op.Write(var file, var at, var written) -> {
        byte[] now = longer(bytes(file), at + written.size());
        System.arraycopy(written.toArray(), 0, now, (int) at, written.size());
        bytes.put(file, now);
      }
      case Op.Length(var file, var length) ->
          bytes.put(file, Arrays.copyOf(bytes(file), (int) length));
      case Op.Force _ -> {}
      case Op.Name(var folder, var name, var what) -> folder(folder).put(name, what);
      case Op.NoName(var folder, var name) -> folder(folder).remove(name);
      case Op.Rename(var fromFolder, var from, var toFolder, var to, var what) -> {
        folder(fromFolder).remove(from);
        folder(toFolder).put(to, what);
      }
    }
  }

  private Map<String, Integer> folder(int folder) {
    return names.computeIfAbsent(folder, _ -> new LinkedHashMap<>());
  }

  private static byte[] longer(byte[] bytes, long length) {
    return bytes.length >= length ? bytes : Arrays.copyOf(bytes, (int) length);
  }

  /** The power goes: of what is pending some lands, the rest is gone. */
  void cut(Random random) {
    Chance chance = Chance.values()[random.nextInt(Chance.values().length)];
    List<Op> order = new ArrayList<>(pending);
    pending.clear();
    List<Op> named = order.stream().filter(Platter::aboutNames).toList();
    order.removeAll(named);
    Collections.shuffle(order, random);
    order.forEach(op -> survivor(op, chance, random).forEach(this::land));
    // Two changes of one name never change places.
    named.stream().filter(_ -> lands(chance, random)).forEach(this::land);
  }

  private static boolean aboutNames(Op op) {
    return op instanceof Op.Name || op instanceof Op.NoName || op instanceof Op.Rename;
  }

  private static boolean lands(Chance chance, Random random) {
    return switch (chance) {
      case NOTHING -> false;
      case SOME_OPERATIONS, SOME_SECTORS -> random.nextBoolean();
      case ALMOST_ALL -> random.nextInt(8) > 0;
    };
  }

  private static List<Op> survivor(Op op, Chance chance, Random random) {
    if (!(op instanceof Op.Write(var file, var at, var bytes))
        || chance == Chance.SOME_OPERATIONS) {
      return lands(chance, random) ? List.of(op) : List.of();
    }
    List<Op> landed = new ArrayList<>();
    for (int from = 0; from < bytes.size(); ) {
      int to = Math.min(bytes.size(), from + SECTOR - (int) ((at + from) % SECTOR));
      if (lands(chance, random)) {
        landed.add(new Op.Write(file, at + from, bytes.slice(from, to)));
      }
      from = to;
    }
    return landed;
  }
}
