package cn.yijianban.provisioning.cli.answer;

import java.util.Locale;

/** How values are written. */
public final class Words {
  private Words() {}

  /** An enum constant as it stands in JSON: lower case with hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
