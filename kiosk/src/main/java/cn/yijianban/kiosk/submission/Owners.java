package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.StationSecret;
import cn.yijianban.kiosk.store.Jdbc;
import cn.yijianban.kiosk.store.Row;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose applications wait here for the platform, so that who comes back with their card is told so.
 * An owner is an HMAC of their number under the station's secret, and is forgotten as soon as the
 * platform has the application, or knows that it was taken back: from then on the platform answers.
 * Of a row that was rebuilt from the spool no owner is known.
 */
public final class Owners {
  private static final Logger LOG = LoggerFactory.getLogger(Owners.class);
  private static final String PURPOSE = "owner of a submission";

  private final Store store;
  private final StationSecret secret;

  public Owners(Store store, StationSecret secret) {
    this.store = store;
    this.secret = secret;
  }

  /**
   * An application that the platform has not confirmed.
   *
   * @param refused code of the refusal that stopped it; empty while it is on its way
   * @param withdrawn whether it was taken back and the platform has to be told
   */
  public record Unsent(
      String number, String bundle, Instant created, Optional<String> refused, boolean withdrawn) {}

  /** Remembers who handed it in; a visit does not fail because that cannot be kept. */
  public void remember(String number, Collection<String> holders) {
    try {
      store.transaction(
          jdbc -> {
            int forgotten = forget(jdbc);
            return forgotten
                + holders.stream()
                    .distinct()
                    .mapToInt(
                        holder ->
                            jdbc.update(
                                "INSERT INTO submission_owner (number, owner) VALUES (?, ?)",
                                number,
                                mark(holder)))
                    .sum();
          });
    } catch (StoreException e) {
      LOG.warn("the owner of {} is not known to this terminal", number);
    }
  }

  /** Oldest first. */
  public List<Unsent> of(String holder) {
    return store.transaction(
        jdbc -> {
          forget(jdbc);
          return jdbc.query(
              """
              SELECT s.number, s.bundle, s.created, s.blocked_code, w.asked AS withdrawn
                FROM submission s JOIN submission_owner o ON o.number = s.number
                LEFT JOIN withdrawal w ON w.number = s.number
               WHERE o.owner = ? ORDER BY s.created
              """,
              Owners::unsent,
              mark(holder));
        });
  }

  private static int forget(Jdbc jdbc) {
    return jdbc.update(
        """
        DELETE FROM submission_owner
         WHERE number IN (SELECT number FROM submission
                           WHERE received IS NOT NULL OR accepted IS NOT NULL)
        """);
  }

  private static Unsent unsent(Row row) {
    return new Unsent(
        row.text("number"),
        row.text("bundle"),
        row.instant("created"),
        row.optionalText("blocked_code"),
        row.optionalInstant("withdrawn").isPresent());
  }

  private String mark(String holder) {
    return HexFormat.of().formatHex(secret.nameOf(PURPOSE, holder));
  }
}
