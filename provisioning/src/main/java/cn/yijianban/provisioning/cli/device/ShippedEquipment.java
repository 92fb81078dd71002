package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.paper.PageDocument;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The real things: drivers over links. */
public final class ShippedEquipment implements Equipment {
  private final InstantSource time;

  public ShippedEquipment(InstantSource time) {
    this.time = time;
  }

  @Override
  public Device open(DeviceKind kind, URI uri, Optional<String> profile) {
    return Drivers.open(kind, uri, profile, false);
  }

  @Override
  public Path write(List<PageImage> pages, Path file) {
    boolean pdf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    Bytes content = pdf ? PageDocument.of("Page", pages, time.instant()) : pages.getFirst().jpeg();
    try {
      return Files.write(file, content.toArray());
    } catch (IOException e) {
      throw new CommandFailure("What was scanned cannot be written to " + file, e);
    }
  }
}
