package cn.yijianban.kiosk.catalogue.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The folders a region's catalogue is made from, the region's own first, then those of the regions
 * it lies in, at last what holds everywhere ({@code 000000}). The nearest one wins.
 *
 * @param layers nearest first; never empty
 * @param there names of the JSON files of the nearest one, as far as that can be known
 * @param partner folders of another region
 */
record Layers(List<Layer> layers, Set<String> there, Function<String, Layers> partner) {
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
}
