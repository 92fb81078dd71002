package cn.yijianban.provisioning.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.stream.Stream;

/** Gives what root has made to the user of the program. */
public final class Ownership {
  private static final String USER = "yijianban";

  private Ownership() {}

  /**
   * Everything below a data directory, itself too; nothing where there is no such user.
   *
   * @throws IOException when the owner may not be changed
   */
  public static void give(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return;
    }
    UserPrincipal user;
    GroupPrincipal group;
    try {
      UserPrincipalLookupService who = data.getFileSystem().getUserPrincipalLookupService();
      user = who.lookupPrincipalByName(USER);
      group = who.lookupPrincipalByGroupName(USER);
    } catch (UserPrincipalNotFoundException e) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(data)) {
      all = walk.toList();
    }
    for (Path file : all) {
      if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)) {
        PosixFileAttributeView view =
            Files.getFileAttributeView(
                file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        view.setOwner(user);
        view.setGroup(group);
      }
    }
  }
}
