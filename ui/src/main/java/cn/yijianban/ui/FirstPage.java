package cn.yijianban.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The page as a browser opens it, without one: from then on every screen is drawn for it. */
final class FirstPage {
  /** What a browser asks for; an unknown address answers 200 too, but as a page. */
  private static final List<Part> PARTS =
      List.of(
          new Part("", "text/html"),
          new Part("kiosk/kiosk.js", "javascript"),
          new Part("kiosk/kiosk.css", "text/css"),
          new Part("?v-r=init&location=", "application/json"));

  private record Part(String path, String type) {}

  private FirstPage() {}

  /**
   * Asks for what a browser asks for.
   *
   * @throws IOException with one sentence when it is not answered as it should be
   */
  static void open(URI page) throws IOException, InterruptedException {
    try (HttpClient browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build()) {
      for (Part part : PARTS) {
        HttpRequest request = HttpRequest.newBuilder(page.resolve(part.path())).GET().build();
        HttpResponse<byte[]> answer = browser.send(request, BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !type.contains(part.type())) {
          throw new IOException(
              "the page answers " + answer.statusCode() + " " + type + " for /" + part.path());
        }
      }
    }
  }
}
