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
import java.security.SecureRandom;
import java.util.HexFormat;
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

  /** Under this name a request carries the word that its page's own inline scripts have to know. */
  static final String NONCE = LoopbackGuard.class.getName() + ".nonce";

  /**
   * What a page may do, source by source; {@code NONCE} stands for the nonce.
   *
   * <ul>
   *   <li>{@code script-src}: our files and Vaadin's from this server, the inline scripts that this
   *       server wrote into the page (nonce), and eval, for Flow sends the program's calls as text
   *       and has no other way (flow-client 25.2, {@code new Function}). Attributes such as {@code
   *       onclick} never run.
   *   <li>{@code style-src}: inline, for Flow writes style elements and attributes.
   *   <li>{@code img-src}: data, for scanned pages are shown without ever having an address.
   *   <li>{@code font-src}: data, for Lumo's icons.
   *   <li>{@code connect-src}, {@code media-src}: requests, push and the voice of this server.
   * </ul>
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' 'nonce-NONCE' 'unsafe-eval'; script-src-attr 'none';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
          + " connect-src 'self'; media-src 'self'; frame-ancestors 'none'; form-action 'none';"
          + " base-uri 'self'";

  private static final int NONCE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
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
    String nonce = nonce();
    request.setAttribute(NONCE, nonce);
    answer.setHeader("Content-Security-Policy", POLICY.replace("NONCE", nonce));
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

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
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
