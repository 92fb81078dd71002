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

  /** Books a slot for whoever stands here; under the same key it is the same booking. */
  Answer<Booking> book(String key, Cases.Holder holder, Window window, Slot slot);
}
