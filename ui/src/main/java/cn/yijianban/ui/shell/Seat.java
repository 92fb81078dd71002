package cn.yijianban.ui.shell;

import cn.yijianban.ui.words.Language;
import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * The one place in front of the terminal: of all pages that are open, one shows the visit and the
 * others say so. A page whose line is cut has left, whether it said so or not. Whoever sits here
 * keeps their language and modes when the page has to begin anew.
 */
public final class Seat {
  private Optional<UI> holder = Optional.empty();
  private Manner manner = Manner.USUAL;

  /**
   * How the screen speaks to who sits here.
   *
   * @param modes apart by blanks, such as {@code elder low}
   */
  record Manner(Language language, String modes) {
    static final Manner USUAL = new Manner(Language.SIMPLIFIED, "");

    boolean slow() {
      return (" " + modes + " ").contains(" elder ");
    }
  }

  synchronized Manner manner() {
    return manner;
  }

  synchronized void manner(Manner next) {
    manner = next;
  }

  /** Whether the visit is shown on this page from now on. */
  synchronized boolean take(UI page) {
    if (holder.filter(Seat::there).isEmpty()) {
      holder = Optional.of(page);
    }
    return holds(page);
  }

  synchronized boolean holds(UI page) {
    return holder.filter(page::equals).isPresent();
  }

  synchronized void leave(UI page) {
    holder = holder.filter(other -> !other.equals(page));
  }

  private static boolean there(UI page) {
    return page.isAttached() && page.getInternals().getPushConnection().isConnected();
  }
}
