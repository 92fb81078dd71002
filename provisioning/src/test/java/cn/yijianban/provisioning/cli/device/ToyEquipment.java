package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Devices for tests of what commands say; whatever was not put in is refused. */
class ToyEquipment implements Equipment {
  final Map<URI, Device> devices = new HashMap<>();

  @Override
  public Device open(DeviceKind kind, URI uri, Optional<String> profile) {
    Device device = devices.get(uri);
    if (device == null) {
      throw new IllegalArgumentException("nothing can be at such an address");
    }
    return device;
  }

  @Override
  public Path write(List<PageImage> pages, Path file) {
    try {
      return Files.write(file, pages.getFirst().jpeg().toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
