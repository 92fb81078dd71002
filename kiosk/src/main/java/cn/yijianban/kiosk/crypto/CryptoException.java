package cn.yijianban.kiosk.crypto;

/**
 * A key, a signature or a ciphertext is not what it should be. The text never holds any of them.
 */
public final class CryptoException extends RuntimeException {
  CryptoException(String message) {
    super(message);
  }

  CryptoException(String message, Throwable cause) {
    super(message, cause);
  }
}
