package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A reader of the PC/SC service ({@code pcscd} on Linux). The only user of javax.smartcardio. */
final class PcscSlot implements CardSlot {
  private static final Logger LOG = LoggerFactory.getLogger(PcscSlot.class);
  private static final String LIBRARY = "sun.security.smartcardio.library";

  /** The JDK looks for the library where only development packages put it. */
  private static final List<Path> LIBRARIES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/libpcsclite.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/libpcsclite.so.1"),
          Path.of("/usr/lib/loongarch64-linux-gnu/libpcsclite.so.1"),
          Path.of("/usr/lib64/libpcsclite.so.1"));

  /** A driver may never come back from a card that was torn out, and the service then neither. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final CardTerminal terminal;
  private Optional<Card> card = Optional.empty();

  private PcscSlot(CardTerminal terminal) {
    this.terminal = terminal;
  }

  static PcscSlot open(String name) {
    if (System.getProperty(LIBRARY) == null) {
      LIBRARIES.stream()
          .filter(Files::exists)
          .findFirst()
          .ifPresent(found -> System.setProperty(LIBRARY, found.toString()));
    }
    try {
      // A new context each time: one that was made before the service started stays empty.
      return bounded(() -> TerminalFactory.getInstance("PC/SC", null).terminals().list()).stream()
          .filter(terminal -> terminal.getName().contains(name))
          .findFirst()
          .map(PcscSlot::new)
          .orElseThrow(() -> new LinkException(DeviceFault.SOCIAL_READER_MISSING));
    } catch (CardException e) {
      throw new LinkException(DeviceFault.SOCIAL_READER_MISSING, e);
    }
  }

  private static <T> T bounded(Callable<T> call) throws CardException {
    try {
      return Abandon.after(PATIENCE, "pcsc", call);
    } catch (TimeoutException e) {
      throw new LinkException(DeviceFault.NO_ANSWER, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalStateException gone) {
        throw gone;
      }
      throw e.getCause() instanceof CardException card ? card : new CardException(e);
    }
  }

  @Override
  public Optional<Bytes> powerUp() {
    try {
      release();
      if (!bounded(terminal::isCardPresent)) {
        return Optional.empty();
      }
      Card connected = bounded(() -> terminal.connect("*"));
      card = Optional.of(connected);
      return Optional.of(Bytes.of(connected.getATR().getBytes()));
    } catch (CardNotPresentException e) {
      LOG.debug("card gone before it was powered up", e);
      return Optional.empty();
    } catch (CardException e) {
      throw new LinkException(
          said(e, "UNRESPONSIVE", "UNPOWERED", "PROTO_MISMATCH")
              ? DeviceFault.SOCIAL_CARD_MUTE
              : DeviceFault.SOCIAL_READER_MISSING,
          e);
    }
  }

  @Override
  public Bytes transmit(Bytes apdu) {
    Card connected = card.orElseThrow(() -> new LinkException(DeviceFault.SOCIAL_CARD_TORN));
    try {
      return Bytes.of(
          bounded(
              () ->
                  connected
                      .getBasicChannel()
                      .transmit(new CommandAPDU(apdu.toArray()))
                      .getBytes()));
    } catch (CardException | IllegalStateException e) {
      throw new LinkException(
          said(e, "NO_SERVICE", "READER_UNAVAILABLE")
              ? DeviceFault.DISCONNECTED
              : DeviceFault.SOCIAL_CARD_TORN,
          e);
    }
  }

  /** The library tells its reasons by the names of the C interface only. */
  private static boolean said(Throwable e, String... names) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      for (String name : names) {
        if (String.valueOf(at.getMessage()).contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private void release() {
    card.ifPresent(
        connected ->
            Abandon.closing(
                CLOSE,
                "close-pcsc",
                () -> {
                  connected.disconnect(true);
                  return true;
                }));
    card = Optional.empty();
  }

  @Override
  public void close() {
    release();
  }
}
