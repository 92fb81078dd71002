package cn.yijianban.ui.server;

import cn.yijianban.ui.attendant.BackOffice;
import cn.yijianban.ui.shell.KioskShell;
import cn.yijianban.ui.shell.KioskView;
import cn.yijianban.ui.shell.RoundTrips;
import cn.yijianban.ui.shell.Seat;
import cn.yijianban.ui.stage.Stage;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.ServletContextListeners;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The page of the terminal, served on the loopback address. */
public final class WebServer implements AutoCloseable {
  /**
   * Longer than the heartbeat of the page (300 s), so that a page that is open keeps its session.
   */
  private static final int SESSION_SECONDS = 1_800;

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts serving.
   *
   * @param port 0 takes a free one
   * @param door who may open the page
   * @param trips asks the pages whether they can be used
   * @param office what an attendant sees
   * @throws IOException with a clear sentence when the port is taken
   */
  public static WebServer start(
      Stage stage, int port, Door door, RoundTrips trips, BackOffice office) throws IOException {
    QueuedThreadPool pool = new QueuedThreadPool(32, 4);
    pool.setName("web");
    pool.setDaemon(true);
    Server server = new Server(pool);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(context(stage, door, trips, office));
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      throw new IOException(
          "port " + port + " of 127.0.0.1 cannot be served: " + rootMessage(e), e);
    }
    WebServer served = new WebServer(server, connector);
    door.ready(served.uri());
    return served;
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static ServletContextHandler context(
      Stage stage, Door door, RoundTrips trips, BackOffice office) throws IOException {
    ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
    context.setClassLoader(WebServer.class.getClassLoader());
    context.setBaseResource(resources());
    context.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
    context.getSessionHandler().setHttpOnly(true);
    context.setAttribute(Stage.class.getName(), stage);
    context.setAttribute(RoundTrips.class.getName(), trips);
    context.setAttribute(BackOffice.class.getName(), office);
    context.setAttribute(Seat.class.getName(), new Seat());
    context.addFilter(
        new FilterHolder(new LoopbackGuard(door)), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder("health", new Health()), "/health");
    ServletHolder vaadin = new ServletHolder("vaadin", KioskServlet.class);
    vaadin.setAsyncSupported(true);
    vaadin.setInitOrder(1);
    vaadin.setInitParameter("productionMode", "true");
    context.addServlet(vaadin, "/*");
    context.addServletContainerInitializer(
        new LookupServletContainerInitializer(), LookupInitializer.class);
    context.addServletContainerInitializer(new RouteRegistryInitializer(), KioskView.class);
    context.addServletContainerInitializer(new VaadinAppShellInitializer(), KioskShell.class);
    JakartaWebSocketServletContainerInitializer.configure(context, null);
    context.addEventListener(new ServletContextListeners());
    return context;
  }

  /** Our files and those of the Vaadin parts lie under the same folder name in several jars. */
  private static Resource resources() throws IOException {
    List<Resource> roots = new ArrayList<>();
    ResourceFactory factory = ResourceFactory.root();
    for (URL url :
        Collections.list(WebServer.class.getClassLoader().getResources("META-INF/resources/"))) {
      roots.add(factory.newResource(url));
    }
    return ResourceFactory.combine(roots);
  }

  /** Where the page is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
  }

  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the web server does not stop", e);
    }
  }

  /**
   * Answers watchdogs and the page, with a word that differs from run to run; an unknown address of
   * the page would answer 200 as well and prove nothing.
   */
  private static final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String run = "ok " + UUID.randomUUID();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain");
      response.getWriter().print(run);
    }
  }
}
