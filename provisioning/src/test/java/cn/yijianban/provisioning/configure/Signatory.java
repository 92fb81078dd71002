package cn.yijianban.provisioning.configure;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Somebody who signs configurations for the terminals of a county.
 *
 * @param open the key that terminals believe
 */
record Signatory(String secret, String open) {
  static Signatory make() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    return new Signatory(
        "ed25519:" + base64.encodeToString(pair.getPrivate().getEncoded()),
        "ed25519:" + base64.encodeToString(pair.getPublic().getEncoded()));
  }

  byte[] bundle(long counter, Instant until, String target, String station) {
    return Bundle.sign(
        counter,
        until,
        List.of(target),
        Map.of(Bundle.STATION, station),
        secret,
        new SecureRandom());
  }

  List<String> believed() {
    return List.of(open);
  }
}
