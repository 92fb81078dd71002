package cn.yijianban.kiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected values were computed by OpenSSL from the descriptions of the interfaces. */
class SignersTest {
  private static final Signer.Request REQUEST =
      new Signer.Request(
          "POST", "/sysapi/x", "", "", 1_763_682_000_000L, "00112233445566778899aabbccddeeff");

  @Test
  void nationalHeaders() {
    assertThat(new NationalSigner("RID", "SID", "sample-secret").headers(REQUEST))
        .isEqualTo(
            Map.of(
                "gjzwfwpt_rid", "RID",
                "gjzwfwpt_sid", "SID",
                "gjzwfwpt_rtime", "1763682000000",
                "gjzwfwpt_sign", "LpOhOigjU/ulEK81+/nV7W7I9FLfBJufuti7b2nQXCc="));
  }

  @Test
  void headersOfTheTifGateway() {
    assertThat(new TifSigner("paas", "token").headers(REQUEST))
        .isEqualTo(
            Map.of(
                "x-tif-paasid", "paas",
                "x-tif-timestamp", "1763682000",
                "x-tif-nonce", "00112233445566778899aabbccddeeff",
                "x-tif-signature",
                    "5C7598CE214E1C34BA4C823ADC00B5D571D33340B510E8E341354A2793EE4FCD"));
  }
}
