package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a generated application form says. It goes into the sealed package only.
 *
 * @param title such as 不动产登记申请表
 * @param reference ours, printed at the foot of every page
 * @param signature PNG; empty before anything was signed
 * @param made date of the document
 */
public record FormContent(
    Letterhead head,
    String title,
    String bundle,
    String reference,
    List<Section> sections,
    List<ItemRow> items,
    Bytes signature,
    LocalDate date,
    Instant made) {
  public FormContent {
    sections = List.copyOf(sections);
    items = List.copyOf(items);
  }

  /** A part of the form. */
  public record Section(String title, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** A blank and what stands in it; an empty value is a dash. */
  public record Entry(String label, String value) {
    /** Masked. */
    @Override
    public String toString() {
      return "Entry[" + label + "]";
    }
  }

  /** An item that is applied for. */
  public record ItemRow(String name, String department) {}

  /** Masked. */
  @Override
  public String toString() {
    return "FormContent[" + reference + "]";
  }
}
