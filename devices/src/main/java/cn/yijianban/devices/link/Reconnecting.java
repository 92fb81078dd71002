package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pipe that is opened when it is needed and dropped when it breaks; the next call opens a new
 * one.
 */
public final class Reconnecting implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reconnecting.class);

  private final Supplier<Link> opener;
  private Optional<Link> link = Optional.empty();

  public Reconnecting(Supplier<Link> opener) {
    this.opener = opener;
  }

  /** Talks over the pipe; a broken pipe gives what {@code broken} makes of the fault. */
  public <T> T talk(Function<Link, T> conversation, Function<DeviceFault, T> broken) {
    try {
      if (link.isEmpty()) {
        link = Optional.of(opener.get());
      }
      return conversation.apply(link.get());
    } catch (LinkException e) {
      LOG.debug("link lost", e);
      close();
      return broken.apply(e.fault());
    }
  }

  @Override
  public void close() {
    link.ifPresent(Link::close);
    link = Optional.empty();
  }
}
