package cn.yijianban.ui;

import cn.yijianban.kiosk.catalogue.Guest;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.edition.GuestRule;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Keeper;
import cn.yijianban.kiosk.edition.News;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 部门专区: a shelf and a keeper for each guest. Whatever is wrong with one of them, the region's own
 * catalogue and the other guests go on.
 */
final class GuestShelves {
  private static final Logger LOG = LoggerFactory.getLogger(GuestShelves.class);

  private final List<Keeper> keepers = new ArrayList<>();
  private final List<Guest> guests = new ArrayList<>();

  GuestShelves(StationConfig config, Supplier<LocalDate> today, Consumer<News> news) {
    for (StationConfig.Guest guest : config.guests()) {
      try {
        Keeper keeper = keeper(config, guest, today, news);
        keepers.add(keeper);
        guests.add(new Guest(guest.code(), guest.department(), keeper.catalogue()));
      } catch (IOException | CryptoException e) {
        LOG.error("alarm: the guest {} is not here: its shelf or its key is no good", guest.code());
        LOG.debug("trace", e);
      }
    }
  }

  private static Keeper keeper(
      StationConfig config,
      StationConfig.Guest guest,
      Supplier<LocalDate> today,
      Consumer<News> news)
      throws IOException {
    String region = config.site().region();
    Inspection inspection =
        new Inspection(
            region,
            List.of(Sm2PublicKey.parse(guest.publicKey())),
            Optional.of(new GuestRule(guest.code(), guest.department())));
    return Keeper.open(
        Shelf.ofGuest(config.data(), inspection, today),
        today,
        () -> Catalogues.empty(region),
        Uses.NONE,
        news);
  }

  List<Guest> guests() {
    return List.copyOf(guests);
  }

  /** Looks into every inbox. */
  void poll() {
    for (Keeper keeper : keepers) {
      try {
        keeper.poll();
      } catch (RuntimeException e) {
        LOG.error("looking for packages of a guest failed", e);
      }
    }
  }
}
