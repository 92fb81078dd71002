package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.HmacSm3;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.platform.RequestSignature;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets signed requests in. A terminal's key is taken from its first request and is its key from
 * then on; a real platform knows it from the enrolment.
 */
final class BenchGate {
  private final InstantSource time;
  private final Map<String, Sm2PublicKey> keys = new HashMap<>();
  private final Map<String, Bytes> secrets = new HashMap<>();
  private final Map<String, Instant> nonces = new HashMap<>();

  BenchGate(InstantSource time) {
    this.time = time;
  }

  synchronized Optional<Sm2PublicKey> key(String terminal) {
    return Optional.ofNullable(keys.get(terminal));
  }

  /** Makes a terminal known before its first request, as an enrolment does. */
  synchronized void enrol(String terminal, Sm2PublicKey key) {
    keys.put(terminal, key);
  }

  /** Shares a secret with a terminal, for HMAC-SM3. */
  synchronized void share(String terminal, Bytes secret) {
    secrets.put(terminal, secret);
  }

  /** Why a request is not let in. */
  synchronized Optional<Reply> refuses(Asked asked) {
    for (String header :
        new String[] {
          RequestSignature.APP,
          RequestSignature.TERMINAL,
          RequestSignature.TIMESTAMP,
          RequestSignature.NONCE,
          RequestSignature.SIGN
        }) {
      if (asked.header(header).isEmpty()) {
        return no("HEADER_MISSING");
      }
    }
    String type = asked.header(RequestSignature.SIGN_TYPE);
    if (!type.equals(RequestSignature.TYPE) && !type.equals(RequestSignature.TYPE_HMAC)) {
      return no("SIGN_TYPE_UNKNOWN");
    }
    Instant now = time.instant();
    if (!inWindow(asked.header(RequestSignature.TIMESTAMP), now)) {
      return no(RequestSignature.CLOCK);
    }
    nonces.values().removeIf(at -> at.plus(RequestSignature.WINDOW.multipliedBy(2)).isBefore(now));
    String checksum = asked.header("Upload-Checksum");
    byte[] sm3 = asked.sm3().toArray();
    if (!checksum.isEmpty() && !checksum.equals("sm3 " + Base64.getEncoder().encodeToString(sm3))) {
      return Optional.of(Reply.refused(Reply.CHECKSUM, "CHECKSUM_WRONG"));
    }
    if (!signed(asked, asked.sm3().toHex())) {
      return no("SIGNATURE_WRONG");
    }
    String nonce =
        asked.header(RequestSignature.TERMINAL) + " " + asked.header(RequestSignature.NONCE);
    return nonces.putIfAbsent(nonce, now) == null ? Optional.empty() : no(RequestSignature.USED);
  }

  private static boolean inWindow(String timestamp, Instant now) {
    try {
      Instant then = Instant.ofEpochMilli(Long.parseLong(timestamp));
      return Duration.between(then, now).abs().compareTo(RequestSignature.WINDOW) <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean signed(Asked asked, String sm3) {
    String terminal = asked.header(RequestSignature.TERMINAL);
    byte[] message =
        RequestSignature.message(
            asked.method(),
            asked.path(),
            asked.query(),
            sm3,
            asked.header(RequestSignature.TIMESTAMP),
            asked.header(RequestSignature.NONCE));
    try {
      if (asked.header(RequestSignature.SIGN_TYPE).equals(RequestSignature.TYPE_HMAC)) {
        Bytes secret = secrets.get(terminal);
        byte[] sign = Base64.getDecoder().decode(asked.header(RequestSignature.SIGN));
        return secret != null && MessageDigest.isEqual(sign, HmacSm3.of(secret.toArray(), message));
      }
      Sm2PublicKey key = keys.get(terminal);
      Sm2PublicKey known =
          key == null ? Sm2PublicKey.parse(asked.header(RequestSignature.KEY)) : key;
      boolean good =
          known.verify(message, Base64.getDecoder().decode(asked.header(RequestSignature.SIGN)));
      if (good) {
        keys.put(terminal, known);
      }
      return good;
    } catch (CryptoException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Reply> no(String code) {
    return Optional.of(Reply.refused(Reply.UNAUTHORISED, code));
  }
}
