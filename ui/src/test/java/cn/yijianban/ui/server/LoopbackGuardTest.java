package cn.yijianban.ui.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every stranger that a program or a page on this machine could be. */
class LoopbackGuardTest {
  private final List<URI> entries = new ArrayList<>();
  private final Server server = new Server();
  private int port;

  @BeforeEach
  void serve() throws Exception {
    Door door = Door.locked(new SecureRandom(), entries::add);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addFilter(
        new FilterHolder(new LoopbackGuard(door)), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new Page()), "/*");
    server.setHandler(context);
    server.start();
    port = connector.getLocalPort();
    door.ready(URI.create("http://127.0.0.1:" + port + "/"));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static final class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("the page");
    }
  }

  private String ask(String line, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      List<String> lines = new ArrayList<>(List.of(line + " HTTP/1.1"));
      lines.addAll(List.of(headers));
      boolean upgrade = lines.stream().anyMatch(l -> l.startsWith("Upgrade:"));
      lines.add("Connection: " + (upgrade ? "upgrade, close" : "close"));
      if (lines.stream().noneMatch(l -> l.startsWith("Host:"))) {
        lines.add("Host: 127.0.0.1:" + port);
      }
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String enter() throws IOException {
    String answer = ask("GET " + entries.getLast().getPath() + "?" + entries.getLast().getQuery());
    assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: /", "HttpOnly", "Strict");
    return "Cookie: " + answer.replaceAll("(?s).*Set-Cookie: ([^;]*);.*", "$1");
  }

  private void refused(String line, String... headers) throws IOException {
    assertThat(ask(line, headers)).startsWith("HTTP/1.1 403").doesNotContain("the page");
  }

  @Test
  void only_who_has_the_key_comes_in_and_only_once() throws IOException {
    refused("GET /");
    refused("GET /", "Cookie: yijianban-pass=" + "0".repeat(64));
    refused("GET /enter");
    refused("GET /enter?key=" + "0".repeat(64));
    URI first = entries.getLast();
    String pass = enter();
    assertThat(ask("GET /", pass)).startsWith("HTTP/1.1 200").contains("the page");
    assertThat(entries).hasSize(2);
    assertThat(entries.getLast()).isNotEqualTo(first);
    refused("GET /enter?" + first.getQuery());
    assertThat(ask("GET /", enter())).contains("the page");
  }

  @Test
  void a_foreign_name_that_points_here_is_refused() throws IOException {
    String pass = enter();
    refused("GET /", pass, "Host: evil.example:" + port);
    refused("GET /", pass, "Host: 127.0.0.1:" + (port + 1));
    refused("GET /", pass, "Host: 127.0.0.1.evil.example:" + port);
    refused("GET /health", "Host: evil.example:" + port);
  }

  @Test
  void a_foreign_page_that_loads_or_posts_here_is_refused() throws IOException {
    String pass = enter();
    String ours = "http://127.0.0.1:" + port;
    assertThat(ask("POST /", pass, "Origin: " + ours)).contains("the page");
    refused("POST /", pass);
    refused("POST /", pass, "Origin: null");
    refused("POST /", pass, "Origin: http://evil.example");
    refused("POST /", pass, "Origin: https://127.0.0.1:" + port);
    refused("POST /", pass, "Origin: http://127.0.0.1:" + (port + 1));
    refused("POST /", pass, "Origin: http://localhost:" + port);
    refused("GET /", pass, "Sec-Fetch-Site: cross-site");
    refused("GET /", pass, "Sec-Fetch-Site: same-site");
    refused("GET /", pass, "Upgrade: websocket");
    refused("GET /", pass, "Origin: http://evil.example", "Upgrade: websocket");
  }

  @Test
  void the_watchman_may_ask_after_the_health_without_a_pass() throws IOException {
    assertThat(ask("GET /health")).startsWith("HTTP/1.1 200");
  }
}
