package cn.yijianban.kiosk.catalogue.lint;

import cn.yijianban.kiosk.catalogue.lint.CatalogueException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects what is wrong with a catalogue. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(CatalogueFault fault, String file, String path, String text) {
    found.add(new Problem(fault, file, path, text));
  }

  /** What was found since a bundle was begun, moved to where its author wrote it. */
  public void move(int from, UnaryOperator<Problem> place) {
    for (int i = from; i < found.size(); i++) {
      found.set(i, place.apply(found.get(i)));
    }
  }

  /** Begins anew. */
  public void forget() {
    found.clear();
  }

  public int count() {
    return found.size();
  }

  /** Ends the loading when anything was found. */
  public void check() {
    if (!found.isEmpty()) {
      throw new CatalogueException(found);
    }
  }

  /** Ends the loading when it cannot go on. */
  public void checkUnless(boolean canGoOn) {
    if (!canGoOn) {
      check();
    }
  }
}
