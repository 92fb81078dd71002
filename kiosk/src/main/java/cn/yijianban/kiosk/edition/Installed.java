package cn.yijianban.kiosk.edition;

import cn.yijianban.kiosk.catalogue.Catalogue;

/** A package on the shelf, and its catalogue, read and found sound. */
public record Installed(Edition edition, Catalogue catalogue) {
  @Override
  public String toString() {
    return edition.toString();
  }
}
