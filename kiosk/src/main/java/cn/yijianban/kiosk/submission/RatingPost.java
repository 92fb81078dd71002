package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings ratings to the platform. */
final class RatingPost {
  private static final Logger LOG = LoggerFactory.getLogger(RatingPost.class);
  private final OutboxParts parts;

  RatingPost(OutboxParts parts) {
    this.parts = parts;
  }

  /** Sends one; answers whether the platform was heard. */
  boolean send(RatingRows.Waiting waiting) {
    String key = waiting.key();
    Instant now = parts.time().instant();
    return switch (parts.desk().rate(key, waiting.rating())) {
      case Answer.Yes<Boolean> _ ->
          parts.store().commitDurably(jdbc -> RatingRows.sent(jdbc, key, now)) > 0;
      case Answer.Refused<Boolean>(var _, var code) -> {
        LOG.error("alarm: a rating of {} is blocked: {}", waiting.rating().number(), code);
        yield parts.store().commitDurably(jdbc -> RatingRows.blocked(jdbc, key, code)) > 0;
      }
      case Answer.Unheard<Boolean>(var code) -> {
        Instant next = now.plus(parts.backoff().after(waiting.attempts() + 1, parts.random()));
        parts.store().transaction(jdbc -> RatingRows.trouble(jdbc, key, code, next));
        yield false;
      }
    };
  }
}
