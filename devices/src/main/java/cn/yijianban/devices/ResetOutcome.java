package cn.yijianban.devices;

/** What became of a reset, and of what was inside the device. */
public sealed interface ResetOutcome {

  /** The device is as after power-up, and this happened to card or paper. */
  record Done(Media media) implements ResetOutcome {}

  record Failed(DeviceFault cause) implements ResetOutcome {}

  /** This device, or this model, has no reset by command, or cannot do that with its media. */
  record Unsupported() implements ResetOutcome {}

  /** Where card or paper is after a reset. */
  enum Media {
    /** There was none, or the device holds none. */
    NONE,
    /** It lies where it lay: a card on the reader, a page on the glass. */
    LEFT_IN_PLACE,
    /** It hangs in the outlet. */
    PRESENTED,
    /** It was drawn into the machine. */
    RETRACTED,
    /** What waited to be printed was thrown away and will not come out. */
    DISCARDED
  }
}
