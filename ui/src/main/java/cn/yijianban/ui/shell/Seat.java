package cn.yijianban.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Optional;

/**
 * The one place in front of the terminal: of all pages that are open, one shows the visit and the
 * others say so. A page whose line is cut has left, whether it said so or not.
 */
public final class Seat {
  private Optional<UI> holder = Optional.empty();

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
