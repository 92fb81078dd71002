package cn.yijianban.provisioning.lockdown;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Endpoint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which addresses may be reached: for nftables by user and port, for systemd by address. */
final class Firewall {
  private static final int DNS = 53;
  private static final int NTP = 123;
  private static final String PROGRAM = "meta skuid \"yijianban\" ";
  private static final String NOT_THE_SCREEN = "meta skuid != \"yijianban-screen\" ";

  private Firewall() {}

  /** Lines of the output chain. Names are asked by the program, the clock is set by the system. */
  static String rules(MachineConfig machine) {
    List<String> lines =
        Stream.of(
                machine.egress().stream().map(Firewall::toPlatform),
                machine.dns().stream()
                    .map(
                        dns ->
                            NOT_THE_SCREEN
                                + accept(
                                    "ip daddr "
                                        + dns
                                        + " meta l4proto { tcp, udp } th dport "
                                        + DNS)),
                machine.clocks().stream()
                    .map(
                        clock ->
                            NOT_THE_SCREEN + accept("ip daddr " + clock + " udp dport " + NTP)))
            .flatMap(s -> s)
            .toList();
    return lines.isEmpty()
        ? "    # nothing may be reached"
        : lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  private static String toPlatform(Endpoint to) {
    return PROGRAM
        + accept("ip daddr " + to.address() + (to.udp() ? " udp" : " tcp") + " dport " + to.port());
  }

  private static String accept(String match) {
    return match + " accept";
  }

  /** Whoever runs on this box can reach its loopback; papers under the camera are no one's else. */
  static String camera(MachineConfig machine) {
    return machine
        .camera()
        .map(
            camera ->
                "    oif \"lo\" tcp dport "
                    + camera.httpPort()
                    + " meta skuid != { 0, \"yijianban\" } reject")
        .orElse("    # no camera is bound");
  }

  /** {@code IPAddressAllow} of the program's unit. */
  static String addressAllow(MachineConfig machine) {
    String lines =
        Stream.concat(machine.egress().stream().map(Endpoint::address), machine.dns().stream())
            .distinct()
            .map(address -> "IPAddressAllow=" + address)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? "# nothing else may be reached" : lines;
  }
}
