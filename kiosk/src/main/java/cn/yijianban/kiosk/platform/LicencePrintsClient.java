package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.platform.Envelope.Data;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Licences to be printed, over the wire. */
final class LicencePrintsClient implements LicencePrints {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final Wire wire;

  LicencePrintsClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Answer<List<Held>> of(Cases.Holder holder) {
    return wire.ask(
        "/v1/licences/query",
        CasesClient.holder(wire, holder),
        data -> data.list("licences", LicencePrintsClient::held));
  }

  private static Held held(Data l) {
    return new Held(
        l.text("id"),
        l.text("name"),
        l.text("issuer"),
        l.maybe("until").map(JsonNode::asString).map(LocalDate::parse),
        l.yes("printable"));
  }

  @Override
  public Answer<Bytes> print(Cases.Holder holder, String id, String purpose) {
    Map<String, Object> body = CasesClient.holder(wire, holder);
    body.put("id", id);
    body.put("purpose", purpose);
    return wire.ask("/v1/licences/print", body, data -> pdf(data.text("document")));
  }

  /** What is none goes to no printer. */
  private static Bytes pdf(String base64) {
    Bytes bytes = Bytes.of(Base64.getDecoder().decode(base64));
    if (bytes.size() <= PDF.length || !bytes.slice(0, PDF.length).equals(Bytes.of(PDF))) {
      throw new IllegalArgumentException("no PDF");
    }
    return bytes;
  }
}
