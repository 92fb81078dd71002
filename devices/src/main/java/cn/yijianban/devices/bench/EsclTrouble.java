package cn.yijianban.devices.bench;

/** What is wrong with the mechanics of a network scanner until it is put right. */
public enum EsclTrouble {
  NONE,
  JAM,
  COVER,
  MULTIFEED,
  STOPPED,
  DENIED,
  /** Warming up. */
  TESTING
}
