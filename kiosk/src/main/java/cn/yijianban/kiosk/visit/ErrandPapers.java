package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Notices;

/** What errands have drawn on paper. */
public interface ErrandPapers {

  /** For the receipt printer. */
  Raster slip(Slip slip, int widthDots);

  /** A notice or a result in the words of the department that issued it, as PDF. */
  Bytes notice(Cases.Dossier dossier, Notices.Notice notice);
}
