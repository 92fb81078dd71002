package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.submission.OutboxView;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code queue show}: one submission with its times, its proof and its cases. */
@Command(
    name = "show",
    description =
        "Show one submission: its times, its digest, its parts while they are sent, its cases.")
final class QueueShow extends Answering {
  static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Mixin private QueueFolder folder = new QueueFolder();

  @Parameters(
      paramLabel = "NUMBER",
      description = "Receipt number, such as 360730-T01-20261121-0007-K.")
  private String number = "";

  @Override
  public Integer call() {
    OutboxView.Line line = folder.line(number);
    if (json()) {
      out().println(JsonText.write(node(line)));
    } else {
      say(line);
    }
    return line.state().equals("REFUSED") ? Exit.NOT_WELL : Exit.DONE;
  }

  private void say(OutboxView.Line line) {
    field("number", line.number());
    field("bundle", line.bundle());
    field("state", line.state());
    field("handed in", WHEN.format(line.created()));
    time("announced", line.announced());
    time("received", line.received());
    time("accepted", line.accepted());
    if (line.accepted().isEmpty() && !line.state().equals("REFUSED")) {
      field("next try", WHEN.format(line.nextAttempt()));
    }
    field("tries", Integer.toString(line.attempts()));
    line.lastError().ifPresent(code -> field("last error", code));
    field("size", line.size() + " bytes");
    field("SM3", line.digest());
    line.parts()
        .forEach(
            part ->
                field(
                    "part " + part.number() + "/" + line.parts().size(),
                    part.size() + " bytes " + part.stand()));
    line.cases().forEach(c -> field("case", c.caseNumber() + " " + c.item() + " " + c.state()));
    if (line.state().equals("REFUSED")) {
      out()
          .println(
              "The platform refused it. When the cause is gone: terminalctl queue unblock "
                  + line.number()
                  + " --data "
                  + folder.data());
    }
  }

  private void time(String name, Optional<Instant> at) {
    at.ifPresent(when -> field(name, WHEN.format(when)));
  }

  private void field(String name, String value) {
    out().println(Table.pad(name, 12) + value);
  }

  private static ObjectNode node(OutboxView.Line line) {
    ObjectNode node = JsonText.object();
    node.put("number", line.number())
        .put("bundle", line.bundle())
        .put("state", line.state())
        .put("created", line.created().toString())
        .put("announced", text(line.announced()))
        .put("received", text(line.received()))
        .put("accepted", text(line.accepted()))
        .put("nextAttempt", line.nextAttempt().toString())
        .put("attempts", line.attempts())
        .put("lastError", line.lastError().orElse(""))
        .put("size", line.size())
        .put("sm3", line.digest());
    ArrayNode parts = node.putArray("parts");
    line.parts()
        .forEach(
            p ->
                parts
                    .addObject()
                    .put("number", p.number())
                    .put("size", p.size())
                    .put("state", p.stand().name()));
    ArrayNode cases = node.putArray("cases");
    line.cases()
        .forEach(
            c ->
                cases
                    .addObject()
                    .put("item", c.item())
                    .put("caseNumber", c.caseNumber())
                    .put("state", c.state()));
    return node;
  }

  private static String text(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }
}
