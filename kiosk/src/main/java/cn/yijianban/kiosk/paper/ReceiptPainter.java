package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.Raster;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.paper.Roll.Style;

/**
 * Draws the 材料收件凭证 for a receipt printer of 203 dpi: 576 dots for an 80 mm roll, 384 for 58 mm. The
 * same content gives the same dots.
 */
public final class ReceiptPainter {
  private static final int NARROWEST = 320;
  private static final Style BODY = new Style(24, false);
  private static final Style STRONG = new Style(24, true);
  private static final Style HEADING = new Style(26, true);

  private final PaperFonts fonts;
  private final Words words = new Words();

  public ReceiptPainter(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param widthDots dots of the print head, at least 320
   */
  public Raster paint(ReceiptContent content, int widthDots) {
    if (widthDots < NARROWEST) {
      throw new IllegalArgumentException("a receipt is at least 320 dots wide");
    }
    synchronized (fonts) {
      Roll roll = new Roll(fonts, widthDots);
      mark(roll, content);
      head(roll, content);
      about(roll, content);
      items(roll, content);
      materials(roll, content);
      query(roll, content);
      foot(roll, content);
      mark(roll, content);
      return roll.raster();
    }
  }

  private void mark(Roll roll, ReceiptContent content) {
    if (content.head().simulated()) {
      roll.bar(HEADING, words.of("receipt.simulated"));
    }
  }

  private void head(Roll roll, ReceiptContent content) {
    roll.centred(BODY, content.head().site());
    roll.gap(4);
    roll.centred(new Style(roll.room() > 500 ? 44 : 38, true), words.of("receipt.title"));
    roll.rule(4);
    roll.centred(BODY, words.of("receipt.number"));
    roll.fitted(content.number(), 48, 30);
    if (!content.reached()) {
      roll.box(STRONG, words.of("receipt.kept"));
    }
    roll.rule(2);
  }

  private void about(Roll roll, ReceiptContent content) {
    int column = BODY.size() * 4 + 14;
    roll.pair(
        BODY, STRONG, column, words.of("receipt.at"), words.when("pattern.time", content.at()));
    roll.pair(BODY, STRONG, column, words.of("receipt.bundle"), content.bundle());
    if (content.handled().isPresent()) {
      roll.pair(BODY, STRONG, column, words.of("receipt.taken-in"), content.head().site());
      roll.pair(BODY, STRONG, column, words.of("receipt.handled"), content.handled().get());
    }
    for (ReceiptContent.Applicant who : content.applicants()) {
      roll.pair(
          BODY,
          STRONG,
          column,
          who.role(),
          words.of("receipt.applicant", who.maskedName(), who.lastFour()));
    }
  }

  private void items(Roll roll, ReceiptContent content) {
    roll.dashes();
    roll.left(HEADING, 0, words.count("receipt.items", content.items().size()));
    roll.gap(4);
    int index = 1;
    for (ReceiptContent.ItemLine item : content.items()) {
      roll.pair(BODY, BODY, 32, index++ + ".", item.name());
      roll.left(
          BODY,
          32,
          item.caseNumber()
              .map(number -> words.of("receipt.case", number))
              .orElse(words.of("receipt.case.none")));
    }
  }

  private void materials(Roll roll, ReceiptContent content) {
    roll.dashes();
    roll.left(HEADING, 0, words.count("receipt.materials", content.materials().size()));
    roll.gap(4);
    for (ReceiptContent.MaterialLine line : content.materials()) {
      boolean open = line.met() instanceof Met.Later;
      roll.ends(BODY, open ? STRONG : BODY, line.name(), MetWords.of(words, line.met()));
    }
  }

  private void query(Roll roll, ReceiptContent content) {
    roll.dashes();
    roll.code(content.query(), roll.room() * 6 / 10);
    roll.centred(BODY, words.of("receipt.query"));
  }

  private void foot(Roll roll, ReceiptContent content) {
    roll.dashes();
    roll.left(BODY, 0, words.of("receipt.digest"));
    roll.left(BODY, 0, groups(content.digest()));
    roll.dashes();
    int column = BODY.size() * 4 + 14;
    Letterhead head = content.head();
    roll.pair(BODY, STRONG, column, words.of("receipt.consult"), head.consultPhone());
    roll.pair(BODY, STRONG, column, words.of("receipt.supervise"), head.supervisePhone());
    roll.pair(BODY, BODY, column, words.of("receipt.terminal"), head.terminal());
    roll.rule(4);
    roll.centred(new Style(28, true), words.of("receipt.not-accepted"));
    roll.centred(BODY, words.of("receipt.accepted-later"));
    roll.gap(8);
  }

  /** Eight characters a group can be compared by eye. */
  private static String groups(String digest) {
    return digest.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
