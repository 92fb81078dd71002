package cn.yijianban.kiosk.platform;

import java.util.Map;

/** Puts the headers on a request by which one style of platform knows who sent it. */
public interface Signer {

  /**
   * A request as it goes out.
   *
   * @param query without question mark; empty when there is none
   * @param bodySm3 upper-case hexadecimal
   * @param timestamp milliseconds since 1970
   * @param nonce 32 hexadecimal digits, new with each request
   */
  record Request(
      String method, String path, String query, String bodySm3, long timestamp, String nonce) {}

  Map<String, String> headers(Request request);
}
