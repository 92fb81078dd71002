package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.configure.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code configure profile}: a configuration to begin with. */
@Command(name = "profile", description = "Print a station.toml to begin with, for a kind of site.")
final class ConfigureProfile extends Answering {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description =
          "county-hall, township-centre, village or bank-branch; without it they are listed.")
  private String name = "";

  @Override
  public Integer call() {
    if (name.isEmpty() && json()) {
      ArrayNode all = JsonText.array();
      for (Profile profile : Profile.values()) {
        all.addObject().put("profile", profile.word()).put("what", profile.what());
      }
      out().println(JsonText.write(all));
      return Exit.DONE;
    }
    if (name.isEmpty()) {
      for (Profile profile : Profile.values()) {
        out().println(profile.word() + "  " + profile.what());
      }
      return Exit.DONE;
    }
    Profile profile =
        Profile.named(name).orElseThrow(() -> wrongUsage("There is no profile '" + name + "'"));
    if (json()) {
      out().println(JsonText.write(JsonText.object().put("station", profile.station())));
    } else {
      out().print(profile.station());
    }
    return Exit.DONE;
  }
}
