package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.platform.Envelope.Data;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** Appointments over the wire. */
final class AppointmentsClient implements Appointments {
  private final Wire wire;

  AppointmentsClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<List<Window>> windows(String region) {
    return wire.ask(
        "/v1/windows/query",
        Map.of("region", region, "terminal", wire.config().terminal()),
        data -> data.list("windows", AppointmentsClient::window));
  }

  @Override
  public Answer<Booking> book(String key, Cases.Holder holder, Window window, Slot slot) {
    Map<String, Object> body = CasesClient.holder(wire, holder);
    body.put("window", window.id());
    body.put("slot", slot.id());
    return wire.post(
        "/v1/appointments",
        body,
        key,
        data ->
            data.yes("booked")
                ? new Booking.Booked(data.text("reference"), window, slot)
                : new Booking.Gone());
  }

  @Override
  public Answer<List<Appointment>> of(Cases.Holder holder) {
    return wire.ask(
        "/v1/appointments/query",
        CasesClient.holder(wire, holder),
        data -> data.list("appointments", AppointmentsClient::appointment));
  }

  @Override
  public Answer<Cancelled> cancel(String key, Cases.Holder holder, String reference) {
    Map<String, Object> body = CasesClient.holder(wire, holder);
    body.put("reference", reference);
    return wire.post("/v1/appointments/cancel", body, key, AppointmentsClient::cancelled);
  }

  static Cancelled cancelled(Data data) {
    return data.yes("cancelled") ? new Cancelled.Done() : new Cancelled.TooLate();
  }

  private static Appointment appointment(Data a) {
    return new Appointment(
        a.text("reference"), a.text("window"), a.text("place"), slot(a.object("slot")));
  }

  private static Window window(Data w) {
    return new Window(
        w.text("id"),
        w.text("name"),
        w.text("place"),
        w.text("hours"),
        w.yes("open"),
        w.whole("waiting"),
        w.list("slots", AppointmentsClient::slot));
  }

  private static Slot slot(Data s) {
    return new Slot(
        s.text("id"),
        LocalDate.parse(s.text("day")),
        LocalTime.parse(s.text("from")),
        LocalTime.parse(s.text("to")));
  }
}
