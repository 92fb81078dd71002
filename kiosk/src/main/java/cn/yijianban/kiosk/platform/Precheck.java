package cn.yijianban.kiosk.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * 预审: what the departments would say, asked before the citizen signs. The answer is advice: it
 * decides nothing, and no answer stops nobody.
 */
public interface Precheck {

  /**
   * An application as it stands.
   *
   * @param values per item, by canonical field id
   * @param materials by id, how each is met: licence, card, verification, result, template, scan,
   *     later
   */
  record Sketch(
      String bundle,
      String region,
      String catalogue,
      Map<String, Map<String, String>> values,
      Map<String, String> materials) {
    public Sketch {
      values = Map.copyOf(values);
      materials = Map.copyOf(materials);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Sketch[" + bundle + ", " + values.size() + " items]";
    }
  }

  /** What asking came to. */
  sealed interface Advice {
    /**
     * @param remarks none when nothing was found
     */
    record Given(List<Remark> remarks) implements Advice {
      public Given {
        remarks = List.copyOf(remarks);
      }
    }

    /** Nobody answered in time: go on. */
    record Unavailable() implements Advice {}
  }

  /** How much a remark weighs. */
  enum Weight {
    HINT,
    /** The department would send it back for correction (补正). */
    CORRECTION,
    /** The department would not accept it (不予受理). */
    REFUSAL
  }

  /**
   * @param item code of the item
   * @param code stable, such as {@code ARREARS}
   * @param text of the department, for the citizen; may name the citizen's own affairs
   */
  record Remark(String item, Weight weight, String code, String text) {
    /** Masked. */
    @Override
    public String toString() {
      return "Remark[" + item + ", " + weight + ", " + code + "]";
    }
  }

  /**
   * @param deadline after which the answer is {@link Advice.Unavailable}
   */
  Advice ask(Sketch sketch, Duration deadline);
}
