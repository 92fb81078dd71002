package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.DeviceKind;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word of a kind of device. */
final class KindText implements ITypeConverter<DeviceKind>, Iterable<String> {
  @Override
  public DeviceKind convert(String value) {
    return Arrays.stream(DeviceKind.values())
        .filter(kind -> kind.word().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is none of " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(DeviceKind.values()).map(DeviceKind::word).iterator();
  }
}
