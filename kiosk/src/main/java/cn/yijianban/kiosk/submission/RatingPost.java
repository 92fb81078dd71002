package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.platform.Ratings.Service;
import cn.yijianban.kiosk.submission.RatingRows.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings ratings to the platform, each behind the record of its service. Key and number of that
 * record are made from the key of the rating: a rating that waits sends both again, in this order,
 * and the platform keeps each once. Nothing but the rating itself needs to be kept here.
 */
final class RatingPost {
  private static final Logger LOG = LoggerFactory.getLogger(RatingPost.class);

  /** Of a platform, or of what stands before it, that keeps no service records. */
  private static final Set<Integer> NO_SUCH_CALL = Set.of(404, 405);

  private static final Set<String> NOT_THERE = Set.of("HTTP_501", "NOT_THE_PLATFORM");

  /**
   * A correction is rated right after it was handed in here. One that is rated later, from the
   * list, goes by the number of what it corrects: whose row is here was handed in long before.
   */
  private static final Duration JUST_NOW = Duration.ofHours(1);

  private final OutboxParts parts;

  RatingPost(OutboxParts parts) {
    this.parts = parts;
  }

  /** Sends one; answers whether the platform was heard. */
  boolean send(Waiting waiting) {
    Optional<Service> served = served(waiting);
    if (served.isEmpty()) {
      return rate(waiting, Optional.empty());
    }
    Service service = served.get();
    return switch (parts.desk().record(waiting.key() + "-service", service)) {
      case Answer.Yes<Boolean> _ -> rate(waiting, Optional.of(service.id()));
      case Answer.Refused<Boolean>(var status, var _) when NO_SUCH_CALL.contains(status) ->
          rate(waiting, Optional.empty());
      case Answer.Unheard<Boolean>(var code) when NOT_THERE.contains(code) ->
          rate(waiting, Optional.empty());
      case Answer.Refused<Boolean>(var _, var code) -> blocked(waiting, code);
      case Answer.Unheard<Boolean>(var code) -> unheard(waiting, code);
    };
  }

  /** What this terminal itself did, and only that; other services are in the platform's books. */
  private static Optional<Service> served(Waiting w) {
    String name = w.rating().service();
    return w.handedIn()
        .filter(
            h ->
                name.equals(Ratings.HANDED_IN)
                    || (name.equals(Ratings.CORRECTED)
                        && h.at().plus(JUST_NOW).isAfter(w.rating().at())))
        .map(
            h ->
                new Service(
                    "FW" + w.key(), w.rating().number(), name, h.bundle(), h.region(), h.at()));
  }

  private boolean rate(Waiting waiting, Optional<String> record) {
    Instant now = parts.time().instant();
    return switch (parts.desk().rate(waiting.key(), waiting.rating(), record)) {
      case Answer.Yes<Boolean> _ ->
          parts.store().commitDurably(jdbc -> RatingRows.sent(jdbc, waiting.key(), now)) > 0;
      case Answer.Refused<Boolean>(var _, var code) -> blocked(waiting, code);
      case Answer.Unheard<Boolean>(var code) -> unheard(waiting, code);
    };
  }

  private boolean blocked(Waiting waiting, String code) {
    LOG.error("alarm: a rating of {} is blocked: {}", waiting.rating().number(), code);
    return parts.store().commitDurably(jdbc -> RatingRows.blocked(jdbc, waiting.key(), code)) > 0;
  }

  private boolean unheard(Waiting waiting, String code) {
    Instant next =
        parts.time().instant().plus(parts.backoff().after(waiting.attempts() + 1, parts.random()));
    parts.store().transaction(jdbc -> RatingRows.trouble(jdbc, waiting.key(), code, next));
    return false;
  }
}
