package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.crypto.StationKeys;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client of our own contract, {@code openapi.json} beside this class: JSON in a signed
 * envelope, packages by tus 1.0.0. May be called from any thread.
 */
public final class PlatformClient implements Desk, SharedData {
  private final Wire wire;
  private final Calls calls;
  private final TusClient uploads;
  private final RatingsClient ratings;

  public PlatformClient(PlatformConfig config, StationKeys keys, InstantSource time) {
    this(
        config,
        OwnSigner.sm2(config.appId(), config.terminal(), keys.terminal().publicKey(), keys::sign),
        keys.random(),
        time);
  }

  /**
   * @param random of the nonces
   */
  public PlatformClient(
      PlatformConfig config, Signer signer, SecureRandom random, InstantSource time) {
    this.wire = new Wire(config, signer, random, time);
    this.calls = new Calls(wire);
    this.uploads = new TusClient(wire);
    this.ratings = new RatingsClient(calls);
  }

  /** What the terminal asks for itself, over the same line. */
  public StationDesk station() {
    return new StationClient(calls);
  }

  /** Where new catalogues come from, over the same line. */
  public Editions editions() {
    return new StationClient(calls);
  }

  /** Asks whether somebody is who they say, over the same line. */
  public Identity identity() {
    return new AdviceClient(calls);
  }

  /** Leaves and finds what is not finished, over the same line. */
  public Unfinished unfinished() {
    return new UnfinishedClient(calls);
  }

  /** Asks what its forms have, over the same line. */
  public FormSchemas forms() {
    return new AdviceClient(calls);
  }

  /** Asks what departments would say, over the same line. */
  public Precheck precheck() {
    return new AdviceClient(calls);
  }

  /** Fetches what departments have issued, over the same line. */
  public Notices notices() {
    return new NoticesClient(wire);
  }

  @Override
  public Answer<CaseFile> announce(Announcement a, List<Part> parts) {
    Map<String, Object> body = data(a);
    body.put("parts", data(parts));
    return calls.once("/v1/submissions", body, a.key(), Envelope::caseFile);
  }

  @Override
  public Answer<CaseFile> withdraw(Announcement a) {
    return calls.once(
        "/v1/submissions/" + a.number() + "/withdrawal", data(a), a.key(), Envelope::caseFile);
  }

  private static Map<String, Object> data(Announcement a) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("number", a.number());
    body.put("size", a.size());
    body.put("sm3", a.sm3());
    body.put("bundle", a.bundle());
    body.put("region", a.region());
    if (a.across()) {
      body.put("takenIn", a.takenIn());
    }
    body.put("terminal", a.terminal());
    body.put("created", a.created().toString());
    return body;
  }

  private static List<Map<String, Object>> data(List<Part> parts) {
    return parts.stream()
        .map(p -> Map.<String, Object>of("size", p.size(), "sm3", p.sm3()))
        .toList();
  }

  @Override
  public Answer<String> createUpload(Announcement a, Part part) {
    return uploads.create(a, part);
  }

  @Override
  public Answer<Long> offset(String upload) {
    return uploads.offset(upload);
  }

  @Override
  public Answer<Long> append(String upload, long offset, Chunk chunk) {
    return uploads.append(upload, offset, chunk);
  }

  @Override
  public Answer<CaseFile> complete(Announcement a, List<Part> parts) {
    return calls.once(
        "/v1/submissions/" + a.number() + "/complete",
        Map.of("sm3", a.sm3(), "parts", data(parts)),
        a.key(),
        Envelope::caseFile);
  }

  @Override
  public Answer<CaseFile> status(String number) {
    return calls.get("/v1/submissions/" + number, Map.of(), r -> Envelope.caseFile(r.body()));
  }

  @Override
  public Answer<Parcel> deliver(String key, String number) {
    return calls.once(
        "/v1/deliveries",
        Map.of("number", number, "terminal", wire.config().terminal()),
        key,
        body -> Envelope.read(body, Parcel::of));
  }

  @Override
  public Answer<Boolean> record(String key, Ratings.Service service) {
    return ratings.record(key, service);
  }

  @Override
  public Answer<Boolean> rate(String key, Ratings.Rating rating, Optional<String> record) {
    return ratings.rate(key, rating, record);
  }

  /** Licences with the leave of their holders, over the same line. */
  public Licences licences() {
    return new LicencesClient(calls);
  }

  @Override
  public Shared query(String service, String subject, Licences.Use use) {
    Map<String, Object> body = Calls.stated(use);
    body.put("service", service);
    body.put("subject", subject);
    Answer<Shared> answer = calls.ask("/v1/share/query", body, deadline(), Envelope::shared);
    return answer instanceof Answer.Yes<Shared>(var shared) ? shared : new Shared.Unavailable();
  }

  /** Numbers in the queues of the hall. */
  public Assistance assistance() {
    return new AssistanceClient(wire);
  }

  /** Licences on paper, over the same line. */
  public LicencePrints licencePrints() {
    return new LicencePrintsClient(wire);
  }

  /** What became of earlier applications. */
  public Cases cases() {
    return new CasesClient(wire);
  }

  /** Times at the windows of the hall. */
  public Appointments appointments() {
    return new AppointmentsClient(wire);
  }

  /** Fees. */
  public Payments payments() {
    return new PaymentsClient(wire);
  }

  /** Helpers and complaints. */
  public HelpDesk helpDesk() {
    return new HelpDeskClient(wire);
  }

  private Duration deadline() {
    return wire.config().answer();
  }

  @Override
  public void close() {
    wire.close();
  }
}
