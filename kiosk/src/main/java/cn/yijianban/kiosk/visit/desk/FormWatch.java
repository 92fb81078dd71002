package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.FormSchemas;
import cn.yijianban.kiosk.platform.FormSchemas.Blank;
import cn.yijianban.kiosk.platform.FormSchemas.Schema;
import cn.yijianban.kiosk.visit.Event;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the forms of the catalogue are still those of the platform. Asked each time somebody
 * opens a bundle; what was heard last counts, as long as the catalogue is the same. A platform that
 * does not answer, or keeps no form of a bundle, stops nobody. May be used from any thread.
 */
public final class FormWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FormWatch.class);

  /** Questions and cards take longer than that: who is stopped has typed nothing. */
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  /**
   * A bundle whose form here cannot be filled in as the platform wants it.
   *
   * @param wanted version of the platform's form
   * @param fields codes of what is missing here or is of another type
   */
  public record Stale(Bundle bundle, String wanted, List<String> fields) {
    public Stale {
      fields = List.copyOf(fields);
    }
  }

  private final FormSchemas schemas;
  private final Catalogue catalogue;
  private final Map<String, Stale> stale = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public FormWatch(FormSchemas schemas, Catalogue catalogue) {
    this.schemas = schemas;
    this.catalogue = catalogue;
  }

  /** Runs this each time a bundle is found to be stale: a newer catalogue is wanted. */
  public void onStale(Runnable listener) {
    listeners.add(listener);
  }

  /** Bundles that cannot be done here before a newer catalogue has come, by their code. */
  public List<Stale> stale() {
    return stale.values().stream()
        .filter(s -> catalogue.bundle(s.bundle().code()).filter(this::stale).isPresent())
        .sorted(Comparator.comparing(s -> s.bundle().code()))
        .toList();
  }

  /** Whether a bundle as it stands in the catalogue is one of them; answers at once. */
  boolean stale(Bundle bundle) {
    Stale known = stale.get(key(bundle));
    return known != null && known.bundle().equals(bundle);
  }

  /** Asks the platform, and remembers what it said. */
  Event.FormSeen look(Bundle bundle) {
    switch (ask(bundle)) {
      case Answer.Yes<Schema>(var schema) -> heard(bundle, schema);
      case Answer.Refused<Schema>(var _, var code) -> {
        LOG.debug("the platform has no form of {}: {}", bundle.code(), code);
        stale.remove(key(bundle));
      }
      case Answer.Unheard<Schema>(var code) ->
          LOG.debug("the form of {} was not heard: {}", bundle.code(), code);
    }
    return new Event.FormSeen(bundle, stale(bundle));
  }

  /** The same bundle is another one in another region. */
  private static String key(Bundle bundle) {
    return bundle.code() + " " + bundle.region();
  }

  private Answer<Schema> ask(Bundle bundle) {
    try {
      return schemas.of(bundle.code(), bundle.region(), bundle.version(), DEADLINE);
    } catch (RuntimeException e) {
      LOG.warn("forms failed: {}", e.getClass().getName());
      return new Answer.Unheard<>("INTERNAL");
    }
  }

  private void heard(Bundle bundle, Schema schema) {
    List<String> fields =
        schema.blanks().stream()
            .filter(blank -> !fits(bundle, blank))
            .map(Blank::code)
            .distinct()
            .toList();
    if (fields.isEmpty()) {
      stale.remove(key(bundle));
      return;
    }
    Stale now = new Stale(bundle, schema.version(), fields);
    if (!now.equals(stale.put(key(bundle), now))) {
      LOG.error(
          "alarm: the form of {} is not that of the platform ({}): {}",
          bundle.code(),
          schema.version(),
          fields);
    }
    listeners.forEach(Runnable::run);
  }

  /**
   * What the platform may leave empty need not be here; what is here must be of its type, for it
   * would be filled in.
   */
  private static boolean fits(Bundle bundle, Blank blank) {
    Optional<Field> here =
        bundle.fields().stream().filter(field -> field.id().equals(blank.code())).findFirst();
    return here.map(field -> CatalogueJson.word(field.type()).equals(blank.type()))
        .orElse(!blank.required());
  }
}
