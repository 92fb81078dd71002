package cn.yijianban.devices.evaluator;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pages that a tablet opens: five grades to press, and what stands there before and after. */
final class TabletPages {
  /** The national grades of 好差评, 5 first. */
  private static final String[] GRADES = {"非常满意", "满意", "基本满意", "不满意", "非常不满意"};

  private TabletPages() {}

  static String waiting() {
    return page("<h1>欢迎使用政务服务</h1><p>办理完成后请在这里评价。</p>");
  }

  /** Buttons that send a grade to {@code /rate/TOKEN/GRADE}. */
  static String grades(String token) {
    String buttons =
        IntStream.range(0, GRADES.length)
            .mapToObj(
                i ->
                    "<button formaction=\"/rate/%s/%d\">%s</button>"
                        .formatted(token, GRADES.length - i, GRADES[i]))
            .collect(Collectors.joining());
    return page("<h1>请对本次服务进行评价</h1><form method=\"post\">" + buttons + "</form>");
  }

  static String thanks() {
    return page("<h1>感谢您的评价</h1>");
  }

  /** The question was answered, or ended without an answer. */
  static String over() {
    return page("<h1>本次评价已结束</h1>");
  }

  private static String page(String body) {
    return """
    <!doctype html>
    <html lang="zh-CN">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>评价</title>
    <style>
    body { font: 24px sans-serif; margin: 5vh 8vw; text-align: center; color: #1a1a1a; background: #fff }
    h1 { font-size: 36px }
    button { display: block; width: 100%; margin: 2.4vh 0; padding: 2.4vh; font-size: 30px; border: 2px solid #0b4ea2; border-radius: 12px; color: #0b4ea2; background: #fff }
    button:focus, button:active { color: #fff; background: #0b4ea2 }
    </style>
    """
        + body
        + "</html>\n";
  }
}
