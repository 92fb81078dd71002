package cn.yijianban.kiosk.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which item waits for which, also by way of others. */
public final class Order {
  private final Map<String, Set<String>> directly = new TreeMap<>();
  private final Map<String, Set<String>> all = new HashMap<>();

  public Order(List<Bundle.Dependency> dependencies) {
    for (Bundle.Dependency dependency : dependencies) {
      directly.computeIfAbsent(dependency.after(), _ -> new HashSet<>()).add(dependency.before());
    }
    directly.keySet().forEach(code -> all.put(code, collect(code, new HashSet<>())));
  }

  private Set<String> collect(String code, Set<String> seen) {
    for (String before : directly.getOrDefault(code, Set.of())) {
      if (seen.add(before)) {
        collect(before, seen);
      }
    }
    return seen;
  }

  /** Everything that must be finished before the item, at any distance. */
  public Set<String> before(String code) {
    return Set.copyOf(all.getOrDefault(code, Set.of()));
  }

  /** Whether the second waits for the first, at any distance. */
  public boolean before(String first, String second) {
    return all.getOrDefault(second, Set.of()).contains(first);
  }

  /** An item that would wait for itself. */
  public Optional<String> circle() {
    return directly.keySet().stream().filter(code -> before(code, code)).findFirst();
  }
}
