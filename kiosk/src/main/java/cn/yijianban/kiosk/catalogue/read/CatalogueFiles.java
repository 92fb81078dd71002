package cn.yijianban.kiosk.catalogue.read;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that one region's catalogue is written in, of the region itself and of those around it.
 *
 * @param region GB/T 2260 code
 * @param version as {@code region.json} of that region says
 * @param texts by {@code REGION/FILE}, such as {@code 000000/items.json}
 */
public record CatalogueFiles(String region, String version, SortedMap<String, String> texts) {
  public CatalogueFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }
}
