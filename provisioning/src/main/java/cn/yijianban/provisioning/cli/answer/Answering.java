package cn.yijianban.provisioning.cli.answer;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** What every command has: an output, and the choice between words and JSON. */
@Command(mixinStandardHelpOptions = true)
public abstract class Answering implements Callable<Integer> {

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Whether JSON was asked for instead of words. */
  public final boolean json() {
    return json;
  }

  /** Where answers go. */
  public final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where hints and complaints go. */
  public final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says it in words, or as JSON where that was asked for. */
  public final void tell(String sentence, ObjectNode node) {
    out().println(json() ? JsonText.write(node) : sentence);
  }

  /** The command line is wrong in a way that its parser cannot see. */
  public final ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
