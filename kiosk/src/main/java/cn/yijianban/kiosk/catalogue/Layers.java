package cn.yijianban.kiosk.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The folders a region's catalogue is made from, the region's own first, then those of the regions
 * it lies in, at last what holds everywhere ({@code 000000}). The nearest one wins.
 *
 * @param layers nearest first; never empty
 * @param there names of the JSON files of the nearest one, as far as that can be known
 * @param partner folders of another region
 */
record Layers(List<Layer> layers, Set<String> there, Function<String, Layers> partner) {
  /** What holds everywhere. */
  static final String EVERYWHERE = "000000";

  static final Pattern REGION = Pattern.compile("\\d{6}(\\d{3}){0,2}");

  Layers {
    layers = List.copyOf(layers);
    there = Set.copyOf(there);
  }

  /**
   * One folder.
   *
   * @param region of the folder
   * @param label how its files are named to an author; empty for the nearest
   * @param files text by file name
   */
  record Layer(String region, String label, Function<String, Optional<String>> files) {
    String named(String file) {
      return label.isEmpty() ? file : label + "/" + file;
    }
  }

  Layer nearest() {
    return layers.getFirst();
  }

  List<Layer> farthestFirst() {
    return layers.reversed();
  }

  /** The region itself, then every region it lies in, nearest first, without the country. */
  static List<String> chain(String region) {
    List<String> chain = new ArrayList<>();
    chain.add(region);
    for (int digits : List.of(9, 6)) {
      if (region.length() > digits) {
        chain.add(region.substring(0, digits));
      }
    }
    chain.add(region.substring(0, 4) + "00");
    chain.add(region.substring(0, 2) + "0000");
    return chain.stream().distinct().filter(code -> !code.equals(EVERYWHERE)).toList();
  }
}
