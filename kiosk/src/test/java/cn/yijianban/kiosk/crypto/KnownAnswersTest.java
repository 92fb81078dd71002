package cn.yijianban.kiosk.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Answers printed in GB/T 32905, 32907, 32918.5 and RFC 8998. */
class KnownAnswersTest {
  private static final String SECRET =
      "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
  private static final String POINT =
      "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
          + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void digestsOfTheStandard() {
    assertThat(Sm3.hex("abc"))
        .isEqualTo("66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0");
    assertThat(Sm3.hex("abcd".repeat(16)))
        .isEqualTo("DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732");
  }

  @Test
  void blockOfTheStandard() {
    byte[] both = hex("0123456789ABCDEFFEDCBA9876543210");
    assertThat(Sm4.block(both, both)).isEqualTo(hex("681EDF34D206965E86B3E94F536E4246"));
  }

  @Test
  void gcmOfRfc8998() {
    byte[] key = hex("0123456789ABCDEFFEDCBA9876543210");
    byte[] nonce = hex("00001234567800000000ABCD");
    byte[] outside = hex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
    byte[] plain =
        hex(
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
    byte[] cipher =
        hex(
            "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC");
    assertThat(Sm4.encrypt(key, nonce, outside, plain)).isEqualTo(cipher);
    assertThat(Sm4.decrypt(key, nonce, outside, cipher)).isEqualTo(plain);
    cipher[3] ^= 1;
    assertThatThrownBy(() -> Sm4.decrypt(key, nonce, outside, cipher))
        .isInstanceOf(CryptoException.class);
  }

  @Test
  void signatureOfTheStandard() {
    Sm2PublicKey key = Sm2PublicKey.parse(POINT);
    byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
    byte[] signature =
        hex(
            "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
    assertThat(key.verify(message, signature)).isTrue();
    signature[0] ^= 1;
    assertThat(key.verify(message, signature)).isFalse();
    assertThat(key.verify(message, new byte[3])).isFalse();
  }

  @Test
  void publicKeyBelongsToPrivateKey() {
    assertThat(Sm2KeyPair.parse(SECRET).publicKey().hex()).isEqualTo(POINT);
  }

  @Test
  void ciphertextOfTheStandard() {
    byte[] cipher =
        hex(
            "0404EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73"
                + "E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0"
                + "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766"
                + "21886CA989CA9C7D58087307CA93092D651EFA");
    assertThat(Sm2KeyPair.parse(SECRET).decrypt(cipher))
        .isEqualTo("encryption standard".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whatIsSignedVerifiesAndWhatIsEncryptedComesBack() {
    Sm2KeyPair pair = Sm2KeyPair.make(RANDOM);
    byte[] message = "一件办".getBytes(StandardCharsets.UTF_8);
    assertThat(pair.publicKey().verify(message, pair.sign(message, RANDOM))).isTrue();
    byte[] cipher = pair.publicKey().encrypt(message, RANDOM);
    assertThat(pair.decrypt(cipher)).isEqualTo(message);
    Sm2KeyPair other = Sm2KeyPair.make(RANDOM);
    assertThatThrownBy(() -> other.decrypt(cipher)).isInstanceOf(CryptoException.class);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
