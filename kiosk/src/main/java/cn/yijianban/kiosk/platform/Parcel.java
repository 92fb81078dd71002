package cn.yijianban.kiosk.platform;

import java.util.Optional;

/**
 * 出件: how the results of an application reach whoever applied, all of them in one go.
 *
 * @param mode as the guide names it, such as {@code window} or {@code mail}
 * @param carrier who brings them, in words
 * @param tracking number of the carrier; empty as long as nothing was sent off
 */
public record Parcel(String mode, Optional<String> carrier, Optional<String> tracking) {

  static Parcel of(Envelope.Data data) {
    return new Parcel(
        data.text("mode"),
        data.maybe("carrier").map(node -> node.stringValue()),
        data.maybe("tracking").map(node -> node.stringValue()));
  }
}
