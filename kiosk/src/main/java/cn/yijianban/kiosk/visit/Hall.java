package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments.Appointment;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Assistance.Drawn;
import java.util.List;
import java.util.Optional;

/**
 * The hall as an errand sees it.
 *
 * @param windows empty before they were asked for
 * @param booked what whoever stands here has booked; empty before it was asked for
 * @param drawn their numbers in queues; empty before they were asked for
 * @param slip what was booked or drawn just now
 * @param cancelled how many bookings and numbers were given up in this visit
 */
public record Hall(
    Optional<Answer<List<Window>>> windows,
    Optional<Answer<List<Appointment>>> booked,
    Optional<Answer<List<Drawn>>> drawn,
    Optional<Slip> slip,
    int cancelled) {
  static final Hall UNSEEN =
      new Hall(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

  public Hall with(Told.WindowsSeen seen) {
    return new Hall(
        Optional.of(seen.windows()),
        Optional.of(seen.booked()),
        Optional.of(seen.drawn()),
        slip,
        cancelled);
  }

  public Hall with(Slip given) {
    return new Hall(windows, booked, drawn, Optional.of(given), cancelled);
  }

  public Hall lessOne() {
    return new Hall(windows, booked, drawn, slip, cancelled + 1);
  }

  public Optional<Window> window(String id) {
    return Errand.told(windows).stream().filter(w -> w.id().equals(id)).findFirst();
  }

  /** A booking by its reference. */
  public Optional<Appointment> booked(String reference) {
    return Errand.told(booked).stream().filter(b -> b.reference().equals(reference)).findFirst();
  }

  /** A number in a queue that was drawn before. */
  public Optional<Drawn> drawn(String number) {
    return Errand.told(drawn).stream().filter(d -> d.ticket().number().equals(number)).findFirst();
  }
}
