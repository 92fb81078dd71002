package cn.yijianban.devices.ioboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.IoBoard.Input;
import cn.yijianban.devices.IoBoard.Inputs;
import cn.yijianban.devices.IoBoard.Output;
import cn.yijianban.devices.bench.BenchIoBoard;
import cn.yijianban.devices.bench.BenchIoBoard.Fault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.CodecContract;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.peer.SocatPeer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModbusIoBoardTest {
  private static final Duration WAIT = Duration.ofSeconds(2);
  private final BenchIoBoard bench = new BenchIoBoard();
  private final ModbusIoBoard board = new ModbusIoBoard(() -> Links.open(bench.uri()), 1, true);

  @AfterEach
  void close() {
    board.close();
    bench.close();
  }

  /** Replies to the reading of eight inputs: device vectors 6. */
  @Nested
  class Codec extends CodecContract<Modbus.Reply> {
    private static final Bytes REQUEST = Modbus.readInputs(1, 8);

    @Override
    protected Function<Bytes, List<Modbus.Reply>> decoder() {
      return new Function<>() {
        private Bytes stream = Bytes.empty();

        @Override
        public List<Modbus.Reply> apply(Bytes more) {
          List<Modbus.Reply> replies = new java.util.ArrayList<>();
          for (int i = 0; i < more.size(); i++) {
            stream = stream.plus(more.slice(i, i + 1));
            Modbus.reply(REQUEST, stream)
                .ifPresent(
                    reply -> {
                      replies.add(reply);
                      stream = Bytes.empty();
                    });
          }
          return replies;
        }
      };
    }

    @Override
    protected List<Golden<Modbus.Reply>> golden() {
      return List.of(
          Golden.of("01020105618B", new Modbus.Reply.Good(Bytes.hex("01020105"))),
          new Golden<>(Modbus.frame(Bytes.hex("018202")), new Modbus.Reply.Refused(2)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 65280, 01050000FF008C3A", "0, 0, 010500000000CDCA", "1, 65280, 01050001FF00DDFA",
    "1, 0, 0105000100009C0A", "2, 65280, 01050002FF002DFA", "2, 0, 0105000200006C0A",
    "3, 65280, 01050003FF007C3A", "3, 0, 0105000300003DCA", "0, 61440, 01050000F00089CA",
    "0, 61696, 01050000F100885A", "0, 61952, 01050000F20088AA"
  })
  void commands_are_the_published_frames(int coil, int value, String hex) {
    assertThat(Modbus.writeCoil(1, coil, value)).isEqualTo(Bytes.hex(hex));
    assertThat(Modbus.readInputs(1, 8)).isEqualTo(Bytes.hex("01020000000879CC"));
  }

  private abstract static class OfTwin extends IoBoardContract {
    private final BenchIoBoard twin = new BenchIoBoard();
    private final ModbusIoBoard driver =
        new ModbusIoBoard(() -> Links.open(port(twin.uri())), 1, true);

    URI port(URI bench) {
      return bench;
    }

    @Override
    protected IoBoard device() {
      return driver;
    }

    @Override
    void contact(Input input, boolean closed) {
      twin.contact(input, closed);
    }

    @Override
    int coil(Output output) {
      return twin.coil(output);
    }

    @AfterEach
    void close() {
      driver.close();
      twin.close();
    }
  }

  @Nested
  @FarEnd("the twin, over TCP")
  class OverTcp extends OfTwin {}

  @Nested
  @FarEnd(value = "the twin behind a serial port of the kernel at 9600 baud", foreign = true)
  class OverSerial extends OfTwin {
    @TempDir private Path dir;
    private Optional<SocatPeer> socat = Optional.empty();

    @Override
    URI port(URI bench) {
      socat = Optional.of(socat.orElseGet(() -> new SocatPeer(dir, bench)));
      return URI.create(socat.get().uri() + "?baud=9600");
    }

    @AfterEach
    void part() {
      socat.ifPresent(SocatPeer::close);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FRONT_DOOR, IO_DOOR_OPEN",
    "REAR_DOOR, IO_DOOR_OPEN",
    "UPS_ON_BATTERY, IO_ON_BATTERY",
    "UPS_LOW, IO_BATTERY_LOW",
    "TAMPER, IO_TAMPER"
  })
  void what_the_contacts_say_of_the_cabinet_is_a_warning(Input input, DeviceFault cause) {
    bench.contact(input, true);
    assertThat(board.probe(WAIT)).isEqualTo(new DeviceStatus.Warning(cause));
    bench.contact(input, false);
    assertThat(board.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
  }

  @ParameterizedTest
  @CsvSource({
    "ILLEGAL_FUNCTION, IO_FUNCTION",
    "ILLEGAL_ADDRESS, IO_ADDRESS",
    "ILLEGAL_VALUE, IO_VALUE",
    "DEVICE_FAILURE, IO_FAILED",
    "CUT, DISCONNECTED"
  })
  void a_refusal_is_named(Fault fault, DeviceFault cause) {
    bench.faults().failNext(fault);
    assertThat(board.inputs(WAIT)).isEqualTo(new Inputs.Failed(cause));
    assertThat(board.inputs(WAIT)).isEqualTo(new Inputs.Read(Set.of()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NOISE_BEFORE", "WRONG_CHECKSUM", "HALF_FRAME", "NO_ANSWER"})
  void a_bad_line_costs_one_more_question(Fault fault) {
    bench.contact(Input.PAPER_TRAY, true);
    bench.faults().failNext(fault);
    assertThat(board.inputs(WAIT)).isEqualTo(new Inputs.Read(Set.of(Input.PAPER_TRAY)));
  }

  @Test
  void a_dead_board_is_told() {
    bench.faults().failRepeatedly(Fault.NO_ANSWER);
    assertThat(board.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.NO_ANSWER));
    bench.faults().failRepeatedly(Fault.WRONG_CHECKSUM);
    assertThat(board.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.GARBLED));
  }

  @Test
  void contacts_count_when_they_last_and_presence_is_held() {
    Debounce debounce = new Debounce();
    long ms = 1_000_000;
    assertThat(debounce.look(Set.of(), 0)).isEmpty();
    assertThat(debounce.look(Set.of(Input.FRONT_DOOR), 10 * ms)).isEmpty();
    assertThat(debounce.look(Set.of(), 50 * ms)).isEmpty();
    assertThat(debounce.look(Set.of(Input.FRONT_DOOR), 90 * ms)).isEmpty();
    assertThat(debounce.look(Set.of(Input.FRONT_DOOR), 190 * ms)).containsOnly(Input.FRONT_DOOR);
    assertThat(debounce.look(Set.of(Input.PRESENCE), 300 * ms)).contains(Input.FRONT_DOOR);
    assertThat(debounce.look(Set.of(Input.PRESENCE), 400 * ms)).containsOnly(Input.PRESENCE);
    assertThat(debounce.look(Set.of(), 500 * ms)).containsOnly(Input.PRESENCE);
    assertThat(debounce.look(Set.of(), 3_400 * ms)).containsOnly(Input.PRESENCE);
    assertThat(debounce.look(Set.of(), 3_500 * ms)).isEmpty();
  }
}
