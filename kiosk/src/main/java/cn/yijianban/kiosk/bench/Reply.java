package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the bench platform answers: a status, headers, an envelope when there is a code, else bytes
 * as they are.
 */
record Reply(
    int status, String code, Map<String, ?> data, Map<String, String> headers, Bytes bytes) {
  static final int OK = 200;
  static final int CREATED = 201;
  static final int NO_CONTENT = 204;
  static final int PARTIAL = 206;
  static final int BAD_REQUEST = 400;
  static final int UNAUTHORISED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;
  static final int PRECONDITION = 412;
  static final int WRONG_TYPE = 415;
  static final int UNPROCESSABLE = 422;
  static final int CHECKSUM = 460;
  static final int SERVER_ERROR = 500;
  static final int NOT_IMPLEMENTED = 501;

  Reply(int status, String code, Map<String, ?> data, Map<String, String> headers) {
    this(status, code, data, headers, Bytes.empty());
  }

  static Reply ok(Map<String, ?> data) {
    return new Reply(OK, "OK", data, Map.of());
  }

  static Reply bare(int status, Map<String, String> headers) {
    return new Reply(status, "", Map.of(), headers);
  }

  /** Bytes that are no JSON. */
  static Reply octets(int status, Map<String, String> headers, Bytes bytes) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/octet-stream");
    return new Reply(status, "", Map.of(), all, bytes);
  }

  static Reply refused(int status, String code) {
    return new Reply(status, code, Map.of(), Map.of());
  }

  boolean good() {
    return status < BAD_REQUEST;
  }
}
