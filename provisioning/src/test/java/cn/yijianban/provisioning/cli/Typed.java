package cn.yijianban.provisioning.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of a command line typed into this very process. */
record Typed(int code, String out, String err) {

  /** With the real things behind the commands. */
  static Typed line(String... args) {
    return with(new ShippedWorkshop(InstantSource.system()), args);
  }

  static Typed with(Workshop workshop, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        TerminalCtl.run(new PrintWriter(out, true), new PrintWriter(err, true), workshop, args);
    return new Typed(code, out.toString(), err.toString());
  }

  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }

  /** The complaint without the hint that follows wrong usage. */
  String sentence() {
    return err.lines().findFirst().orElse("");
  }
}
