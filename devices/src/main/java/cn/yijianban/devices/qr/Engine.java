package cn.yijianban.devices.qr;

import java.util.List;

/** One way of finding codes. */
interface Engine {
  /**
   * @param texts of the codes that could be read
   * @param complete whether there is certainly none that was seen and could not be read
   */
  record Found(List<String> texts, boolean complete) {}

  Found find(Grey picture);
}
