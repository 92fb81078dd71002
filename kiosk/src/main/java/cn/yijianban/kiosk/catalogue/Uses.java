package cn.yijianban.kiosk.catalogue;

/** How often a bundle was begun at this terminal, for the order of what is found. */
@FunctionalInterface
public interface Uses {
  /** Nothing was ever begun. */
  Uses NONE = _ -> 0;

  /** 0 for a bundle that was never begun. */
  long of(String bundle);
}
