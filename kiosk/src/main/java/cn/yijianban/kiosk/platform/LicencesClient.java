package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Envelope.Data;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Licences over the line of its client. */
final class LicencesClient implements Licences {
  private static final Logger LOG = LoggerFactory.getLogger(LicencesClient.class);

  private final Calls calls;

  LicencesClient(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Leave authorise(Wish wish, Use use, Duration deadline) {
    Map<String, Object> body = Calls.stated(use);
    body.put("licenceType", wish.licenceType());
    body.put("holderName", wish.holderName());
    body.put("holderDocument", wish.document());
    body.put("holderNumber", wish.holderNumber());
    body.put("items", wish.items());
    body.put("consented", wish.consented().toString());
    String holder = Sm3.hex(wish.holderNumber());
    Answer<Leave> answer =
        calls.ask(
            "/v1/licences/authorise",
            body,
            deadline,
            bytes -> Envelope.read(bytes, data -> leave(data, holder)));
    return switch (answer) {
      case Answer.Yes<Leave>(var leave) -> leave;
      case Answer.Refused<Leave>(_, var code) -> new Leave.Refused(code);
      case Answer.Unheard<Leave> _ -> new Leave.Unavailable();
    };
  }

  private static Leave leave(Data data, String holder) {
    return data.yes("held")
        ? new Leave.Given(
            new Authorisation(data.text("code"), Instant.parse(data.text("until")), holder))
        : new Leave.NotHeld();
  }

  @Override
  public Fetch fetch(Authorisation authorisation, Use use, Duration deadline) {
    Map<String, Object> body = Calls.stated(use);
    body.put("authorisation", authorisation.code());
    Answer<Fetch> answer =
        calls.ask(
            "/v1/licences/fetch",
            body,
            deadline,
            bytes -> Envelope.read(bytes, data -> found(data, authorisation.holder())));
    return switch (answer) {
      case Answer.Yes<Fetch>(var fetch) -> fetch;
      case Answer.Refused<Fetch>(_, var code) -> new Fetch.Refused(code);
      case Answer.Unheard<Fetch> _ -> new Fetch.Unavailable();
    };
  }

  private static Fetch found(Data data, String holder) {
    if (!data.text("holder").equals(holder)) {
      LOG.error("alarm: the licence service has sent a licence of somebody else");
      return new Fetch.Unavailable();
    }
    return new Fetch.Found(data.text("id"), Envelope.texts(data.object("fields").node()));
  }

  @Override
  public void giveBack(String code) {
    Answer<Boolean> answer =
        calls.ask(
            "/v1/licences/give-back",
            Map.of("authorisation", code, "terminal", calls.terminal()),
            calls.deadline(),
            Envelope::done);
    if (!(answer instanceof Answer.Yes<Boolean>)) {
      LOG.info("leave for a licence was not given back, it lapses");
    }
  }
}
