package cn.yijianban.devices.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * A SIMULATED agent beside a printer: tells the table of supplies of the Printer MIB (RFC 3805,
 * prtMarkerSuppliesTable) over SNMP v2c to the community {@code public}.
 */
public final class BenchSupplies implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchSupplies.class);
  private static final String TABLE = "1.3.6.1.2.1.43.11.1.1.";
  private static final int MAXIMUM = 100;

  /** Class (3 consumed, 4 filled), type and name of each row. */
  private record Row(int kind, int type, String name) {}

  private static final List<Row> ROWS =
      List.of(new Row(3, 3, "Black Toner"), new Row(4, 4, "Waste Box"), new Row(3, 9, "Drum Unit"));

  private final TreeMap<OID, Variable> values = new TreeMap<>();
  private final Map<String, Integer> levels = new TreeMap<>();
  private final Snmp snmp;
  private final int port;

  /** On any free port of the loopback interface. */
  public BenchSupplies() {
    try {
      DefaultUdpTransportMapping line =
          new DefaultUdpTransportMapping(new UdpAddress("127.0.0.1/0"));
      snmp = new Snmp(line);
      snmp.addCommandResponder(this::answer);
      snmp.listen();
      port = line.getListenAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port for a simulated agent", e);
    }
    for (int i = 0; i < ROWS.size(); i++) {
      Row row = ROWS.get(i);
      values.put(column(4, i), new Integer32(row.kind()));
      values.put(column(5, i), new Integer32(row.type()));
      values.put(column(6, i), new OctetString(row.name()));
      values.put(column(8, i), new Integer32(MAXIMUM));
      level(row.name(), row.kind() == 4 ? 10 : 80);
    }
    LOG.info("SIMULATED supplies at udp port {}", port);
  }

  private static OID column(int column, int row) {
    return new OID(TABLE + column + ".1." + (row + 1));
  }

  public int port() {
    return port;
  }

  /** What each supply stands at, in percent of what it holds. */
  public synchronized Map<String, Integer> levels() {
    return Map.copyOf(levels);
  }

  /**
   * Sets a supply.
   *
   * @throws IllegalArgumentException with one sentence when there is no such supply
   */
  public synchronized void level(String name, int percent) {
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).name().equals(name)) {
        values.put(column(9, i), new Integer32(percent));
        levels.put(name, percent);
        return;
      }
    }
    throw new IllegalArgumentException(
        "the supplies are " + ROWS.stream().map(Row::name).collect(Collectors.joining(", ")));
  }

  private <A extends Address> void answer(CommandResponderEvent<A> event) {
    PDU request = event.getPDU();
    if (request == null || !new OctetString("public").equals(community(event))) {
      return;
    }
    PDU answer = new PDU(request);
    answer.clear();
    answer.setType(PDU.RESPONSE);
    answer.setRequestID(request.getRequestID());
    answer.setErrorStatus(PDU.noError);
    answer.setErrorIndex(0);
    answer.addAll(told(request));
    event.setProcessed(true);
    try {
      event
          .getMessageDispatcher()
          .returnResponsePdu(
              event.getMessageProcessingModel(),
              event.getSecurityModel(),
              event.getSecurityName(),
              event.getSecurityLevel(),
              answer,
              event.getMaxSizeResponsePDU(),
              event.getStateReference(),
              new StatusInformation());
    } catch (MessageException e) {
      LOG.debug("whoever asked for supplies has gone", e);
    }
  }

  private static OctetString community(CommandResponderEvent<?> event) {
    return new OctetString(event.getSecurityName());
  }

  /** GET, GETNEXT and GETBULK of RFC 3416. */
  private synchronized List<VariableBinding> told(PDU request) {
    int rounds = request.getType() == PDU.GETBULK ? Math.max(1, request.getMaxRepetitions()) : 1;
    List<OID> asked =
        new ArrayList<>(
            request.getVariableBindings().stream().map(VariableBinding::getOid).toList());
    List<VariableBinding> told = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < asked.size(); i++) {
        VariableBinding one =
            request.getType() == PDU.GET ? exactly(asked.get(i)) : after(asked.get(i));
        told.add(one);
        asked.set(i, one.getOid());
      }
    }
    return told;
  }

  private VariableBinding exactly(OID oid) {
    Variable value = values.get(oid);
    return new VariableBinding(oid, value == null ? Null.noSuchInstance : value);
  }

  private VariableBinding after(OID oid) {
    Map.Entry<OID, Variable> next = values.higherEntry(oid);
    return next == null
        ? new VariableBinding(oid, Null.endOfMibView)
        : new VariableBinding(next.getKey(), next.getValue());
  }

  @Override
  public void close() {
    try {
      snmp.close();
    } catch (IOException e) {
      LOG.debug("simulated agent closed", e);
    }
  }
}
