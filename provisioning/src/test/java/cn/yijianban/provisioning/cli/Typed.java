package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.cli.catalogue.Office;
import cn.yijianban.provisioning.cli.catalogue.ShippedOffice;
import cn.yijianban.provisioning.cli.device.Equipment;
import cn.yijianban.provisioning.cli.device.ShippedEquipment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came of a command line typed into this very process. */
public record Typed(int code, String out, String err) {
  private static final Office OFFICE = new ShippedOffice(InstantSource.system());
  private static final Equipment EQUIPMENT = new ShippedEquipment(InstantSource.system());

  /** With the real things behind the commands. */
  public static Typed line(String... args) {
    return with(OFFICE, EQUIPMENT, args);
  }

  /** The words of a command line, and more behind them. */
  public static String[] words(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }

  /** With an office of the test's own. */
  public static Typed with(Office office, String... args) {
    return with(office, EQUIPMENT, args);
  }

  /** With devices of the test's own. */
  public static Typed with(Equipment equipment, String... args) {
    return with(OFFICE, equipment, args);
  }

  private static Typed with(Office office, Equipment equipment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        TerminalCtl.run(
            new PrintWriter(out, true), new PrintWriter(err, true), office, equipment, args);
    return new Typed(code, out.toString(), err.toString());
  }

  public JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }

  /** The complaint without the hint that follows wrong usage. */
  public String sentence() {
    return err.lines().findFirst().orElse("");
  }
}
