package cn.yijianban.devices;

/** What a reset does with a card or a sheet that is inside. */
public enum MediaAction {
  /** It stays where it is. */
  LEAVE,
  /** It is given back to the citizen. */
  PRESENT,
  /** It is drawn in, out of everybody's reach. */
  RETRACT
}
