package cn.yijianban.kiosk.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue that a terminal works with. A newer one waits until nobody is visiting: whoever
 * runs the visits says when by {@link #turn}, so that a visit begins and ends with the same one.
 */
public final class LiveCatalogue implements Catalogue {
  private final AtomicReference<@Nullable Catalogue> next = new AtomicReference<>();
  private final Uses uses;
  private final Supplier<LocalDate> today;
  private volatile Catalogue now;
  private volatile List<Guest> guests = List.of();
  private volatile Predicate<Bundle> offered = _ -> true;

  /**
   * @param uses ranks what is found
   * @param today a bundle is there from its first day to its last
   */
  public LiveCatalogue(Catalogue first, Uses uses, Supplier<LocalDate> today) {
    this.now = first;
    this.uses = uses;
    this.today = today;
  }

  /**
   * Lists and finds only these from now on. The others are still known by their codes: a case that
   * was begun elsewhere can be corrected here.
   */
  public void only(Predicate<Bundle> offered) {
    this.offered = offered;
  }

  /** Departments that are guests here, whether they have brought anything yet or not. */
  public void host(List<Guest> all) {
    guests = List.copyOf(all);
  }

  /** Lets this one wait; it takes the place of one that waits already. */
  public void offer(Catalogue newer) {
    next.set(newer);
  }

  /** Nobody is visiting: what waits is used from now on. False when nothing waited. */
  public boolean turn() {
    Catalogue waiting = next.getAndSet(null);
    if (waiting != null) {
      now = waiting;
    }
    boolean turned = waiting != null;
    for (Guest guest : guests) {
      turned |= guest.catalogue().turn();
    }
    return turned;
  }

  @Override
  public String region() {
    return now.region();
  }

  @Override
  public String name() {
    return now.name();
  }

  @Override
  public String version() {
    return now.version();
  }

  @Override
  public List<Bundle> bundles() {
    return valid(now.bundles());
  }

  private List<Bundle> valid(List<Bundle> bundles) {
    LocalDate day = today.get();
    return bundles.stream().filter(offered).filter(bundle -> bundle.guide().validOn(day)).toList();
  }

  @Override
  public Optional<Bundle> bundle(String code) {
    return now.bundle(code)
        .filter(bundle -> bundle.guide().validOn(today.get()))
        .or(() -> guest(code).flatMap(guest -> guest.catalogue().bundle(code)));
  }

  @Override
  public List<Guest> guests() {
    return guests.stream().filter(guest -> !guest.catalogue().bundles().isEmpty()).toList();
  }

  @Override
  public Optional<Bundle> at(String code, String place) {
    return now.at(code, place).filter(bundle -> bundle.guide().validOn(today.get()));
  }

  @Override
  public List<PublicNotice> notices() {
    LocalDate day = today.get();
    return now.notices().stream().filter(notice -> notice.shownOn(day)).toList();
  }

  @Override
  public List<Bundle> ranked() {
    return bundles().stream()
        .sorted(Comparator.comparingLong((Bundle bundle) -> -uses.of(bundle.code())))
        .toList();
  }

  @Override
  public List<Bundle> find(String query) {
    return valid(now.find(query, uses));
  }
}
