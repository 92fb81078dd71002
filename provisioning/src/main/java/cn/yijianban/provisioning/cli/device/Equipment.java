package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.PageImage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands on devices work with. */
public interface Equipment {

  /**
   * A device that is not connected yet.
   *
   * @throws IllegalArgumentException when no device of the kind can have such an address; the
   *     message says why
   * @param profile name of the model's profile; empty for the usual one
   */
  Device open(DeviceKind kind, URI uri, Optional<String> profile);

  /**
   * Writes scanned pages, as one PDF/A or, a single one, as JPEG by the name of the file; answers
   * the file.
   */
  Path write(List<PageImage> pages, Path file);
}
