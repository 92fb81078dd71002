package cn.yijianban.kiosk.platform.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.CodeTables;
import cn.yijianban.kiosk.platform.Licences;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainClientTest {
  private static final ChainClient.Handover HANDOVER =
      new ChainClient.Handover(
          "360730-T01-20261121-0001-A",
          "flow-1",
          false,
          List.of("i-1", "i-2"),
          new ChainClient.Applicant("样例卖方", "111", "360730198001010003", "13800000000"),
          List.of(
              new ChainClient.Paper("M-1", "i-1", "合同.pdf", "/f/1", false),
              new ChainClient.Paper("M-2", "i-2", "证.ofd", "AUTH-1", true)),
          Map.of("seller.name", "样例卖方", "note", "a&b=c 100%"));

  private final ToyGateway gateway;
  private final ChainClient client;

  ChainClientTest() throws IOException {
    gateway = new ToyGateway();
    client =
        new ChainClient(
            new ChainClient.Config(
                gateway.address(),
                "app",
                Map.of("submit", "if-submit", "state", "if-state", "licence", "if-licence"),
                "0",
                Duration.ofSeconds(10)),
            CodeTables.shipped(),
            () -> Instant.ofEpochMilli(1_763_682_000_000L));
  }

  @AfterEach
  void close() {
    client.close();
    gateway.close();
  }

  /** The digest was computed by OpenSSL over the text that the interface describes. */
  @Test
  void signIsThatOfTheSortedFields() {
    Map<String, String> fields =
        GatewayCall.fields("app", "i1", "0", 1_763_682_000_000L, Map.of("requestId", "N-1"));
    assertThat(fields)
        .containsEntry("sign", "55fd936d7e59ea00fe275cb749b1b4854832b84e5b22f4c9356604e3228c27ee")
        .containsEntry("biz_content", "{\"requestId\":\"N-1\"}");
  }

  @Test
  void bundleIsHandedOnInTheWordsOfTheProvinceWithOneCaseAnItem() {
    assertThat(client.submit(HANDOVER))
        .isEqualTo(
            new Answer.Yes<>(
                List.of(
                    new CaseFile.Child("i-1", "R-i-1", "ACCEPTED"),
                    new CaseFile.Child("i-2", "R-i-2", "ACCEPTED"))));
    var body = gateway.submitted.getFirst();
    assertThat(body.path("serviceObj").asString()).isEqualTo("1");
    assertThat(body.path("material").path(0).path("fileType").asString()).isEqualTo("1");
    assertThat(body.path("material").path(1).path("fileType").asString()).isEqualTo("2");
    assertThat(body.path("dataInfo").path("form").path("note").asString()).isEqualTo("a&b=c 100%");
    assertThat(HANDOVER.toString() + HANDOVER.applicant()).doesNotContain("样例", "3607301980");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lostAnswerIsAskedForAndNothingIsHandedOnTwice(boolean done) {
    assertThat(client.state(HANDOVER.number())).isEqualTo(new Answer.Yes<>(List.of()));
    gateway.garbleSubmission(done);
    assertThat(client.submit(HANDOVER)).isInstanceOf(Answer.Unheard.class);
    assertThat(client.submit(HANDOVER)).isInstanceOf(Answer.Yes.class);
    assertThat(gateway.submitted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>proxy</html>",
        "[]",
        "{}",
        "{\"success\":true}",
        "{\"success\":true,\"data\":\"\"}",
        "{\"success\":true,\"data\":\"{\\\"state\\\":\"}",
        "{\"success\":true,\"data\":\"not json\"}",
        "{\"success\":true,\"data\":{\"state\":\"200\"}}",
        "{\"success\":true,\"data\":\"{\\\"info\\\":{}}\"}"
      })
  void answerThatIsBrokenAtAnyDepthIsNoAnswer(String body) {
    assertThat(GatewayCall.read(200, body)).isEqualTo(new Answer.Unheard<>("NOT_UNDERSTOOD"));
  }

  @Test
  void whoSaysNoIsTold() {
    assertThat(GatewayCall.read(200, ToyGateway.outer(false, "403", "")))
        .isEqualTo(new Answer.Refused<>(200, "GATEWAY_403"));
    assertThat(GatewayCall.read(200, ToyGateway.outer(true, "200", "{\"state\":\"501\"}")))
        .isEqualTo(new Answer.Refused<>(200, "BUSINESS_501"));
    assertThat(GatewayCall.read(502, "bad gateway")).isEqualTo(new Answer.Unheard<>("HTTP_502"));
  }

  @ParameterizedTest
  @CsvSource({"05,REFUSED", "11,ACCEPTED", "99,CLOSED", "00,RECEIVED", "'',RECEIVED"})
  void statesOfTheProvinceAreOurs(String status, String ours) {
    gateway.status = status;
    assertThat(client.submit(HANDOVER))
        .isInstanceOfSatisfying(
            Answer.Yes.class, yes -> assertThat(yes.value().toString()).contains("state=" + ours));
  }

  @Test
  void licenceComesWithItsLeaveAndIsGivenOutOnce() {
    Licences.Leave leave = client.authorise(wish("结婚证"), USE, Duration.ofSeconds(5));
    Licences.Authorisation given = ((Licences.Leave.Given) leave).authorisation();
    assertThat(given.code()).isEqualTo("AUTH-1");
    assertThat(client.fetch(given, USE, Duration.ofSeconds(5)))
        .isEqualTo(new Licences.Fetch.Found("LC-1", Map.of("marriage.number", "J-1")));
    assertThat(client.fetch(given, USE, Duration.ofSeconds(5)))
        .isEqualTo(new Licences.Fetch.Refused("AUTHORISATION_UNKNOWN"));
    client.authorise(wish("结婚证"), USE, Duration.ofSeconds(5));
    client.giveBack(given.code());
    assertThat(client.fetch(given, USE, Duration.ofSeconds(5)))
        .isEqualTo(new Licences.Fetch.Refused("AUTHORISATION_UNKNOWN"));
    assertThat(client.authorise(wish("营业执照"), USE, Duration.ofSeconds(5)))
        .isEqualTo(new Licences.Leave.NotHeld());
  }

  @Test
  void licenceServiceThatIsNotThereLeavesThePaper() {
    gateway.close();
    assertThat(client.authorise(wish("结婚证"), USE, Duration.ofSeconds(5)))
        .isEqualTo(new Licences.Leave.Unavailable());
  }

  private static final Licences.Use USE = new Licences.Use("过户", "S01", "T-1");

  private static Licences.Wish wish(String type) {
    return new Licences.Wish(
        type, "样例卖方", "111", "360730198001010003", List.of("i-1"), Instant.EPOCH);
  }
}
