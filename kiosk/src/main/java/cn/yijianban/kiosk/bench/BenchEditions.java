package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Regions;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SIMULATED list of catalogues, each to be fetched in pieces. */
public final class BenchEditions {
  static final String PATH = "/v1/catalogues";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{1,12})");
  private static final int NOT_SATISFIABLE = 416;

  private record Offer(Edition edition, Bytes bytes) {}

  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private long sent;

  BenchEditions() {}

  /**
   * Offers a package from now on.
   *
   * @return its name
   * @throws EditionException when it is none
   */
  public synchronized String offer(byte[] file) throws EditionException {
    Edition edition = EditionFile.look(file).edition();
    String name = edition.region() + "-" + edition.version() + EditionFile.SUFFIX;
    offers.put(name, new Offer(edition, Bytes.of(file)));
    return name;
  }

  /** Changes what is behind a name, as a mirror that is half up to date does. */
  public synchronized void swap(String name, byte[] file) {
    offers.computeIfPresent(name, (_, offer) -> new Offer(offer.edition(), Bytes.of(file)));
  }

  /** Bytes of packages that went out so far. */
  public synchronized long sent() {
    return sent;
  }

  synchronized Reply list(Asked asked) {
    String region = asked.query().replaceFirst("^region=", "");
    if (!region.matches("[0-9]{6,12}")) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    List<String> around = Regions.chain(region);
    List<Map<String, Object>> editions =
        offers.entrySet().stream()
            .filter(offer -> around.contains(offer.getValue().edition().region()))
            .map(offer -> line(offer.getKey(), offer.getValue()))
            .toList();
    return Reply.ok(Map.of("editions", editions));
  }

  private static Map<String, Object> line(String name, Offer offer) {
    Edition edition = offer.edition();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", name);
    line.put("region", edition.region());
    line.put("version", edition.version().toString());
    line.put("lastDay", edition.lastDay().toString());
    line.put("size", offer.bytes().size());
    line.put("sm3", digest(offer));
    return line;
  }

  private static String digest(Offer offer) {
    return Sm3.hex(offer.bytes().toArray());
  }

  synchronized Reply piece(Asked asked) {
    Offer offer = offers.get(asked.path().substring(PATH.length() + 1));
    Matcher range = RANGE.matcher(asked.header("Range"));
    if (offer == null) {
      return Reply.refused(Reply.NOT_FOUND, "EDITION_UNKNOWN");
    }
    if (!asked.header("If-Match").equals('"' + digest(offer) + '"')) {
      return Reply.refused(Reply.PRECONDITION, "EDITION_CHANGED");
    }
    int size = offer.bytes().size();
    if (!range.matches() || Long.parseLong(range.group(1)) >= size) {
      return Reply.refused(NOT_SATISFIABLE, "RANGE_WRONG");
    }
    int from = Integer.parseInt(range.group(1));
    int to = (int) Math.min(size - 1L, Long.parseLong(range.group(2)));
    sent += to - from + 1;
    return Reply.octets(
        Reply.PARTIAL,
        Map.of(
            "Content-Range", "bytes " + from + "-" + to + "/" + size,
            "ETag", '"' + digest(offer) + '"'),
        offer.bytes().slice(from, to + 1));
  }
}
