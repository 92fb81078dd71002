package cn.yijianban.ui.shell;

import cn.yijianban.ui.life.Beat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks every open page whether a citizen could use it now, and notes each yes. A page answers by
 * way of push, its script and a request, so an answer proves all three.
 */
public final class RoundTrips {
  private final Beat answers;
  private final Set<Runnable> pages = ConcurrentHashMap.newKeySet();

  /**
   * @param answers notes when a page last said that it can be seen and shows a screen
   */
  public RoundTrips(Beat answers) {
    this.answers = answers;
  }

  /** Sends the question to every page; returns at once. */
  public void ask() {
    pages.forEach(Runnable::run);
  }

  /** A page that can be asked; run what comes back when it leaves. */
  Runnable join(Runnable question) {
    pages.add(question);
    return () -> pages.remove(question);
  }

  void answered(boolean usable) {
    if (usable) {
      answers.now();
    }
  }
}
