package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.bench.BenchCards.BenchCard;
import cn.yijianban.devices.bench.BenchIdCard;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.peer.SocatPeer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over every pipe and in every wrapper that readers are sold with. */
class IdReadersTest {

  /** The twin of a security module, in one wrapper, and the driver its address makes. */
  private abstract static class OfModule extends IdReaderContract {
    final BenchIdReader bench;
    private final IdReader reader;

    OfModule(SamWrap wrap) {
      bench = new BenchIdReader(0, wrap);
      reader = driver();
    }

    IdReader driver() {
      return Drivers.idReader(bench.uri(), true);
    }

    @Override
    protected IdReader device() {
      return reader;
    }

    @Override
    void place(BenchCard card) {
      bench.place(card);
    }

    @Override
    void lift() {
      bench.lift();
    }

    @Test
    void the_module_tells_its_number() {
      assertThat(device().moduleId(WAIT)).contains("05.01-20200101-0000000001-0000000002");
    }

    @AfterEach
    void close() {
      reader.close();
      bench.close();
    }
  }

  @Nested
  @FarEnd("the twin of a security module, over TCP")
  class OverTcp extends OfModule {
    OverTcp() {
      super(SamWrap.NONE);
    }
  }

  @Nested
  @FarEnd("the twin in HID reports of 64 bytes, as MIAXIS wraps them")
  class InReports extends OfModule {
    InReports() {
      super(SamWrap.MIAXIS);
    }
  }

  @Nested
  @FarEnd("the twin of a Synjones reader, which has to be woken")
  class Asleep extends OfModule {
    Asleep() {
      super(SamWrap.SYNJONES);
    }
  }

  @Nested
  @FarEnd(value = "the twin behind a serial port of the kernel, joined by socat", foreign = true)
  class OverSerial extends OfModule {
    @TempDir private Path dir;
    private Optional<SocatPeer> port = Optional.empty();

    OverSerial() {
      super(SamWrap.NONE);
    }

    /** The port is made when it is first opened: the folder is there by then. */
    @Override
    IdReader driver() {
      return new SamIdReader(() -> Links.open(URI.create(port() + "?baud=115200")), true);
    }

    private URI port() {
      SocatPeer now = port.orElseGet(() -> new SocatPeer(dir, bench.uri()));
      port = Optional.of(now);
      return now.uri();
    }

    @AfterEach
    void part() {
      port.ifPresent(SocatPeer::close);
    }
  }

  @Nested
  @FarEnd("the twin behind two pipes, as a module's own USB has them")
  class OverTwoPipes extends OfModule {
    OverTwoPipes() {
      super(SamWrap.NONE);
    }

    @Override
    IdReader driver() {
      return new SamIdReader(() -> new Pipes(Links.open(bench.uri())), true);
    }
  }

  /** Cuts what goes out and joins what comes in as the codec of the two pipes says. */
  private record Pipes(Link line) implements Link {
    @Override
    public void write(Bytes frame) {
      TwoPipes out = TwoPipes.of(frame);
      line.write(out.head());
      line.write(out.tail());
    }

    @Override
    public Bytes read(int max, Duration wait) {
      Bytes head = line.read(TwoPipes.HEAD, wait);
      Bytes tail = Bytes.empty();
      int wanted = new TwoPipes(head, tail).tailSize().orElse(0);
      while (tail.size() < wanted) {
        Bytes more = line.read(wanted - tail.size(), wait);
        if (more.size() == 0) {
          return Bytes.empty();
        }
        tail = tail.plus(more);
      }
      return new TwoPipes(head, tail).frame().orElse(Bytes.empty());
    }

    @Override
    public void close() {
      line.close();
    }
  }

  @Nested
  @FarEnd("the twin of a PC/SC reader with pseudo commands, dialled directly")
  class InSlot extends IdReaderContract {
    private final BenchIdCard bench = new BenchIdCard(0);
    private final IdReader reader = Drivers.idReader(bench.uri(), true);

    @Override
    protected IdReader device() {
      return reader;
    }

    @Override
    void place(BenchCard card) {
      bench.place(card);
    }

    @Override
    void lift() {
      bench.lift();
    }

    @AfterEach
    void close() {
      reader.close();
      bench.close();
    }
  }
}
