package cn.yijianban.kiosk.platform;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * 暂存、续办: an application that was begun in one place and goes on in another, at a telephone or at a
 * terminal. What was typed goes along; who stands there, consent, papers and signature do not.
 */
public interface Unfinished {

  /**
   * As far as it came.
   *
   * @param bundle code
   * @param answers by question
   * @param values by canonical field id, only what was typed
   */
  record Begun(String bundle, Map<String, String> answers, Map<String, String> values) {
    public Begun {
      answers = Map.copyOf(answers);
      values = Map.copyOf(values);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Begun[" + bundle + ", " + values.size() + " values]";
    }
  }

  /**
   * Where it goes on.
   *
   * @param address opens nothing by itself: whoever opens it says who they are; nothing of the
   *     person is in it
   * @param until when it is forgotten
   */
  record Place(URI address, Instant until) {}

  /**
   * Leaves it with the platform for its owner. The same content of the same visit is the same one,
   * however often it is left.
   */
  Answer<Place> leave(String visit, Identity.Claim owner, Begun begun);

  /** What its owner has begun of that bundle elsewhere; empty when nothing. */
  Answer<Optional<Begun>> find(Identity.Claim owner, Licences.Use use);
}
