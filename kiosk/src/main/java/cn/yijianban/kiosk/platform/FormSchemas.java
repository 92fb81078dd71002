package cn.yijianban.kiosk.platform;

import java.time.Duration;
import java.util.List;

/** form.schema: what the platform's form of a bundle has now. */
public interface FormSchemas {

  /**
   * A form.
   *
   * @param version of the platform's form, not of our catalogue
   * @param blanks at least those that must be filled in
   */
  record Schema(String version, List<Blank> blanks) {
    public Schema {
      blanks = List.copyOf(blanks);
    }
  }

  /**
   * One blank.
   *
   * @param code canonical id, such as {@code seller.name}
   * @param type word of the catalogue, such as {@code text}
   * @param required whether the platform takes no application without it; one that hangs on a
   *     condition is not
   */
  record Blank(String code, String type, boolean required) {}

  /**
   * Refused with 404 when the platform keeps no form of that bundle.
   *
   * @param catalogue version of the bundle here
   */
  Answer<Schema> of(String bundle, String region, String catalogue, Duration deadline);
}
