package cn.yijianban.devices.printer;

import cn.yijianban.devices.Supply;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommunityTarget;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.util.DefaultPDUFactory;
import org.snmp4j.util.TableEvent;
import org.snmp4j.util.TableUtils;

/**
 * Supply levels by SNMP v2c from the Printer MIB (RFC 3805), for printers that keep silent over
 * IPP: {@code ?snmp=public}, and {@code snmpport} when it is not 161. The tables are walked and
 * each row is read by its type, for their order differs from maker to maker.
 */
final class SnmpSupplies {
  private static final Logger LOG = LoggerFactory.getLogger(SnmpSupplies.class);
  private static final int PORT = 161;
  private static final String PRINTER_MIB = "1.3.6.1.2.1.43.";

  /** prtMarkerSuppliesClass, Type, Description, MaxCapacity, Level. */
  private static final OID[] MARKER = {
    new OID(PRINTER_MIB + "11.1.1.4"),
    new OID(PRINTER_MIB + "11.1.1.5"),
    new OID(PRINTER_MIB + "11.1.1.6"),
    new OID(PRINTER_MIB + "11.1.1.8"),
    new OID(PRINTER_MIB + "11.1.1.9")
  };

  private static final int RECEPTACLE = 4;

  /** prtMarkerSuppliesTypeTC. */
  private static final Map<Integer, String> TYPES =
      Map.of(3, "toner", 4, "wasteToner", 5, "ink", 6, "ink", 8, "wasteInk", 9, "opc", 21, "toner");

  private final String host;
  private final int port;
  private final OctetString community;

  private SnmpSupplies(String host, int port, String community) {
    this.host = host;
    this.port = port;
    this.community = new OctetString(community);
  }

  /**
   * @param query of the printer's URI; without {@code snmp} nothing is asked
   */
  static Optional<SnmpSupplies> at(String host, Map<String, String> query) {
    String port = query.getOrDefault("snmpport", Integer.toString(PORT));
    return Optional.ofNullable(query.get("snmp"))
        .filter(_ -> port.matches("\\d{1,5}"))
        .map(community -> new SnmpSupplies(host, Integer.parseInt(port), community));
  }

  /** Nothing when the printer does not answer: levels are good to know, not needed to print. */
  List<Supply> ask(Duration deadline) {
    try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
      snmp.listen();
      CommunityTarget<Address> target = new CommunityTarget<>();
      target.setAddress(new UdpAddress(InetAddress.getByName(host), port));
      target.setCommunity(community);
      target.setVersion(SnmpConstants.version2c);
      target.setRetries(1);
      target.setTimeout(Math.max(100, Math.min(1_000, deadline.toMillis() / 2)));
      return new TableUtils(snmp, new DefaultPDUFactory())
          .getTable(target, MARKER, null, null).stream()
              .filter(row -> !row.isError() && row.getColumns() != null)
              .map(SnmpSupplies::supply)
              .flatMap(Optional::stream)
              .toList();
    } catch (IOException e) {
      LOG.debug("no supply levels by SNMP", e);
      return List.of();
    }
  }

  private static Optional<Supply> supply(TableEvent row) {
    VariableBinding[] columns = row.getColumns();
    for (VariableBinding column : columns) {
      if (column == null) {
        return Optional.empty();
      }
    }
    return Supplies.of(
        columns[2].getVariable().toString(),
        TYPES.getOrDefault(number(columns[1].getVariable()), "toner"),
        number(columns[0].getVariable()) == RECEPTACLE,
        number(columns[4].getVariable()),
        number(columns[3].getVariable()));
  }

  private static int number(Variable value) {
    try {
      return value.toInt();
    } catch (UnsupportedOperationException e) {
      return -2;
    }
  }
}
