package cn.yijianban.ui.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinServlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page's servlet: what goes wrong between page and program is never a question to the citizen.
 * An expired session and an unexpected failure begin the page anew; the visit is not in the page.
 */
public final class KioskServlet extends VaadinServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(KioskServlet.class);

  /** A page that fails again at once is not begun anew for ever. */
  private static final Duration AGAIN = Duration.ofSeconds(20);

  private final transient AtomicReference<Instant> begun = new AtomicReference<>(Instant.MIN);

  @Override
  protected void servletInitialized() throws ServletException {
    super.servletInitialized();
    CustomizedSystemMessages silent = new CustomizedSystemMessages();
    silent.setSessionExpiredNotificationEnabled(false);
    silent.setInternalErrorNotificationEnabled(false);
    silent.setCookiesDisabledNotificationEnabled(false);
    getService().setSystemMessagesProvider(_ -> silent);
    getService().addSessionInitListener(init -> init.getSession().setErrorHandler(this::begin));
  }

  private void begin(ErrorEvent event) {
    Throwable root = root(event.getThrowable());
    if (hungUp(root)) {
      LOG.debug("the browser hung up");
      return;
    }
    LOG.error("a screen failed: {}", place(root));
    Instant now = Instant.now();
    UI ui = UI.getCurrent();
    if (ui != null && begun.get().isBefore(now.minus(AGAIN))) {
      begun.set(now);
      ui.getPage().reload();
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /**
   * Whether only the line to the browser failed, and no screen: it lets go of a sentence that is
   * not needed any more. To begin anew would throw a citizen who listens out of what they do.
   */
  static boolean hungUp(Throwable root) {
    return root instanceof IOException
        && ours(root)
            .filter(frame -> !frame.getClassName().startsWith(KioskServlet.class.getPackageName()))
            .isEmpty();
  }

  /** Kind and place; the message of an exception may hold what a citizen wrote. */
  private static String place(Throwable root) {
    return root.getClass().getName() + ours(root).map(frame -> " at " + frame).orElse("");
  }

  private static Optional<StackTraceElement> ours(Throwable root) {
    return Arrays.stream(root.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("cn.yijianban"))
        .findFirst();
  }
}
