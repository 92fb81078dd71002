package cn.yijianban.kiosk.store;

/** The store could not do what was asked; nothing was changed unless said otherwise. */
public final class StoreException extends RuntimeException {
  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(String message) {
    super(message);
  }
}
