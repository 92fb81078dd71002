package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;

/**
 * Makes a picture of the photo on a card. The format (WLT, 1024 bytes, 102 x 126 points) is closed
 * and its decoders belong to the makers of readers, so there is a port for one and none in the
 * product: without it the bytes are kept as they are and no face is shown.
 */
@FunctionalInterface
public interface PhotoDecoder {

  /** A JPEG or PNG of the photo; empty when it cannot be made. */
  Optional<Bytes> decode(Bytes raw);

  /** Keeps the photo raw. */
  static PhotoDecoder none() {
    return _ -> Optional.empty();
  }
}
