package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.plan.Plan;

/** What a visit has drawn on paper. Pure: the same visit gives the same paper. */
public interface Papers {

  /** 材料收件凭证 for the receipt printer. */
  Raster receipt(Draft draft, Plan plan, int widthDots);

  /** A form that is made from the values, as PDF. */
  Bytes form(String template, Draft draft, Plan plan);

  /** 一次性告知书, as PDF. */
  Bytes notice(Plan plan);

  /** A notice of 政务公开, as PDF. */
  Bytes publicNotice(PublicNotice notice);
}
