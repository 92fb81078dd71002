package cn.yijianban.kiosk.edition;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.Uses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue of a running terminal up to date: what lies in the inbox is taken or moved
 * aside, and a newer catalogue waits in {@link #catalogue} for the end of the visit. The last good
 * one stays in use whatever is brought, and also after its last day: that is told every day. To be
 * called by one thread.
 */
public final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  private final Shelf shelf;
  private final Supplier<LocalDate> today;
  private final Consumer<News> news;
  private final LiveCatalogue catalogue;
  private final Map<Path, String> seen = new HashMap<>();
  private volatile Optional<Edition> now;
  private Optional<LocalDate> told = Optional.empty();

  private Keeper(
      Shelf shelf,
      Supplier<LocalDate> today,
      Consumer<News> news,
      LiveCatalogue catalogue,
      Optional<Edition> now) {
    this.shelf = shelf;
    this.today = today;
    this.news = news;
    this.catalogue = catalogue;
    this.now = now;
  }

  /**
   * Begins with the best package on the shelf.
   *
   * @param shipped what is used while there is no package
   * @param uses ranks what is found
   * @throws IOException when the shelf cannot be read
   */
  public static Keeper open(
      Shelf shelf,
      Supplier<LocalDate> today,
      Supplier<Catalogue> shipped,
      Uses uses,
      Consumer<News> news)
      throws IOException {
    Optional<Installed> best = shelf.best(news);
    LiveCatalogue first =
        new LiveCatalogue(best.map(Installed::catalogue).orElseGet(shipped), uses, today);
    return new Keeper(shelf, today, news, first, best.map(Installed::edition));
  }

  /** What visits work with. */
  public LiveCatalogue catalogue() {
    return catalogue;
  }

  /**
   * What is in use or waits to be; empty while it is the catalogue that came with the program. May
   * be asked by any thread.
   */
  public Optional<Edition> edition() {
    return now;
  }

  /**
   * Looks into the inbox. A file is taken when it has not changed since the look before: one that
   * is still being copied is left alone.
   */
  public void poll() {
    try {
      for (Path file : shelf.packages(shelf.inbox())) {
        String stamp = Files.size(file) + " " + Files.getLastModifiedTime(file);
        if (stamp.equals(seen.put(file, stamp))) {
          seen.remove(file);
          take(file);
        }
      }
    } catch (IOException e) {
      LOG.error("alarm: the inbox for catalogues cannot be worked with", e);
    }
    expiry();
  }

  private void take(Path file) throws IOException {
    News outcome = shelf.take(file, now);
    if (outcome instanceof News.Taken(Installed(var edition, var newer))) {
      now = Optional.of(edition);
      catalogue.offer(newer);
    }
    news.accept(outcome);
  }

  private void expiry() {
    LocalDate day = today.get();
    if (now.isPresent() && now.get().expired(day) && !told.equals(Optional.of(day))) {
      told = Optional.of(day);
      news.accept(new News.Expired(now.get()));
    }
  }
}
