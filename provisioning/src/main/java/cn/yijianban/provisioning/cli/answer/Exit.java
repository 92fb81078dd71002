package cn.yijianban.provisioning.cli.answer;

/** How a command ends; scripts rely on these numbers. */
public final class Exit {
  /** Done, and all is well. */
  public static final int DONE = 0;

  /** Done, but the thing asked about is not well: a lint finding, a device with a fault. */
  public static final int NOT_WELL = 1;

  /** The command line itself is wrong. */
  public static final int USAGE = 2;

  /** It could not be done. */
  public static final int FAILED = 3;

  private Exit() {}
}
