package cn.yijianban.kiosk.catalogue;

import java.util.List;

/**
 * 通办: for which regions besides its own a bundle may be handed in here, to be decided on there (受理地
 * and 归属地); 通办范围 of GB/T 39046-2020, table 4.
 *
 * @param regions GB/T 2260 codes, each with all that lies in it; {@code 000000} is the whole
 *     country; empty means that only its own region's matters are taken here
 * @param reason why so far and no farther, as one sentence; may be empty
 */
public record Across(List<String> regions, String reason) {
  /** Name of the answer that says where it is decided on; no question has it. */
  public static final String ANSWER = "handled";

  /** Its own region only, and nothing is said about it. */
  public static final Across NONE = new Across(List.of(), "");

  public Across {
    regions = List.copyOf(regions);
  }

  /** Whether any matter of another region is taken here. */
  public boolean any() {
    return !regions.isEmpty();
  }

  /** Whether matters of that place are taken here. */
  public boolean covers(String region) {
    return regions.contains(Regions.EVERYWHERE)
        || Regions.chain(region).stream().anyMatch(regions::contains);
  }
}
