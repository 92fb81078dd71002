package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;

/**
 * A pipe that cannot be opened or broke. Its text is fixed by the fault; nothing that went through
 * the pipe is in it.
 */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final DeviceFault fault;

  public LinkException(DeviceFault fault) {
    super(fault.code());
    this.fault = fault;
  }

  public LinkException(DeviceFault fault, Throwable cause) {
    super(fault.code(), cause);
    this.fault = fault;
  }

  /** Why, as the device layer names it. */
  public DeviceFault fault() {
    return fault;
  }
}
