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
 * @param forms per item code, the values its child case gets, by canonical field id
 * @param signature PNG of the signature on the screen
 * @param consents what was agreed to, one text a consent, with the time
 * @param journal the visit's own events, without personal data
 * @param corrects number of the application whose papers these replace (补正); empty for one of its
 *     own
 */
public record Application(
    String visit,
    String bundle,
    String bundleName,
    String catalogueVersion,
    String region,
    Instant handedIn,
    List<Party> parties,
    Map<String, String> answers,
    Map<String, Map<String, String>> forms,
    List<Part> materials,
    Bytes signature,
    List<Consent> consents,
    List<String> journal,
    String corrects) {
  public Application {
    parties = List.copyOf(parties);
    answers = Map.copyOf(answers);
    forms = Map.copyOf(forms);
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

  /** One of its own. */
  public Application(
      String visit,
      String bundle,
      String bundleName,
      String catalogueVersion,
      String region,
      Instant handedIn,
      List<Party> parties,
      Map<String, String> answers,
      Map<String, Map<String, String>> forms,
      List<Part> materials,
      Bytes signature,
      List<Consent> consents,
      List<String> journal) {
    this(
        visit,
        bundle,
        bundleName,
        catalogueVersion,
        region,
        handedIn,
        parties,
        answers,
        forms,
        materials,
        signature,
        consents,
        journal,
        "");
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Application[" + bundle + ", " + materials.size() + " materials]";
  }

  /**
   * A person or an agent.
   *
   * @param document kind of document, GA/T 2000.156 code, 111 for resident cards
   */
  public record Party(String role, String name, String document, String number) {
    @Override
    public String toString() {
      return "Party[" + role + "]";
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
