package cn.yijianban.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.input.Handwriting.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandwritingTest {
  private final Handwriting pen =
      Handwriting.installed()
          .orElseThrow(() -> new AssertionError("the peers libzinnia0 and its model"));

  @Test
  void plain_characters_are_read_first() {
    assertThat(read(List.of(line(60, 200, 340, 200)))).startsWith("一");
    assertThat(read(List.of(line(60, 200, 340, 200), line(200, 60, 200, 340)))).startsWith("十");
    assertThat(
            read(List.of(line(80, 90, 320, 90), line(100, 200, 300, 200), line(60, 320, 340, 320))))
        .startsWith("三");
  }

  @Test
  void strokes_that_mean_nothing_do_no_harm() {
    assertThat(read(List.of(List.of(new Point(0, 0))))).isNotNull();
    assertThat(pen.read(List.of(), 400, 20)).isNotNull();
  }

  @Test
  void after_it_was_forgotten_the_model_is_read_again() {
    pen.forget();
    plain_characters_are_read_first();
    pen.forget();
    pen.forget();
    plain_characters_are_read_first();
  }

  private List<String> read(List<List<Point>> strokes) {
    return pen.read(strokes, 400, 20);
  }

  private static List<Point> line(int x, int y, int toX, int toY) {
    return java.util.stream.IntStream.rangeClosed(0, 10)
        .mapToObj(i -> new Point(x + (toX - x) * i / 10, y + (toY - y) * i / 10))
        .toList();
  }
}
