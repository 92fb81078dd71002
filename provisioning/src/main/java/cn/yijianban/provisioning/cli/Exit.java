package cn.yijianban.provisioning.cli;

/** How a command ends; scripts rely on these numbers. */
final class Exit {
  /** Done, and all is well. */
  static final int DONE = 0;

  /** Done, but the thing asked about is not well: a lint finding, a device with a fault. */
  static final int NOT_WELL = 1;

  /** The command line itself is wrong. */
  static final int USAGE = 2;

  /** It could not be done. */
  static final int FAILED = 3;

  private Exit() {}
}
