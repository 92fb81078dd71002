package cn.yijianban.kiosk.edition;

import java.time.LocalDate;

/**
 * What a package is, once its signature was found right.
 *
 * @param version of the catalogue
 * @param madeOn day it was signed
 * @param lastDay it may be installed on; afterwards an installed one is used with a notice to the
 *     technician
 * @param signer name of the key, see {@link EditionFile#keyName}
 * @param content SM3 of the packed files: the same files have the same content, whenever signed
 */
public record Edition(
    String region,
    Version version,
    LocalDate madeOn,
    LocalDate lastDay,
    String signer,
    String content) {

  public boolean expired(LocalDate today) {
    return today.isAfter(lastDay);
  }

  @Override
  public String toString() {
    return region + " " + version + " until " + lastDay;
  }
}
