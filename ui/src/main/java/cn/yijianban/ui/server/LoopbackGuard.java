package cn.yijianban.ui.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Lets in only pages that were opened by the terminal's own address: a foreign name that points
 * here (DNS rebinding) and a foreign page that posts here are refused. Says what a page may load:
 * nothing from elsewhere.
 */
final class LoopbackGuard implements Filter {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");

  /** Vaadin's client needs eval and inline scripts (vaadin.com/docs, content security policy). */
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none';"
          + " form-action 'none'; base-uri 'self'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!NAMES.contains(http.getServerName()) || !ours(http)) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }

  private static boolean ours(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return true;
    }
    try {
      URI from = URI.create(origin);
      return NAMES.contains(String.valueOf(from.getHost()))
          && from.getPort() == request.getServerPort();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
