package cn.yijianban.kiosk.platform;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;

/** Whether an answer is the platform's word, and whether asking again can change it. */
final class Judgement {
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;
  private static final String TUS = "Tus-Resumable";

  private Judgement() {}

  static <T> Answer<T> of(
      HttpResponse<byte[]> response, Function<HttpResponse<byte[]>, Answer<T>> read) {
    int status = response.statusCode();
    Optional<String> told =
        response
            .headers()
            .firstValue(RequestSignature.CODE)
            .or(() -> Envelope.code(response.body()));
    String code = told.orElse("HTTP_" + status);
    // The JDK's client sends GET and HEAD again by itself when a connection breaks, nonce and all.
    boolean askAnew = code.equals(RequestSignature.CLOCK) || code.equals(RequestSignature.USED);
    boolean again =
        status < 200
            || (status >= 300 && status < CLIENT_ERROR)
            || status >= SERVER_ERROR
            || status == REQUEST_TIMEOUT
            || status == TOO_EARLY
            || status == TOO_MANY
            || askAnew;
    if (again) {
      return new Answer.Unheard<>(askAnew ? code : "HTTP_" + status);
    }
    if (status >= CLIENT_ERROR && told.isEmpty() && response.headers().firstValue(TUS).isEmpty()) {
      // A proxy or a portal on the way says no in the platform's name; only the platform may
      // refuse.
      return new Answer.Unheard<>("NOT_THE_PLATFORM");
    }
    boolean same = status == 409 && code.equals(Envelope.DUPLICATE);
    return status >= CLIENT_ERROR && !same
        ? new Answer.Refused<>(status, code)
        : read.apply(response);
  }
}
