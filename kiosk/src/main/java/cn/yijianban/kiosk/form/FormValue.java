package cn.yijianban.kiosk.form;

import cn.yijianban.kiosk.catalogue.Field;

/**
 * What stands in a field of the form.
 *
 * @param source where it came from; shown beside the value
 * @param disputed the citizen says that fetched data is wrong (数据异议); the value stays and the
 *     remark is sent along
 */
public record FormValue(String value, Field.Source source, boolean disputed) {

  public static FormValue typed(String value) {
    return new FormValue(value, Field.Source.TYPED, false);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "FormValue[" + source + "]";
  }
}
