package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.ForgetfulJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first part of a sealed package, {@code manifest.json}: everything that was handed in, and the
 * name, size and SM3 of each part that follows.
 *
 * @param version of this layout
 * @param region where it is decided on (归属地), GB/T 2260
 * @param takenIn county of the terminal that took it in (受理地)
 * @param recipient code of the guest whose own it is; empty for the region's
 * @param cases values of each child case, by item code and canonical field id
 * @param origins where each value came from, by canonical field id
 * @param corrects number of the application this one corrects (补正); empty for one of its own
 */
public record Manifest(
    int version,
    String number,
    String terminal,
    String region,
    String takenIn,
    String bundle,
    String bundleName,
    String catalogueVersion,
    String recipient,
    Instant handedIn,
    Instant sealed,
    List<Application.Party> parties,
    Map<String, String> answers,
    Map<String, Map<String, String>> cases,
    Map<String, String> origins,
    List<Material> materials,
    List<Piece> signature,
    List<Application.Consent> consents,
    List<String> journal,
    String corrects) {
  static final int VERSION = 1;
  static final String NAME = "manifest.json";

  /** The same application is the same bytes: names stand in their order. */
  private static final JsonMapper JSON =
      ForgetfulJson.mapper()
          .rebuild()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** A material, how it was met, and its parts. */
  public record Material(
      String material,
      String name,
      List<String> usedBy,
      String metBy,
      String reference,
      List<Piece> pieces) {}

  /**
   * A part of the package.
   *
   * @param name of the part inside the package
   * @param title name of a finished document; empty for pages
   * @param dpi pixels an inch of a page; 0 for documents
   */
  public record Piece(String name, String title, String type, int size, String sm3, int dpi) {}

  @Override
  public String toString() {
    return "Manifest[" + number + "]";
  }

  /** Writes the manifest and puts the parts it names into the map, in order. */
  static Manifest of(SealHeader header, Application application, Map<String, Bytes> parts) {
    List<Material> materials = new ArrayList<>();
    int count = 0;
    for (Application.Part part : application.materials()) {
      count++;
      materials.add(
          new Material(
              part.material(),
              part.name(),
              part.usedBy(),
              part.metBy(),
              part.reference(),
              pieces("m" + count, part, parts)));
    }
    List<Piece> signature =
        application.signature().size() == 0
            ? List.of()
            : List.of(piece("signature.png", "", "image/png", application.signature(), 0, parts));
    return new Manifest(
        VERSION,
        header.number(),
        header.terminal(),
        application.service().region(),
        ReceiptNumber.region(header.number()).orElse(application.service().region()),
        application.service().bundle(),
        application.service().name(),
        application.service().catalogueVersion(),
        application.service().recipient(),
        application.handedIn(),
        header.created(),
        application.parties(),
        application.answers(),
        application.form().cases(),
        application.form().origins(),
        materials,
        signature,
        application.consents(),
        application.journal(),
        application.corrects());
  }

  private static List<Piece> pieces(
      String prefix, Application.Part part, Map<String, Bytes> parts) {
    List<Piece> pieces = new ArrayList<>();
    for (PageImage page : part.pages()) {
      String name = prefix + "-p" + (pieces.size() + 1) + ".jpg";
      pieces.add(piece(name, "", "image/jpeg", page.jpeg(), page.dpi(), parts));
    }
    for (Map.Entry<String, Bytes> file : new TreeMap<>(part.files()).entrySet()) {
      boolean pdf = file.getKey().endsWith(".pdf");
      String name = prefix + "-f" + (pieces.size() + 1) + (pdf ? ".pdf" : ".bin");
      String type = pdf ? "application/pdf" : "application/octet-stream";
      pieces.add(piece(name, file.getKey(), type, file.getValue(), 0, parts));
    }
    return pieces;
  }

  private static Piece piece(
      String name, String title, String type, Bytes bytes, int dpi, Map<String, Bytes> parts) {
    parts.put(name, bytes);
    return new Piece(name, title, type, bytes.size(), Sm3.hex(bytes.toArray()), dpi);
  }

  Bytes json() {
    return Bytes.of(JSON.writeValueAsBytes(this));
  }

  static Manifest parse(Bytes json) {
    JsonNode tree = JSON.readTree(json.toArray());
    if (tree instanceof ObjectNode manifest) {
      older(manifest);
    }
    return JSON.treeToValue(tree, Manifest.class);
  }

  /** What packages did not say before there was such a thing. */
  private static void older(ObjectNode manifest) {
    if (!manifest.has("corrects")) {
      manifest.put("corrects", "");
    }
    if (!manifest.has("recipient")) {
      manifest.put("recipient", "");
    }
    if (!manifest.has("takenIn")) {
      manifest.set("takenIn", manifest.path("region"));
    }
    if (!manifest.has("origins")) {
      manifest.putObject("origins");
    }
    for (JsonNode party : manifest.path("parties")) {
      if (party instanceof ObjectNode one && !one.has("check")) {
        one.set("check", JSON.valueToTree(Application.Check.NONE));
      }
    }
  }
}
