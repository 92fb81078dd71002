package cn.yijianban.provisioning.lockdown;

/** One file of the operating system; paths are relative to its root. */
public sealed interface OsFile {

  /** Such as {@code etc/nftables.conf}. */
  String path();

  /**
   * A file with a text.
   *
   * @param mode as {@code chmod} takes it, such as 0644
   */
  record Text(String path, int mode, String content) implements OsFile {}

  /** A symbolic link; {@code /dev/null} masks a unit. */
  record Link(String path, String target) implements OsFile {}
}
