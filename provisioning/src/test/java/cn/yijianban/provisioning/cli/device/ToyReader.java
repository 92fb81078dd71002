package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** A reader that says what it was told to; remembers whether it was closed. */
final class ToyReader implements IdReader {
  static final IdCard CARD =
      new IdCard(
          IdCard.Kind.RESIDENT,
          "欧阳小明",
          "",
          1,
          "01",
          LocalDate.of(1990, 1, 2),
          "CHN",
          "江西省宁都县梅江镇",
          "360730199001020003",
          "宁都县公安局",
          LocalDate.of(2020, 1, 1),
          Optional.empty(),
          "",
          Bytes.empty());

  private final DeviceStatus status;
  private final CardRead read;
  boolean closed;

  ToyReader(DeviceStatus status, CardRead read) {
    this.status = status;
    this.read = read;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    return status;
  }

  @Override
  public CardRead read(Duration deadline) {
    return read;
  }

  @Override
  public boolean cardPresent(Duration deadline) {
    return false;
  }

  @Override
  public void close() {
    closed = true;
  }
}
