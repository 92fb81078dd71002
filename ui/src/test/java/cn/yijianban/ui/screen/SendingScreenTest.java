package cn.yijianban.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.stage.SampleStage;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.words.Language;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingScreenTest {
  private static Snapshot sending(boolean packed) {
    return new Snapshot(
        new Step.Sending(packed),
        Draft.blank("visit"),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        true,
        Optional.empty(),
        new Snapshot.Left(false, false, false),
        Optional.empty());
  }

  private static Stream<Element> all(Element element) {
    return Stream.concat(Stream.of(element), element.getChildren().flatMap(SendingScreenTest::all));
  }

  private static List<String> marks(Screen screen) {
    return all(screen.getElement())
        .filter(element -> element.hasAttribute("data-part"))
        .map(e -> e.getAttribute("data-part") + " " + e.getAttribute("data-mark"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_done_is_ticked_off_and_nothing_before_it_is_done(Language language) {
    Screen screen =
        new SendingScreen(SampleStage.at(Instant.parse("2026-11-21T13:00:00Z"), language));
    screen.show(sending(false));
    assertThat(marks(screen)).containsExactly("pack now", "keep next", "send next", "answer next");
    screen.show(sending(true));
    assertThat(marks(screen)).containsExactly("pack done", "keep now", "send next", "answer next");
  }
}
