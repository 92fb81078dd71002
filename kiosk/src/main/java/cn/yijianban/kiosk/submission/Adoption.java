package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.store.Jdbc;
import cn.yijianban.kiosk.store.Spool;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the rows in line with the spool, which is right where they differ: a sealed package
 * without a row gets one, a package that is done with goes, what was taken back stays so, counters
 * go on after every number seen.
 */
final class Adoption {
  private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);
  private final Store store;
  private final Sm2PublicKey terminal;

  Adoption(Store store, Sm2PublicKey terminal) {
    this.store = store;
    this.terminal = terminal;
  }

  /** Answers whether every package has its row now; when not, it is to be run again. */
  boolean run() {
    try {
      Spool spool = store.spool();
      Map<String, Boolean> known = store.transaction(Rows::numbers);
      Set<String> seen = new HashSet<>(spool.everyNumber());
      seen.addAll(known.keySet());
      seen.forEach(this::count);
      boolean all = takenBack(spool, known);
      for (String number : spool.numbers()) {
        if (!known.containsKey(number)) {
          all &= adopt(number);
        } else if (known.getOrDefault(number, false)) {
          spool.remove(number);
        }
      }
      return all;
    } catch (IOException e) {
      LOG.error("alarm: the spool cannot be worked with: {}", e.getClass().getName());
      return false;
    }
  }

  /** What the names of the packages say of taking back, and nothing else, stands in the rows. */
  private boolean takenBack(Spool spool, Map<String, Boolean> known) throws IOException {
    boolean all = true;
    Set<String> marked = new HashSet<>(store.transaction(WithdrawalRows::numbers));
    for (String number : spool.withdrawnNumbers()) {
      if (known.getOrDefault(number, false)) {
        spool.remove(number);
      } else {
        all &= known.containsKey(number) || adopt(number);
        all &= marked.remove(number) || mark(jdbc -> WithdrawalRows.adopt(jdbc, number));
      }
    }
    for (String number : marked) {
      // It ended before the commit point: nobody was told that it is taken back.
      all &= mark(jdbc -> WithdrawalRows.keep(jdbc, number));
    }
    return all;
  }

  private boolean mark(ToIntFunction<Jdbc> change) {
    try {
      store.commitDurably(change::applyAsInt);
      return true;
    } catch (StoreException e) {
      LOG.error("alarm: a row is not brought in line: {}", e.getMessage());
      return false;
    }
  }

  private void count(String number) {
    if (ReceiptNumber.valid(number)) {
      store.sequence().atLeast(ReceiptNumber.seriesOf(number), ReceiptNumber.sequenceOf(number));
    }
  }

  private boolean adopt(String number) throws IOException {
    Optional<Path> file = store.spool().kept(number);
    if (file.isEmpty()) {
      return true;
    }
    return switch (Seal.verify(file.get(), terminal)) {
      case Seal.Check.Sound(var header, var size, var digest) ->
          adopt(number, header, size, digest);
      case Seal.Check.Foreign(var header, var size, var digest) -> {
        LOG.error("alarm: package {} is signed with another key of this terminal", number);
        yield adopt(number, header, size, digest);
      }
      case Seal.Check.Broken _ -> {
        store.spool().putAside(number);
        yield true;
      }
    };
  }

  private boolean adopt(String number, SealHeader header, long size, String digest)
      throws IOException {
    if (!header.number().equals(number)) {
      store.spool().putAside(number);
      return true;
    }
    try {
      store.commitDurably(
          (Jdbc jdbc) -> Rows.insert(jdbc, Entry.fresh(Optional.empty(), header, size, digest)));
      LOG.warn("row of package {} was rebuilt from the spool", number);
      return true;
    } catch (StoreException e) {
      LOG.error("alarm: row of package {} cannot be rebuilt: {}", number, e.getMessage());
      return false;
    }
  }
}
