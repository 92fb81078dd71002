package cn.yijianban.kiosk.catalogue;

/**
 * 部门专区: a department that has items of its own done at this terminal, apart from everything else.
 *
 * @param code with which the codes of its bundles begin, and its recipient in what is handed in
 * @param catalogue signed by the department, and nobody else's
 */
public record Guest(String code, String department, LiveCatalogue catalogue) {

  /** Whether that bundle is one of its own. */
  boolean has(String bundle) {
    return catalogue.bundles().stream().anyMatch(b -> b.code().equals(bundle));
  }
}
