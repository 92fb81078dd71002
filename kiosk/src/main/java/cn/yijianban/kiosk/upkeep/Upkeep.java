package cn.yijianban.kiosk.upkeep;

import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.Token;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.platform.StationDesk.Health;
import cn.yijianban.kiosk.platform.StationDesk.Orders;
import cn.yijianban.kiosk.submission.Backoff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The talk of a terminal with its keeper, turn by turn: signs in until it is heard, then says how
 * it is at the pace it is told, and does what is wanted. A dead line costs no citizen anything:
 * nothing here is waited for by a visit. To be called by one thread.
 */
public final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** A thousand terminals that came back together drift apart. */
  private static final double JITTER = 0.2;

  private static final Duration CATALOGUES = Duration.ofHours(1);
  private static final Duration CATALOGUES_AGAIN = Duration.ofMinutes(2);

  /** However often a newer catalogue is wanted, it is not looked for more often. */
  private static final Duration HURRIED = Duration.ofSeconds(10);

  private final Parts parts;
  private final JournalPost post;
  private final ConfigurationFetch configurations;
  private boolean signedIn;
  private boolean reached;
  private boolean told;
  private int failures;
  private Instant look = Instant.MIN;
  private Instant looked = Instant.MIN;
  private volatile boolean hurried;

  /**
   * What it works with.
   *
   * @param data directory of what is kept
   * @param health how the terminal is, with that end of its journal
   * @param backoff of tries on a dead line
   * @param random of waits
   */
  public record Parts(
      StationDesk desk,
      CatalogueFetch catalogues,
      Journal journal,
      Path data,
      StationDesk.SignIn signIn,
      Function<StationDesk.JournalEnd, Health> health,
      Backoff backoff,
      InstantSource time,
      RandomGenerator random) {}

  public Upkeep(Parts parts) {
    this.parts = parts;
    this.post = new JournalPost(parts.journal(), parts.desk());
    this.configurations = new ConfigurationFetch(parts.data(), parts.desk());
  }

  /**
   * A newer catalogue is wanted: one of the next turns looks for it, ten seconds after the last
   * look at the earliest. May be called by any thread.
   */
  public void hurry() {
    hurried = true;
  }

  /** Says hello or how it is, does what is wanted, and answers when to come again. */
  public Duration turn() {
    Health health = parts.health().apply(post.end());
    Answer<Orders> answer =
        signedIn ? parts.desk().heartbeat(health) : parts.desk().signIn(parts.signIn());
    return switch (answer) {
      case Answer.Yes<Orders>(var orders) -> {
        boolean hello = !signedIn;
        signedIn = true;
        failures = 0;
        heard();
        obey(orders, health.config());
        // Who has just signed in says at once how it is.
        yield hello ? Duration.ZERO : sooner(jittered(orders.beat()));
      }
      case Answer.Refused<Orders>(var _, var code) when code.equals(StationDesk.NOT_SIGNED_IN) -> {
        signedIn = false;
        yield parts.backoff().after(1, parts.random());
      }
      case Answer.Refused<Orders>(var _, var code) -> {
        lost(code);
        LOG.error("alarm: the platform does not know this terminal: {}", code);
        yield jittered(parts.backoff().cap());
      }
      case Answer.Unheard<Orders>(var code) -> {
        if (!Thread.currentThread().isInterrupted()) {
          lost(code);
        }
        failures++;
        yield parts.backoff().after(failures, parts.random());
      }
    };
  }

  /** Who wants a newer catalogue does not wait for a heartbeat. */
  private Duration sooner(Duration wait) {
    return hurried && wait.compareTo(HURRIED) > 0 ? HURRIED : wait;
  }

  private Duration jittered(Duration beat) {
    double part = 1 - JITTER + 2 * JITTER * parts.random().nextDouble();
    return Duration.ofMillis((long) (beat.toMillis() * part));
  }

  private void obey(Orders orders, long config) {
    try {
      post.send(orders.journal());
      if (orders.config() > config && configurations.run(orders.config())) {
        LOG.info("configuration {} has come; the next start takes it", orders.config());
        note(new Event.ConfigurationFetched(orders.config()));
      }
      catalogues();
    } catch (IOException e) {
      LOG.error("alarm: the disk fails the upkeep: {}", e.getClass().getName());
      LOG.debug("trace", e);
    }
  }

  private void catalogues() throws IOException {
    Instant now = parts.time().instant();
    if (hurried && !now.isBefore(looked.plus(HURRIED))) {
      look = now;
    }
    // A look that lies further ahead than any comes of a clock that was set back.
    if (now.isBefore(look) && look.isBefore(now.plus(CATALOGUES).plus(CATALOGUES))) {
      return;
    }
    looked = now;
    hurried = false;
    look = now.plus(jittered(CATALOGUES));
    switch (parts.catalogues().run()) {
      case CatalogueFetch.Outcome.Nothing _ -> LOG.debug("no newer catalogue is offered");
      case CatalogueFetch.Outcome.Brought(var edition) -> {
        LOG.info("catalogue {} was fetched", edition.file());
        note(new Event.CatalogueFetched(new Token(edition.region()), new Token(edition.version())));
      }
      case CatalogueFetch.Outcome.Later(var code) -> {
        look = now.plus(CATALOGUES_AGAIN);
        LOG.info("the catalogue waits: {}", code);
      }
      case CatalogueFetch.Outcome.Wrong(var code) ->
          LOG.error("alarm: the catalogue that is offered cannot be had: {}", code);
    }
  }

  private void heard() {
    if (!reached) {
      reached = true;
      told = true;
      note(new Event.PlatformReached());
    }
  }

  /** Once each time: an outage is two lines of the journal, however long it is. */
  private void lost(String code) {
    if (reached || !told) {
      reached = false;
      told = true;
      note(new Event.PlatformLost(new Token(Token.valid(code) ? code : "withheld")));
    }
  }

  private void note(Event event) {
    parts.journal().note(event);
  }
}
