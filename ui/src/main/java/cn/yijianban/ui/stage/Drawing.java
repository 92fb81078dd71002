package cn.yijianban.ui.stage;

import cn.yijianban.kiosk.catalogue.Material.Look;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;

/**
 * Our own pictures of papers and of what is done with them here: outlines on a grid of 96 by 72,
 * with what a picture shows in words ({@code drawing.*}) for whoever cannot see it.
 */
public enum Drawing {
  SHEET("<path d='M30 6h26l12 12v48H30z'/><path d='M56 6v12h12M38 30h22M38 40h22M38 50h14'/>"),
  CARD(
      "<rect x='14' y='14' width='68' height='44' rx='6'/><circle cx='66' cy='30' r='7'/><path d='M54 50a12 12 0 0124 0M22 26h22M22 36h18M22 48h26'/>"),
  BOOKLET(
      "<path d='M48 14c-8-5-22-6-36-4v48c14-2 28-1 36 4 8-5 22-6 36-4V10c-14-2-28-1-36 4z'/><path d='M48 14v48M20 24h18M20 34h18M20 44h12'/><rect x='58' y='22' width='16' height='20' rx='2'/><path d='M58 50h18'/>"),
  DEED(
      "<path d='M48 12c-10-5-26-6-40-4v52c14-2 30-1 40 4 10-5 26-6 40-4V8c-14-2-30-1-40 4z'/><path d='M48 12v52M18 22h18M18 32h18'/><circle cx='27' cy='47' r='7'/><path d='M58 24h20v14H68v10H58zM68 24v14M58 38h10'/>"),
  CONTRACT(
      "<path d='M38 10h34v48'/><path d='M32 15h34v48'/><path d='M24 20h36v46H24z'/><path d='M28 25l6-4M32 34h20M32 42h20M32 50h12'/>"),
  CERTIFICATE(
      "<path d='M26 6h44v60H26z'/><path d='M38 17h20M34 28h28M34 37h28'/><circle cx='57' cy='53' r='8'/><path d='M34 48h10M34 56h8'/>"),
  INVOICE(
      "<rect x='8' y='14' width='80' height='46' rx='3'/><ellipse cx='48' cy='22' rx='12' ry='5'/><path d='M8 32h80M8 44h80M34 32v28M64 32v28M16 22h12'/>"),
  PLAN(
      "<rect x='10' y='10' width='76' height='52'/><path d='M10 34h28v28M38 34V24M54 10v30h32M54 52v10M38 34a10 10 0 0110-10'/>"),
  PHOTO(
      "<rect x='30' y='8' width='36' height='52' rx='2'/><circle cx='48' cy='28' r='9'/><path d='M34 60c1-12 6-18 14-18s13 6 14 18'/>"),
  READ_CARD(
      "<rect x='8' y='48' width='80' height='16' rx='5' class='desk'/><rect x='26' y='8' width='44' height='28' rx='4'/><circle cx='38' cy='20' r='4'/><path d='M32 31a6 6 0 0112 0M50 18h14M50 26h10'/><path d='M48 40v12m-5-5l5 5 5-5' class='arrow'/>"),
  FILL_IN(
      "<rect x='22' y='6' width='42' height='60' rx='4'/><path d='M30 18h26M30 30h26v10H30zM30 50h14'/><path d='M62 66V44a4 4 0 018 0v8l10 3v11' class='arrow'/>"),
  FEED(
      "<rect x='10' y='44' width='76' height='22' rx='5' class='desk'/><path d='M28 44V10h40v34M36 20h24M36 28h24'/><path d='M48 34v18m-6-6l6 6 6-6' class='arrow'/>"),
  SIGN_HERE(
      "<rect x='8' y='14' width='80' height='46' rx='5'/><path d='M18 46c6-16 12-16 10-4s8 6 12-4 8 2 6 6 8-2 10-4'/><path d='M66 46l3-9 15-19 6 5-15 19z' class='arrow'/>"),
  TAKE_CARD(
      "<rect x='8' y='48' width='80' height='16' rx='5' class='desk'/><rect x='26' y='14' width='44' height='28' rx='4'/><circle cx='38' cy='26' r='4'/><path d='M32 37a6 6 0 0112 0M50 24h14M50 32h10'/><path d='M80 40V18m-6 6l6-6 6 6' class='arrow'/>"),
  TAKE_PAGES(
      "<rect x='10' y='44' width='76' height='22' rx='5' class='desk'/><path d='M24 50V12h36v38M32 22h20M32 30h20M32 38h12'/><path d='M74 36V14m-6 6l6-6 6 6' class='arrow'/>"),
  TAKE_SLIP(
      "<rect x='12' y='8' width='72' height='18' rx='5' class='desk'/><path d='M30 22v40l6-4 6 4 6-4 6 4 6-4 6 4V22M38 34h20M38 43h20'/>");

  private final String paths;

  Drawing(String paths) {
    this.paths = paths;
  }

  /** What a material looks like. */
  public static Drawing of(Look look) {
    return switch (look) {
      case SHEET -> SHEET;
      case CARD -> CARD;
      case BOOKLET -> BOOKLET;
      case DEED -> DEED;
      case CONTRACT -> CONTRACT;
      case CERTIFICATE -> CERTIFICATE;
      case INVOICE -> INVOICE;
      case PLAN -> PLAN;
      case PHOTO -> PHOTO;
    };
  }

  /**
   * The picture, with its words.
   *
   * @param classes of the style beside {@code drawing}
   */
  public Div in(Texts texts, String classes) {
    Div div = Ui.div(("drawing " + classes).strip());
    div.add(
        new Html(
            "<span class='glyph'><svg viewBox='0 0 96 72' aria-hidden='true'>"
                + paths
                + "</svg></span>"));
    div.getElement().setAttribute("role", "img");
    div.getElement().setAttribute("aria-label", texts.get("drawing." + name()));
    return div;
  }
}
