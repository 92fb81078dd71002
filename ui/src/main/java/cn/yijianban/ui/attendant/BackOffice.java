package cn.yijianban.ui.attendant;

import cn.yijianban.devices.DeviceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** All that an attendant may see and do. Nothing in it is a citizen's. */
public interface BackOffice {

  /** What became of a number that was entered. */
  enum Entry {
    OPEN,
    WRONG,
    /** Too many wrong ones; minutes must pass. */
    LOCKED,
    /** This terminal has no number yet. */
    NONE
  }

  Entry enter(String pin);

  /**
   * A device.
   *
   * @param remedy what to do, empty when nothing is to be done
   * @param counters since the start
   */
  record DeviceLine(
      DeviceKind kind, String state, boolean fine, String remedy, Map<String, Long> counters) {}

  List<DeviceLine> devices();

  /**
   * Packages that the platform has not accepted.
   *
   * @param obstacle why no visit can start, and what to do
   */
  record Packages(long waiting, long blocked, Optional<String> obstacle) {}

  Packages packages();

  /** Bundles that cannot be done here before a newer catalogue has come: name, code, fields. */
  List<String> staleForms();

  /** What went wrong lately, newest first: time and code. */
  List<String> failures();

  /** How often something happened since the start, by name. */
  Map<String, Long> counters();

  /** Prints a page to see whether it works after a refill; the sentence says how it went. */
  CompletableFuture<String> testPrint(DeviceKind printer);

  /** Until when the devices are in the hands of a technician; empty when they are the program's. */
  Optional<Instant> handedOverUntil();

  /** Hands all devices to a technician; false while somebody is being served. */
  boolean handOver();

  /** Takes them back, connects them from scratch and tests them; the sentence says how it went. */
  CompletableFuture<String> takeBack();

  /** Ends the program, which the system starts again; absent when nobody would start it again. */
  Optional<Runnable> restart();
}
