package cn.yijianban.kiosk.edition;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the package of a guest may hold: bundles whose codes begin with the guest's, and nobody's
 * items but its own.
 *
 * @param code of the guest, such as {@code tax}
 * @param department its full name
 */
public record GuestRule(String code, String department) {

  void check(CatalogueFiles files, Catalogue catalogue) throws EditionException {
    for (Bundle bundle : catalogue.bundles()) {
      if (!bundle.code().startsWith(code + "-")) {
        throw foreign(
            files, bundle.code(), "the code '" + bundle.code() + "' does not begin with " + code);
      }
      for (String named : departments(bundle)) {
        if (!named.equals(department)) {
          throw foreign(
              files,
              named,
              "'" + named + "' in the bundle " + bundle.code() + " is not " + department);
        }
      }
    }
  }

  private static List<String> departments(Bundle bundle) {
    return Stream.of(
            Stream.of(bundle.leadDepartment()),
            bundle.jointDepartments().stream(),
            bundle.items().stream().map(Item::department))
        .flatMap(names -> names)
        .toList();
  }

  private static EditionException foreign(CatalogueFiles files, String text, String sentence) {
    return new EditionException(EditionFault.FOREIGN, place(files, text) + sentence);
  }

  /** File and line of the first place where it is written. */
  private static String place(CatalogueFiles files, String text) {
    for (var file : files.texts().entrySet()) {
      List<String> lines = file.getValue().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (file.getKey().startsWith(files.region() + "/")
            && lines.get(i).contains('"' + text + '"')) {
          return file.getKey() + " line " + (i + 1) + ": ";
        }
      }
    }
    return "";
  }
}
