package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything one visit hands in. Lives in memory until it is sealed; its text form tells nothing of
 * its content.
 *
 * @param visit id of the visit, unknown outside the terminal
 * @param handedIn when the citizen pressed submit
 * @param parties who identified themselves, by role
 * @param answers of the guide
 * @param signature PNG of the signature on the screen
 * @param consents what was agreed to, one text a consent, with the time
 * @param journal the visit's own events, without personal data
 * @param corrects number of the application whose papers these replace (补正); empty for one of its
 *     own
 */
public record Application(
    String visit,
    Service service,
    Instant handedIn,
    List<Party> parties,
    Map<String, String> answers,
    Form form,
    List<Part> materials,
    Bytes signature,
    List<Consent> consents,
    List<String> journal,
    String corrects) {
  public Application {
    parties = List.copyOf(parties);
    answers = Map.copyOf(answers);
    materials = List.copyOf(materials);
    consents = List.copyOf(consents);
    journal = List.copyOf(journal);
  }

  /** What its pages and documents take at least. */
  long bytes() {
    long bytes = signature.size();
    for (Part part : materials) {
      for (PageImage page : part.pages()) {
        bytes += page.jpeg().size();
      }
      for (Bytes file : part.files().values()) {
        bytes += file.size();
      }
    }
    return bytes;
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Application[" + service.bundle() + ", " + materials.size() + " materials]";
  }

  /**
   * What is applied for.
   *
   * @param bundle its code
   * @param region where it is decided on (归属地), GB/T 2260
   * @param recipient code of the guest whose own it is (部门专区); empty for the region's
   */
  public record Service(
      String bundle, String name, String catalogueVersion, String region, String recipient) {
    /** One of the region. */
    public Service(String bundle, String name, String catalogueVersion, String region) {
      this(bundle, name, catalogueVersion, region, "");
    }
  }

  /**
   * What stands in the form.
   *
   * @param cases per item code, the values its child case gets, by canonical field id
   * @param origins where each value came from, by canonical field id: card, licence, shared, answer
   *     or typed
   */
  public record Form(Map<String, Map<String, String>> cases, Map<String, String> origins) {
    public Form {
      cases = Map.copyOf(cases);
      origins = Map.copyOf(origins);
    }

    /** Values of which is not said where they came from. */
    public static Form of(Map<String, Map<String, String>> cases) {
      return new Form(cases, Map.of());
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Form[" + cases.keySet() + "]";
    }
  }

  /**
   * A person or an agent.
   *
   * @param document kind of document, GA/T 2000.156 code, 111 for resident cards
   */
  public record Party(String role, String name, String document, String number, Check check) {
    /** Somebody whom nobody was asked about. */
    public static Party unchecked(String role, String name, String document, String number) {
      return new Party(role, name, document, number, Check.NONE);
    }

    @Override
    public String toString() {
      return "Party[" + role + "]";
    }
  }

  /**
   * 身份核验: what came of asking whether somebody is who their card says.
   *
   * @param outcome CONFIRMED, UNANSWERED (asked, and nobody answered in time) or NOT_ASKED
   * @param proof what the platform gave for it; empty unless CONFIRMED
   */
  public record Check(String outcome, String proof) {
    public static final Check NONE = new Check("NOT_ASKED", "");
    public static final Check UNANSWERED = new Check("UNANSWERED", "");

    public static Check confirmed(String proof) {
      return new Check("CONFIRMED", proof);
    }
  }

  /**
   * A material and how it was met.
   *
   * @param metBy word of the way: licence, card, verification, result, template, scan, later
   * @param reference licence id, item code or promise date; empty for scans
   * @param pages scanned or generated pages
   * @param files finished documents (such as a generated application form), by name
   */
  public record Part(
      String material,
      String name,
      List<String> usedBy,
      String metBy,
      String reference,
      List<PageImage> pages,
      Map<String, Bytes> files) {
    public Part {
      usedBy = List.copyOf(usedBy);
      pages = List.copyOf(pages);
      files = Map.copyOf(files);
    }
  }

  /** One agreement. */
  public record Consent(String purpose, Instant at) {}
}
