package cn.yijianban.kiosk.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * 电子证照, used as their holder allows (持证人用证): leave is asked for one licence, for one use, at one
 * terminal; with what was given the licence is fetched once.
 */
public interface Licences {

  /**
   * Why a licence is used; every use carries it.
   *
   * @param purpose 事由 in words
   */
  record Use(String purpose, String bundle, String terminal) {}

  /**
   * Whose licence is wanted, and what for.
   *
   * @param document kind of the card that was read, GA/T 2000.156
   * @param items codes of the items it is a material of
   * @param consented when its holder agreed
   */
  record Wish(
      String licenceType,
      String holderName,
      String document,
      String holderNumber,
      List<String> items,
      Instant consented) {
    public Wish {
      items = List.copyOf(items);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Wish[" + licenceType + "]";
    }
  }

  /**
   * Leave that was given.
   *
   * @param code fetches the licence once; whoever has it has the licence
   * @param until it lapses by itself then
   * @param holder whose licence it is: SM3 of their number, upper-case hexadecimal
   */
  record Authorisation(String code, Instant until, String holder) {
    /** Masked. */
    @Override
    public String toString() {
      return "Authorisation[" + until + "]";
    }
  }

  /** What asking for leave came to. */
  sealed interface Leave {
    record Given(Authorisation authorisation) implements Leave {}

    record NotHeld() implements Leave {}

    /** The service, or who issued the licence, does not allow this use. */
    record Refused(String code) implements Leave {}

    /** The service does not answer: paper can be scanned instead. */
    record Unavailable() implements Leave {}
  }

  /** What fetching came to. */
  sealed interface Fetch {
    /**
     * @param id licence id (GB/T 36904)
     * @param data fields of the licence, by canonical field id suffix
     */
    record Found(String id, Map<String, String> data) implements Fetch {
      public Found {
        data = Map.copyOf(data);
      }

      @Override
      public String toString() {
        return "Found[" + data.size() + " fields]";
      }
    }

    /** The leave does not count any more: lapsed, used, given back, or for another use. */
    record Refused(String code) implements Fetch {}

    record Unavailable() implements Fetch {}
  }

  Leave authorise(Wish wish, Use use, Duration deadline);

  /** A licence of somebody else than the one who gave leave is none: {@link Fetch.Unavailable}. */
  Fetch fetch(Authorisation authorisation, Use use, Duration deadline);

  /**
   * Gives leave back that is of no more use; the second time is harmless. When nobody hears it, the
   * leave lapses by itself.
   */
  void giveBack(String code);
}
