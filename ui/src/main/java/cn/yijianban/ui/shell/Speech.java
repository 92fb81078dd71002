package cn.yijianban.ui.shell;

import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.voice.Voice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;

/** The loudspeaker of the page: {@code voice.js} says what is to be read, one sentence a time. */
@Tag("audio")
final class Speech extends Component {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 600;

  private final transient Voice voice;
  private transient Locale language;

  /** Which sentence of the page was asked for last. */
  private String asked = "";

  Speech(Voice voice, Stage stage) {
    this.voice = voice;
    speak(stage);
    getElement()
        .addEventListener(
            "say",
            event ->
                say(
                    event.getEventData().get("event.detail").asString(),
                    event.getEventData().get("element.dataset.turn").asString()))
        .addEventData("event.detail")
        .addEventData("element.dataset.turn");
  }

  /** Goes on in the language of the screens. */
  void speak(Stage stage) {
    language = stage.texts().language().locale();
    getElement().setAttribute("data-greeting", stage.texts().get("voice.greeting"));
  }

  /** Off the page's thread: nobody waits for the voice. */
  private void say(String words, String turn) {
    asked = turn;
    UI ui = getUI().orElseThrow();
    Locale now = language;
    String sentence = words.substring(0, Math.min(LONGEST, words.length()));
    var _ =
        Thread.ofVirtual()
            .name("voice")
            .start(
                () -> {
                  Optional<byte[]> wav = voice.say(sentence, now);
                  var _ = ui.access(() -> play(wav, turn));
                });
  }

  /** Unless something else was to be said since, or nothing any more. */
  private void play(Optional<byte[]> wav, String turn) {
    if (!turn.equals(asked)) {
      return;
    }
    if (wav.isPresent()) {
      byte[] sound = wav.get();
      getElement()
          .setAttribute(
              "src",
              DownloadHandler.fromInputStream(
                  _ ->
                      new DownloadResponse(
                          new ByteArrayInputStream(sound),
                          "voice.wav",
                          "audio/wav",
                          sound.length)));
      // The next sentence may cut it off; that is no fault of the page.
      getElement().executeJs("if (this.dataset.turn === $0) this.play().catch(() => {})", turn);
    } else {
      getElement()
          .executeJs("if (this.dataset.turn === $0) this.dispatchEvent(new Event('ended'))", turn);
    }
  }
}
