package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the bytes of a part go, kept in the row of its package before the first one is sent.
 *
 * <pre>
 *   33554432 3,4,7 /v1/uploads/abc   in parts of at most 33554432 bytes; 3, 4 and 7 are still to
 *                                    be brought, and 3 goes to that address
 *   /v1/uploads/abc                  all of it: versions before knew no parts
 * </pre>
 *
 * @param most bytes of a part
 * @param wanted numbers of parts, the one that goes to the address first
 * @param path of the upload at the platform
 */
record Underway(long most, List<Integer> wanted, String path) {
  /** Characters of the row. */
  private static final int ROOM = 400;

  Underway {
    wanted = List.copyOf(wanted);
  }

  static Underway parse(String text) {
    if (text.startsWith("/")) {
      return new Underway(Long.MAX_VALUE, List.of(1), text);
    }
    String[] words = text.split(" ", 3);
    return new Underway(
        Long.parseLong(words[0]),
        Stream.of(words[1].split(",", -1)).map(Integer::valueOf).toList(),
        words[2]);
  }

  /** For the row. Numbers that find no room are left out: the platform tells them again. */
  String text() {
    String all =
        most + " " + wanted.stream().map(String::valueOf).collect(Collectors.joining(",")) + " ";
    return all.length() + path.length() <= ROOM
        ? all + path
        : most + " " + wanted.getFirst() + " " + path;
  }

  /** Where a part goes on, when it is the same bytes of the file that were begun. */
  Optional<String> path(Ranges file, Desk.Part part) {
    Ranges begun = new Ranges(file.size(), most);
    int first = wanted.getFirst();
    boolean same =
        first <= begun.count()
            && begun.start(first) == file.start(part.number())
            && begun.size(first) == part.size();
    return same ? Optional.of(path) : Optional.empty();
  }
}
