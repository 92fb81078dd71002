package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import java.util.function.Function;

/** What a try to bring a submission to the platform came to. */
sealed interface Outcome {
  /**
   * The platform has it; these are its cases so far.
   *
   * @param delivered whether the delivery of the results is ordered, or never will be
   */
  record Received(CaseFile file, boolean delivered) implements Outcome {}

  /** Not heard, or not to be understood: try again. */
  record Trouble(String code) implements Outcome {}

  /** Part of a long upload is there; others have their turn now. */
  record Unfinished() implements Outcome {}

  /** Taken back before the platform had it; it never will. */
  record Withdrawn() implements Outcome {}

  /** Received once and unknown now: the package is still here, so it is sent again. */
  record Forgotten() implements Outcome {}

  /** Refused, or not to be sent: a technician must look. */
  record Blocked(String code) implements Outcome {}

  /**
   * What follows from an answer: from a good one what is said here, from any other one the end of
   * the try.
   */
  static <T, R> R after(Answer<T> answer, Function<T, R> good, Function<Outcome, R> end) {
    return switch (answer) {
      case Answer.Yes<T>(var value) -> good.apply(value);
      case Answer.Refused<T>(var _, var code) -> end.apply(new Blocked(code));
      case Answer.Unheard<T>(var code) -> end.apply(new Trouble(code));
    };
  }
}
