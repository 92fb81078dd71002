package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Appointments.Cancelled;
import cn.yijianban.kiosk.platform.Envelope.Data;
import java.util.List;
import java.util.Map;

/** Queue tickets over the wire. */
final class AssistanceClient implements Assistance {
  private final Wire wire;

  AssistanceClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<Ticket> ticket(String key, Cases.Holder holder, String counter) {
    Map<String, Object> body = CasesClient.holder(wire, holder);
    body.put("counter", counter);
    return wire.post("/v1/tickets", body, key, AssistanceClient::ticket);
  }

  @Override
  public Answer<List<Drawn>> of(Cases.Holder holder) {
    return wire.ask(
        "/v1/tickets/query",
        CasesClient.holder(wire, holder),
        data ->
            data.list("tickets", t -> new Drawn(ticket(t), t.text("counter"), t.text("place"))));
  }

  @Override
  public Answer<Cancelled> giveBack(String key, Cases.Holder holder, String number) {
    Map<String, Object> body = CasesClient.holder(wire, holder);
    body.put("ticket", number);
    return wire.post("/v1/tickets/cancel", body, key, AppointmentsClient::cancelled);
  }

  private static Ticket ticket(Data data) {
    return new Ticket(data.text("ticket"), data.whole("waiting"));
  }
}
