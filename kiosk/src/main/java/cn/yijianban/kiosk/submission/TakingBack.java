package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.Jdbc;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.submission.Counter.TakenBack;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 撤回 here, before the platform has the package; not beside the sealing of one. */
final class TakingBack {
  private static final Logger LOG = LoggerFactory.getLogger(TakingBack.class);
  private final Store store;
  private final InstantSource time;

  TakingBack(Store store, InstantSource time) {
    this.store = store;
    this.time = time;
  }

  /** When it throws, the row may say what the spool does not: both are to be brought in line. */
  TakenBack of(String number) throws IOException {
    // Looked for before its row is read: what was accepted is gone too, and its row says so.
    boolean there = store.spool().kept(number).isPresent();
    if (!there && row(number).filter(Entry::waits).isPresent()) {
      return new TakenBack.PutAside();
    }
    Optional<Entry> entry = store.transaction(jdbc -> marked(jdbc, number));
    if (entry.isEmpty()) {
      return new TakenBack.NotDone();
    }
    Entry kept = entry.get();
    if (!kept.takenBack()) {
      if (!kept.waits()) {
        return new TakenBack.AtPlatform();
      }
      if (store.spool().withdrawn(number).isEmpty()) {
        // The commit point: the row can be made again from the name of the package.
        store.spool().withdraw(number);
        LOG.info("submission {} is taken back", number);
      }
    }
    return kept.neverSent() ? new TakenBack.Here() : new TakenBack.Asked();
  }

  private Optional<Entry> row(String number) {
    return store.transaction(jdbc -> Rows.find(jdbc, number));
  }

  /** In one transaction: whether it was sent, and that from now on it is not. */
  private Optional<Entry> marked(Jdbc jdbc, String number) {
    WithdrawalRows.takeBack(jdbc, number, time.instant());
    return Rows.find(jdbc, number);
  }
}
