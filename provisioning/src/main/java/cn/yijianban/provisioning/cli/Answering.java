package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** What every command has: an output, and the choice between words and JSON. */
@Command(mixinStandardHelpOptions = true)
abstract class Answering implements Callable<Integer> {

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  final boolean json() {
    return json;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says it in words, or as JSON where that was asked for. */
  final void tell(String sentence, ObjectNode node) {
    out().println(json() ? JsonText.write(node) : sentence);
  }

  /**
   * A device at an address that was typed, not connected yet.
   *
   * @param port what a device of that kind is
   * @param profile name of the model's profile; empty for the usual one
   */
  final <D extends Device> D device(
      Workshop workshop, Class<D> port, DeviceKind kind, URI uri, Optional<String> profile) {
    try {
      return port.cast(workshop.open(kind, uri, profile));
    } catch (IllegalArgumentException e) {
      throw wrongUsage(uri + ": " + e.getMessage());
    }
  }

  /** The command line is wrong in a way that its parser cannot see. */
  final ParameterException wrongUsage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
