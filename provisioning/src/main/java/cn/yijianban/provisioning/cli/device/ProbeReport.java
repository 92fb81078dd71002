package cn.yijianban.provisioning.cli.device;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a probe of a device found, in order, for people and for machines. */
final class ProbeReport {
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private boolean well = true;

  /** Adds a fact; the name is a camel-case word. */
  ProbeReport fact(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  /** Adds what is wrong; from here on the device is not well. */
  ProbeReport trouble(String code, String sentence) {
    well = false;
    if (!code.isEmpty()) {
      fact("code", code);
    }
    return fact("problem", sentence);
  }

  boolean well() {
    return well;
  }

  ObjectNode toJson() {
    ObjectNode node = JsonText.object().put("well", well);
    facts.forEach((name, value) -> node.putPOJO(name, value));
    return node;
  }

  /** Answers with it, as the command was asked to answer, and with the exit code. */
  int tell(Answering command) {
    if (command.json()) {
      command.out().println(JsonText.write(toJson()));
    } else {
      print(command.out());
    }
    return well ? Exit.DONE : Exit.NOT_WELL;
  }

  private void print(PrintWriter out) {
    int width = facts.keySet().stream().mapToInt(String::length).max().orElse(0) + 4;
    facts.forEach(
        (name, value) ->
            out.println(
                Table.pad(
                        name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT), width)
                    + value));
  }
}
