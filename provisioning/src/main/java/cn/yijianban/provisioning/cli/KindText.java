package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.DeviceKind;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word of a kind of device that can be probed. */
final class KindText implements ITypeConverter<DeviceKind>, Iterable<String> {
  private static final List<DeviceKind> KINDS =
      List.of(
          DeviceKind.ID_READER,
          DeviceKind.SCANNER,
          DeviceKind.PAGE_PRINTER,
          DeviceKind.RECEIPT_PRINTER,
          DeviceKind.EVALUATOR);

  @Override
  public DeviceKind convert(String value) {
    return KINDS.stream()
        .filter(kind -> kind.word().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Arrays.stream(DeviceKind.values()).anyMatch(k -> k.word().equals(value))
                        ? "a " + value + " has no driver yet"
                        : "'" + value + "' is none of " + String.join(", ", this)));
  }

  @Override
  public Iterator<String> iterator() {
    return KINDS.stream().map(DeviceKind::word).iterator();
  }
}
