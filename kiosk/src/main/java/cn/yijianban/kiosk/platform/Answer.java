package cn.yijianban.kiosk.platform;

/** What asking the platform came to. */
public sealed interface Answer<T> {
  record Yes<T>(T value) implements Answer<T> {}

  /**
   * The platform understood and will not. Asking again changes nothing.
   *
   * @param status of HTTP, 400 to 499
   * @param code of the envelope, such as {@code KEY_REUSED}, else {@code HTTP_} and the status
   */
  record Refused<T>(int status, String code) implements Answer<T> {}

  /**
   * It cannot be told whether the platform heard; asking again is right.
   *
   * @param code such as {@code CONNECT}, {@code TIMEOUT}, {@code HTTP_503}
   */
  record Unheard<T>(String code) implements Answer<T> {}
}
