package cn.yijianban.devices.scanner;

import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.time.Duration;

/** Pictures of a camera, one after the other. Used by one thread. */
interface FrameSource extends AutoCloseable {

  /**
   * The next frame, a whole JPEG.
   *
   * @throws IOException when the camera is gone or sends none in time
   */
  Bytes next(Duration deadline) throws IOException;

  /** Never throws. */
  @Override
  void close();
}
