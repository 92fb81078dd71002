package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the bytes of a part go, kept in the row of its package before the first one is sent.
 *
 * <pre>
 *   33554432 3-5,7 /v1/uploads/abc   in parts of at most 33554432 bytes; 3, 4, 5 and 7 are still
 *                                    to be brought, and 3 goes to that address
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
    List<Integer> wanted =
        Stream.of(words[1].split(",", -1)).flatMapToInt(Underway::run).boxed().toList();
    return new Underway(Long.parseLong(words[0]), wanted, words[2]);
  }

  private static IntStream run(String text) {
    String[] ends = text.split("-", 2);
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /** For the row. Runs of numbers that find no room are left out: the platform tells them again. */
  String text() {
    List<String> runs = runs();
    while (runs.size() > 1 && row(runs).length() > ROOM) {
      runs.removeLast();
    }
    return row(runs);
  }

  private String row(List<String> runs) {
    return most + " " + String.join(",", runs) + " " + path;
  }

  private List<String> runs() {
    List<String> runs = new ArrayList<>();
    for (int at = 0; at < wanted.size(); ) {
      int first = wanted.get(at);
      int last = first;
      for (at++; at < wanted.size() && wanted.get(at) == last + 1; at++) {
        last++;
      }
      runs.add(first == last ? Integer.toString(first) : first + "-" + last);
    }
    return runs;
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
