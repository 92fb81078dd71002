package cn.yijianban.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.SamIdReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real terminal device: socat makes a pseudo-terminal and joins it to the bench twin's port. */
class SerialLinkTest {
  @TempDir private Path dir;
  private final BenchIdReader bench = new BenchIdReader();
  private Process socat;
  private Path port;

  @BeforeEach
  void join() throws IOException {
    port = dir.resolve("ttyIDREADER");
    socat =
        new ProcessBuilder(
                "socat", "pty,raw,echo=0,link=" + port, "tcp:127.0.0.1:" + bench.uri().getPort())
            .inheritIO()
            .start();
    Awaitility.await().until(() -> Files.exists(port));
  }

  @AfterEach
  void part() {
    socat.destroyForcibly();
    bench.close();
  }

  private URI uri() {
    return URI.create("serial://" + port + "?baud=115200");
  }

  @Test
  void a_card_is_read_over_a_serial_port() {
    SamIdReader reader = new SamIdReader(() -> Links.open(uri()), true);
    bench.place(BenchCards.seller());
    CardRead read = reader.read(Duration.ofSeconds(5));
    assertThat(read).isInstanceOf(CardRead.Read.class);
    reader.close();
  }

  @Test
  void a_port_that_goes_away_is_a_broken_link_and_not_an_endless_wait() {
    Link link = Links.open(uri());
    assertThat(link.read(16, Duration.ofMillis(50))).isEqualTo(Bytes.empty());
    socat.destroyForcibly().onExit().join();
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThatThrownBy(
                        () -> {
                          link.write(Bytes.of(1));
                          link.read(16, Duration.ofMillis(50));
                        })
                    .isInstanceOf(LinkException.class));
    link.close();
  }

  @Test
  void a_port_that_does_not_exist_cannot_be_opened() {
    assertThatThrownBy(() -> Links.open(URI.create("serial:///dev/ttyNONE?baud=9600")))
        .isInstanceOfSatisfying(
            LinkException.class,
            e -> assertThat(e.fault()).isEqualTo(DeviceFault.PORT_UNAVAILABLE));
  }

  @Test
  void a_wrong_address_is_explained_in_one_sentence() {
    for (String wrong : new String[] {"usb:1", "tcp://host", "serial:///dev/x?baud=fast", "x"}) {
      assertThatThrownBy(() -> Links.check(URI.create(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong);
    }
  }
}
