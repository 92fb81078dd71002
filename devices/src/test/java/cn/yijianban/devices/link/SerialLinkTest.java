package cn.yijianban.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.peer.SocatPeer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real terminal device: socat makes a pseudo-terminal and joins it to the bench twin's port. */
class SerialLinkTest {
  @TempDir private Path dir;
  private final BenchIdReader bench = new BenchIdReader();

  @Test
  void a_port_that_goes_away_is_a_broken_link_and_not_an_endless_wait() {
    SocatPeer port = new SocatPeer(dir, bench.uri());
    Link link = Links.open(port.uri());
    assertThat(link.read(16, Duration.ofMillis(50))).isEqualTo(Bytes.empty());
    port.close();
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
    bench.close();
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
