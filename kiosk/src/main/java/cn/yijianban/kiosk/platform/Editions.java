package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 目录同步: the signed catalogues that the platform offers. What is fetched is believed only after its
 * signature was checked; this port brings bytes.
 */
public interface Editions {

  /**
   * A package that can be fetched.
   *
   * @param file its name; ends with .yjc and leads into no folder
   * @param version number by number, as in {@code 2026.11.2}
   * @param lastDay it may be installed on
   * @param size bytes
   * @param sm3 of its bytes, upper-case hexadecimal
   */
  record Offered(
      String file, String region, String version, LocalDate lastDay, long size, String sm3) {
    private static final Pattern FILE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,80}\\.yjc");
    private static final Pattern REGION = Pattern.compile("[0-9]{6,12}");
    private static final Pattern SM3 = Pattern.compile("[0-9A-F]{64}");
    private static final long MOST = 256L << 20;

    public Offered {
      boolean whole =
          FILE.matcher(file).matches()
              && REGION.matcher(region).matches()
              && SM3.matcher(sm3).matches()
              && size > 0
              && size <= MOST;
      if (!whole) {
        throw new IllegalArgumentException("not an offer of a package");
      }
    }
  }

  /**
   * What may be of use at a place: packages of its region and of the regions around it.
   *
   * @param region GB/T 2260 code
   */
  Answer<List<Offered>> editions(String region);

  /**
   * Bytes of a package from there on, so that a broken download goes on where it stood; fewer than
   * asked for at its end. Refused with 412 when the file is no longer the one that was offered.
   */
  Answer<Bytes> piece(Offered of, long from, int most);
}
