package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.CatalogueException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a catalogue. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(String file, String path, String text) {
    found.add(new Problem(file, path, text));
  }

  /** Ends the loading when anything was found. */
  void check() {
    if (!found.isEmpty()) {
      throw new CatalogueException(found);
    }
  }

  /** Ends the loading when it cannot go on. */
  void checkUnless(boolean canGoOn) {
    if (!canGoOn) {
      check();
    }
  }
}
