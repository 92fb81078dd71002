package cn.yijianban.devices.bench;

import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SIMULATED device behind a loopback TCP port: one client at a time, the next one when that has
 * gone.
 */
abstract class BenchTcp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchTcp.class);

  private final ServerSocket server;
  private volatile Optional<Socket> client = Optional.empty();
  private volatile boolean closed;

  BenchTcp(String name, int port) {
    try {
      server = new ServerSocket(port, 4, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no port for a simulated device", e);
    }
    LOG.info("SIMULATED {} at {}", name, uri());
    Thread.ofPlatform().daemon().name("bench-" + name).start(this::serve);
  }

  /** Where drivers find it. */
  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
  }

  private void serve() {
    while (!closed) {
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        client = Optional.of(socket);
        connected();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[65536];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          received(Bytes.of(Arrays.copyOf(buffer, count)));
        }
      } catch (IOException e) {
        LOG.debug("client of a simulated device has gone", e);
      } finally {
        client = Optional.empty();
      }
    }
  }

  /** A new client: what the last one left half said is forgotten. */
  void connected() {}

  /** Some bytes came; a command may come in pieces or several at once. */
  abstract void received(Bytes bytes);

  /** Sends to the client, if there is one. */
  final synchronized void send(Bytes bytes) {
    client.ifPresent(
        socket -> {
          try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes.toArray());
            out.flush();
          } catch (IOException e) {
            LOG.debug("client of a simulated device has gone", e);
          }
        });
  }

  /** Pulls the plug on the client. */
  final void cut() {
    client.ifPresent(
        socket -> {
          try {
            socket.close();
          } catch (IOException e) {
            LOG.debug("client of a simulated device had gone", e);
          }
        });
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("closing a simulated device", e);
    }
    cut();
  }
}
