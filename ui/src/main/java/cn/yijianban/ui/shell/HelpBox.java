package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.HelpDesk.Coming;
import cn.yijianban.kiosk.platform.HelpDesk.Filed;
import cn.yijianban.kiosk.platform.HelpDesk.Topic;
import cn.yijianban.kiosk.platform.HelpDesk.Way;
import cn.yijianban.kiosk.submission.Complaints;
import cn.yijianban.kiosk.visit.HelpLine;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a touch on the help bar offers, and what came of it. The telephone number stands on it from
 * the first moment: it works when nothing else does.
 */
record HelpBox(Kind kind, String phone, Optional<Runnable> staff, Now now) {

  /** The buttons of the help bar. */
  enum Kind {
    CALL,
    PERSON,
    COMPLAINT
  }

  /** How far it is. */
  sealed interface Now {
    record Choosing() implements Now {}

    /**
     * Words may be added.
     *
     * @param about the application it is about, when the citizen wants that to be told
     */
    record Writing(Topic topic, Optional<String> about, String words) implements Now {
      Writing with(String other) {
        return new Writing(topic, about, other);
      }

      @Override
      public String toString() {
        return "Writing[" + topic + ", words of " + words.length() + "]";
      }
    }

    record Asking() implements Now {}

    record Comes(Coming coming) implements Now {}

    record Taken(Filed filed) implements Now {}

    /** It is kept here and goes out by itself. */
    record Kept() implements Now {}

    record Failed(String code) implements Now {}
  }

  HelpBox at(Now next) {
    return new HelpBox(kind, phone, staff, next);
  }

  private String key() {
    return "help." + kind.name().toLowerCase(Locale.ROOT);
  }

  String title(Stage stage) {
    return stage.texts().get(key());
  }

  String words(Stage stage) {
    return stage.texts().get(key() + ".how", phone);
  }

  /**
   * What can be touched while choosing.
   *
   * @param become is told what comes next
   * @param go is given what comes next, for the question to be asked in the background
   */
  List<ActionButton> choices(Stage stage, Consumer<Now> become, Consumer<Supplier<Now>> go) {
    if (now instanceof Now.Writing writing) {
      return List.of(file(stage, writing, go));
    }
    if (!(now instanceof Now.Choosing)) {
      return List.of();
    }
    return switch (kind) {
      case CALL -> List.of();
      case PERSON ->
          List.of(way(stage, Way.PHONE, go), way(stage, Way.VIDEO, go), way(stage, Way.DESK, go));
      case COMPLAINT -> topics(stage, become);
    };
  }

  private static ActionButton way(Stage stage, Way way, Consumer<Supplier<Now>> go) {
    String word = way.name().toLowerCase(Locale.ROOT);
    return new ActionButton(
        "choice-wide",
        stage.texts().get("help.way." + word),
        "way-" + word,
        () ->
            go.accept(
                () ->
                    heard(
                        stage.helpLine().call(stage.reception().snapshot(), way), Now.Comes::new)));
  }

  private static List<ActionButton> topics(Stage stage, Consumer<Now> become) {
    Snapshot snapshot = stage.reception().snapshot();
    Optional<String> about = HelpLine.about(snapshot);
    List<ActionButton> all = new ArrayList<>();
    about.ifPresent(
        number ->
            all.add(
                new ActionButton(
                    "choice-wide",
                    stage.texts().get("help.topic.about", number),
                    "topic-about",
                    () -> become.accept(new Now.Writing(Topic.STUCK, about, "")))));
    for (Topic topic : Topic.values()) {
      String word = topic.name().toLowerCase(Locale.ROOT);
      all.add(
          new ActionButton(
              "choice-wide",
              stage.texts().get("help.topic." + word),
              "topic-" + word,
              () -> become.accept(new Now.Writing(topic, Optional.empty(), ""))));
    }
    return all;
  }

  private static ActionButton file(Stage stage, Now.Writing writing, Consumer<Supplier<Now>> go) {
    return new ActionButton(
        "choice-wide primary",
        stage.texts().get(writing.words().isBlank() ? "help.file.bare" : "help.file"),
        "file-complaint",
        () ->
            go.accept(
                () ->
                    switch (stage
                        .helpLine()
                        .file(
                            stage.reception().snapshot(),
                            writing.topic(),
                            writing.about(),
                            writing.words())) {
                      case Complaints.Told.Filed(var filed) -> new Now.Taken(filed);
                      case Complaints.Told.Kept _ -> new Now.Kept();
                      case Complaints.Told.Failed(var code) -> new Now.Failed(code);
                    }));
  }

  private static <T> Now heard(Answer<T> answer, java.util.function.Function<T, Now> good) {
    return switch (answer) {
      case Answer.Yes<T>(var value) -> good.apply(value);
      case Answer.Refused<T>(_, var code) -> new Now.Failed(code);
      case Answer.Unheard<T>(var code) -> new Now.Failed(code);
    };
  }
}
