package cn.yijianban.kiosk.journal;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdCard;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What can happen at a terminal. Every value is a code, an id or a number of ours by type: there is
 * no free text, so no personal data can enter.
 */
public sealed interface Event {

  /** The program started; {@code simulated} when any part is. */
  record Started(boolean simulated) implements Event {}

  record Stopped() implements Event {}

  /** The program begins anew by itself, at night, while nobody is there. */
  record PlannedRestart() implements Event {}

  record VisitStarted(Token visit, Token bundle) implements Event {}

  record VisitEnded(Token visit, End reason) implements Event {}

  /** Nobody answered the idle question; everything of the visit is gone. */
  record IdleWiped(Token visit) implements Event {}

  record CardRead(Token visit, IdCard.Kind kind) implements Event {}

  record ConsentGiven(Token visit, Token purpose) implements Event {}

  record MaterialMet(Token visit, Token material, Way way) implements Event {}

  /** The platform was asked about somebody, after the consent. */
  record PlatformAsked(Token visit, Token what, Token outcome) implements Event {}

  record PageScanned(Token visit, Token material) implements Event {}

  /** From here on nothing can lose it. */
  record SubmissionDurable(Token visit, Token number) implements Event {}

  record Printed(Token visit) implements Event {}

  record NotPrinted(Token visit, Token fault) implements Event {}

  /** A rating was given. Which one is the citizen's secret. */
  record Rated(Token visit) implements Event {}

  /** Something besides applying: asked for progress, urged, booked and so on. */
  record ErrandDone(Token visit, Token what) implements Event {}

  record Trouble(Token visit, Token code) implements Event {}

  record DeviceChanged(DeviceKind device, DeviceStatus status) implements Event {}

  /** A package was taken; the next visit uses it. */
  record CatalogueTaken(Token region, Token version) implements Event {}

  /** A package was moved aside. */
  record CatalogueRefused(Token code) implements Event {}

  /** The last day of the package in use is over; it stays in use. */
  record CatalogueExpired(Token region, Token version) implements Event {}

  /** An attendant has handed the devices to a technician; nobody can begin a visit. */
  record HandedOver(long minutes) implements Event {}

  /**
   * The devices are the program's again.
   *
   * @param overdue nobody took them back in time
   */
  record TakenBack(boolean overdue, long well, long ill) implements Event {}

  /** A newer package was fetched from the platform; it is not checked yet. */
  record CatalogueFetched(Token region, Token version) implements Event {}

  /** A newer configuration was fetched from the platform; it is not checked yet. */
  record ConfigurationFetched(long counter) implements Event {}

  /** The platform knows this terminal, for the first time since the start or after an outage. */
  record PlatformReached() implements Event {}

  /** The platform is not heard, or does not want to hear; told once an outage. */
  record PlatformLost(Token code) implements Event {}

  /** A journal whose chain was broken was moved aside and a new one begun. */
  record JournalReplaced(long lines) implements Event {}

  /** Why a visit ended. */
  enum End {
    /** The citizen went to the end or away. */
    DONE,
    /** Something of the citizen was left at the terminal. */
    ITEM_LEFT
  }

  /** How a material was met. */
  enum Way {
    LICENCE,
    CARD,
    VERIFICATION,
    RESULT,
    TEMPLATE,
    SCAN,
    LATER
  }

  /** Lower-case name with hyphens, such as {@code visit-started}. */
  default String word() {
    return hyphened(getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1"));
  }

  /** The values by name, in order. */
  default Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    switch (this) {
      case Started(var simulated) -> values.put("simulated", simulated);
      case Stopped(), PlannedRestart() -> {}
      case VisitStarted(var visit, var bundle) -> put(values, visit, "bundle", bundle.text());
      case VisitEnded(var visit, var reason) -> put(values, visit, "reason", hyphened(reason));
      case IdleWiped(var visit) -> values.put("visit", visit.text());
      case CardRead(var visit, var kind) -> put(values, visit, "kind", hyphened(kind));
      case ConsentGiven(var visit, var purpose) -> put(values, visit, "purpose", purpose.text());
      case MaterialMet(var visit, var material, var way) -> {
        put(values, visit, "material", material.text());
        values.put("way", hyphened(way));
      }
      case PlatformAsked(var visit, var what, var outcome) -> {
        put(values, visit, "what", what.text());
        values.put("outcome", outcome.text());
      }
      case PageScanned(var visit, var material) -> put(values, visit, "material", material.text());
      case SubmissionDurable(var visit, var number) -> put(values, visit, "number", number.text());
      case Printed(var visit) -> values.put("visit", visit.text());
      case NotPrinted(var visit, var fault) -> put(values, visit, "fault", fault.text());
      case Rated(var visit) -> values.put("visit", visit.text());
      case ErrandDone(var visit, var what) -> put(values, visit, "what", what.text());
      case Trouble(var visit, var code) -> put(values, visit, "code", code.text());
      case DeviceChanged(var device, var status) -> {
        values.put("device", device.word());
        values.put("status", status.word());
        values.put("fault", status.code());
      }
      case CatalogueTaken(var region, var version) -> edition(values, region, version);
      case CatalogueRefused(var code) -> values.put("code", code.text());
      case CatalogueExpired(var region, var version) -> edition(values, region, version);
      case HandedOver(var minutes) -> values.put("minutes", minutes);
      case TakenBack(var overdue, var well, var ill) -> {
        values.put("overdue", overdue);
        values.put("well", well);
        values.put("ill", ill);
      }
      case CatalogueFetched(var region, var version) -> edition(values, region, version);
      case ConfigurationFetched(var counter) -> values.put("counter", counter);
      case PlatformReached() -> {}
      case PlatformLost(var code) -> values.put("code", code.text());
      case JournalReplaced(var lines) -> values.put("lines", lines);
    }
    return values;
  }

  private static void edition(Map<String, Object> values, Token region, Token version) {
    values.put("region", region.text());
    values.put("version", version.text());
  }

  private static void put(Map<String, Object> values, Token visit, String name, String value) {
    values.put("visit", visit.text());
    values.put(name, value);
  }

  private static String hyphened(Object name) {
    return name.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
