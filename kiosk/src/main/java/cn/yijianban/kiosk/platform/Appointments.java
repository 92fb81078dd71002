package cn.yijianban.kiosk.platform;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** 预约: a time at a window of the hall, for what only a window can do. */
public interface Appointments {

  /**
   * A window of the hall.
   *
   * @param place where in the hall, such as 一楼 A 区 3 号窗口
   * @param hours as they stand at the door
   * @param open whether somebody sits there now; else no queue ticket is given
   * @param waiting people in its queue
   */
  record Window(
      String id,
      String name,
      String place,
      String hours,
      boolean open,
      int waiting,
      List<Slot> slots) {
    public Window {
      slots = List.copyOf(slots);
    }
  }

  /** Half an hour or so in which somebody is expected. */
  record Slot(String id, LocalDate day, LocalTime from, LocalTime to) {}

  /** The windows of a region's hall, as they are now. */
  Answer<List<Window>> windows(String region);

  /** What booking came to. */
  sealed interface Booking {
    record Booked(String reference, Window window, Slot slot) implements Booking {}

    /** Somebody else was quicker; look at the windows again. */
    record Gone() implements Booking {}
  }

  /**
   * A time that somebody has booked.
   *
   * @param reference of the booking
   * @param window name of the window
   * @param place where in the hall
   */
  record Appointment(String reference, String window, String place, Slot slot) {}

  /** What that holder has booked and what is still to come, soonest first. */
  Answer<List<Appointment>> of(Cases.Holder holder);

  /** What giving up a booking, or a number in a queue, came to. */
  sealed interface Cancelled {
    /** It is somebody else's turn. */
    record Done() implements Cancelled {}

    /** The time has begun, or the number was called. */
    record TooLate() implements Cancelled {}
  }

  /** 取消预约; under the same key it is the same one. */
  Answer<Cancelled> cancel(String key, Cases.Holder holder, String reference);

  /** Books a slot for whoever stands here; under the same key it is the same booking. */
  Answer<Booking> book(String key, Cases.Holder holder, Window window, Slot slot);
}
