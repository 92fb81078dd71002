package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.Journal.Verdict;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journal verify}: whether a line of the journal was changed, taken out or put in. */
@Command(
    name = "verify",
    description =
        "Check every line of the journal against the one before; ends with 1 when broken.")
final class JournalVerify extends Answering {
  @Mixin private JournalFolder folder = new JournalFolder();

  @Override
  public Integer call() {
    return print(folder.work(Journal::verify));
  }

  private int print(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sound(var lines, var last) -> {
        tell(
            "Sound: " + lines + " lines, the last one " + last,
            JsonText.object().put("sound", true).put("lines", lines).put("last", last));
        yield Exit.DONE;
      }
      case Verdict.Broken(var line, var why) -> {
        tell(
            "Broken at line " + line + ": " + sentence(why),
            JsonText.object().put("sound", false).put("line", line).put("why", Words.of(why)));
        yield Exit.NOT_WELL;
      }
    };
  }

  private static String sentence(Verdict.Why why) {
    return switch (why) {
      case NOT_JSON -> "it is no line of a journal.";
      case NUMBER -> "lines are missing before it, or it does not belong here.";
      case CHAIN -> "it, or the line before it, was changed.";
      case TORN -> "it does not end; a power cut leaves that, the next start moves it aside.";
    };
  }
}
