package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.submission.OutboxView;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code queue unblock}: a refused submission is sent again at the next start. */
@Command(
    name = "unblock",
    description = "Let a refused submission be tried again; ends with 1 when it is not refused.")
final class QueueUnblock extends Answering {
  private final InstantSource time;

  @Mixin private QueueFolder folder = new QueueFolder();

  @Parameters(paramLabel = "NUMBER", description = "Receipt number of the submission.")
  private String number = "";

  QueueUnblock(InstantSource time) {
    this.time = time;
  }

  @Override
  public Integer call() {
    OutboxView.Line line = folder.line(number);
    String wanted = line.number();
    boolean done = folder.work(data -> OutboxView.unblock(data, wanted, time));
    tell(
        done
            ? wanted + " is sent again when the terminal runs."
            : wanted + " is not refused (it is " + line.state() + "); nothing was changed.",
        JsonText.object().put("number", wanted).put("unblocked", done));
    return done ? Exit.DONE : Exit.NOT_WELL;
  }
}
