package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.lockdown.Lockdown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the files of a lock-down are rendered from. */
final class LockdownFrom {
  private static final int USUAL_PORT = 8080;

  /** A 21.5 inch panel in landscape. */
  private static final Panel USUAL_PANEL = new Panel(476, 268);

  @Option(names = "--config", paramLabel = "FILE", description = "The site's configuration.")
  private Optional<Path> station = Optional.empty();

  @Option(
      names = "--machine",
      paramLabel = "FILE",
      description = "Ports, USB devices and addresses of this box; without it none are allowed.")
  private Optional<Path> machine = Optional.empty();

  @Option(
      names = "--panel-mm",
      paramLabel = "WxH",
      converter = PanelText.class,
      description = "Visible size of the panel; overrules the configuration.")
  private Optional<Panel> panel = Optional.empty();

  /** Every problem of a configuration is one line of the complaint. */
  Lockdown read() {
    Optional<StationConfig> site = station.map(file -> read(file, StationConfig::read));
    return new Lockdown(
        site.map(StationConfig::httpPort).orElse(USUAL_PORT),
        panel.or(() -> site.map(StationConfig::panel)).orElse(USUAL_PANEL),
        machine.map(file -> read(file, MachineConfig::read)).orElseGet(MachineConfig::unbound));
  }

  private interface Reading<T> {
    T of(Path file) throws IOException, ConfigException;
  }

  private static <T> T read(Path file, Reading<T> reading) {
    try {
      return reading.of(file);
    } catch (IOException e) {
      throw new CommandFailure(file + " is not there or cannot be read", e);
    } catch (ConfigException e) {
      throw new CommandFailure(file + ": " + e.getMessage(), e);
    }
  }

  /** {@code 476x268}. */
  private static final class PanelText implements ITypeConverter<Panel> {
    @Override
    public Panel convert(String text) {
      if (!text.matches("[1-9]\\d{2,3}x[1-9]\\d{2,3}")) {
        throw new TypeConversionException("write millimetres as WxH, such as 476x268");
      }
      String[] sides = text.split("x", -1);
      return new Panel(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }
  }
}
