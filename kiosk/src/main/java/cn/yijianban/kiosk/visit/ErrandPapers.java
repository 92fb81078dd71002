package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Cases;

/** What errands have drawn on paper. */
public interface ErrandPapers {

  /** For the receipt printer. */
  Raster slip(Slip slip, int widthDots);

  /** A notice or a result that the platform has issued, as PDF, with the platform's number. */
  Bytes notice(Cases.Dossier dossier, Cases.Child child, Cases.Paper paper);
}
