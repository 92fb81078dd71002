package cn.yijianban.ui.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets in only pages that were opened by the terminal's own address, and through a locked door only
 * the terminal's own browser. Refused are a foreign name that points here (DNS rebinding), a
 * foreign page that loads or posts here (CSRF), a change or a WebSocket that does not say where it
 * comes from, and whoever has no pass. Says what a page may load: nothing from elsewhere.
 */
final class LoopbackGuard implements Filter {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What the browser says of a request that the page itself or an address bar began. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private static final String HEALTH = "/health";
  private static final String PASS = "yijianban-pass";

  /** Vaadin's client needs eval and inline scripts (vaadin.com/docs, content security policy). */
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none';"
          + " form-action 'none'; base-uri 'self'";

  private final Door door;

  LoopbackGuard(Door door) {
    this.door = door;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!addressed(http) || !ours(http)) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    answer.setHeader("Content-Security-Policy", POLICY);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (Door.ENTRY.equals(http.getRequestURI()) && door.isLocked()) {
      enter(http, answer);
    } else if (HEALTH.equals(http.getRequestURI()) || door.knows(pass(http))) {
      chain.doFilter(request, response);
    } else {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void enter(HttpServletRequest request, HttpServletResponse answer) throws IOException {
    String key = request.getParameter("key");
    Optional<String> pass = key == null ? Optional.empty() : door.enter(key);
    if (pass.isEmpty()) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Cookie cookie = new Cookie(PASS, pass.get());
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setAttribute("SameSite", "Strict");
    answer.addCookie(cookie);
    answer.setHeader("Cache-Control", "no-store");
    answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
    answer.setHeader("Location", "/");
  }

  private static String pass(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? ""
        : Stream.of(cookies)
            .filter(cookie -> PASS.equals(cookie.getName()))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }

  private static boolean addressed(HttpServletRequest request) {
    return NAMES.contains(request.getServerName())
        && request.getServerPort() == request.getLocalPort();
  }

  private static boolean ours(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      return false;
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      // Browsers name it with every change and every WebSocket.
      return READING.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    }
    try {
      URI from = URI.create(origin);
      return "http".equals(from.getScheme())
          && request.getServerName().equals(from.getHost())
          && from.getPort() == request.getServerPort();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
