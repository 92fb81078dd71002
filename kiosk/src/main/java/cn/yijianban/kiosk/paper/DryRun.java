package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Everything that a bundle can ask and say, whatever is answered, for the administrator who signs
 * for it: questions, items, form, materials, notices, each with its condition.
 */
public final class DryRun {
  private final Words words = new Words();
  private final DryRunText text = new DryRunText(words);

  /** As PDF/A-2b, A4. */
  public Bytes pdf(Bundle bundle, PaperFonts fonts, Instant now) {
    String title = words.of("dry.title");
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        for (Block block : text.blocks(bundle)) {
          switch (block) {
            case Block.Title(var line) -> sheet.title(line);
            case Block.Heading(var line) -> sheet.heading(line);
            case Block.Text(var line) -> sheet.paragraph(10.5f, 0, line);
            case Block.Row(var cells) -> sheet.row(cells);
          }
        }
        return sheet.finish(words, title, bundle.code(), title, now);
      } catch (IOException e) {
        throw new UncheckedIOException("a dry run could not be drawn", e);
      }
    }
  }

  /** As one HTML page that needs nothing else. */
  public String html(Bundle bundle) {
    StringBuilder page = new StringBuilder(4096);
    page.append("<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>")
        .append(escaped(bundle.name()))
        .append("</title>\n<style>\n")
        .append("body{font:16px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\n")
        .append("table{border-collapse:collapse;width:100%;table-layout:fixed}\n")
        .append("td,th{border:1px solid #999;padding:.3rem .5rem;vertical-align:top;")
        .append("text-align:left;overflow-wrap:anywhere}\nth{background:#f2f2f2}\n</style>\n");
    boolean table = false;
    for (Block block : text.blocks(bundle)) {
      boolean row = block instanceof Block.Row;
      if (row != table) {
        page.append(row ? "<table>\n" : "</table>\n");
        table = row;
      }
      switch (block) {
        case Block.Title(var line) -> tag(page, "h1", line);
        case Block.Heading(var line) -> tag(page, "h2", line);
        case Block.Text(var line) -> tag(page, "p", line);
        case Block.Row(var cells) -> row(page, cells);
      }
    }
    return page.append(table ? "</table>\n" : "").append("</html>\n").toString();
  }

  private static void row(StringBuilder page, List<Sheet.Cell> cells) {
    page.append("<tr>");
    for (Sheet.Cell cell : cells) {
      String tag = cell.label() ? "th" : "td";
      page.append(
          String.format(
              Locale.ROOT,
              "<%s style=\"width:%.0f%%\">%s</%s>",
              tag,
              cell.share() * 100,
              escaped(cell.text()),
              tag));
    }
    page.append("</tr>\n");
  }

  private static void tag(StringBuilder page, String tag, String text) {
    page.append('<').append(tag).append('>').append(escaped(text));
    page.append("</").append(tag).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
