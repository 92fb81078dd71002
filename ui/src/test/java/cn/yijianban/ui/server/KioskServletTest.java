package cn.yijianban.ui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class KioskServletTest {
  private static <T extends Throwable> T at(T failure, String... classes) {
    StackTraceElement[] frames = new StackTraceElement[classes.length];
    for (int i = 0; i < classes.length; i++) {
      frames[i] = new StackTraceElement(classes[i], "run", "Sample.java", 1);
    }
    failure.setStackTrace(frames);
    return failure;
  }

  @Test
  void a_browser_that_lets_go_of_a_sentence_is_no_screen_that_failed() {
    String door = "cn.yijianban.ui.server.LoopbackGuard";
    String screen = "cn.yijianban.ui.screen.FormScreen";
    assertThat(KioskServlet.hungUp(at(new IOException("closed"), "org.eclipse.Jetty", door)))
        .isTrue();
    assertThat(KioskServlet.hungUp(at(new IOException("closed"), "org.eclipse.Jetty"))).isTrue();
    assertThat(KioskServlet.hungUp(at(new IOException("no file"), screen, door))).isFalse();
    assertThat(KioskServlet.hungUp(at(new IllegalStateException("wrong"), door))).isFalse();
  }
}
