package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.provisioning.cli.answer.Answering;
import java.net.URI;
import java.util.Optional;

/** What the commands have in common that talk to one device. */
abstract class OnDevice extends Answering {
  final Equipment equipment;

  OnDevice(Equipment equipment) {
    this.equipment = equipment;
  }

  /**
   * The device at an address that was typed, not connected yet.
   *
   * @param port what a device of that kind is
   * @param profile name of the model's profile; empty for the usual one
   */
  final <D extends Device> D device(
      Class<D> port, DeviceKind kind, URI uri, Optional<String> profile) {
    try {
      return port.cast(equipment.open(kind, uri, profile));
    } catch (IllegalArgumentException e) {
      throw wrongUsage(uri + ": " + e.getMessage());
    }
  }
}
