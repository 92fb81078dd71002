package cn.yijianban.ui.stage;

import com.vaadin.flow.component.Html;

/** The one family of icons: outlines on a grid of 24. */
public enum Icon {
  DOC("<path d='M6 2h8l5 5v15H6z'/><path d='M14 2v5h5M9 13h7M9 17h7'/>"),
  SEARCH("<circle cx='11' cy='11' r='7'/><path d='M21 21l-5-5'/>"),
  CLOCK("<circle cx='12' cy='12' r='9'/><path d='M12 7v5l3 3'/>"),
  PRINT("<path d='M7 9V3h10v6M7 17H4V9h16v8h-3'/><path d='M7 14h10v7H7z'/>"),
  CALENDAR("<rect x='4' y='5' width='16' height='16' rx='2'/><path d='M4 10h16M8 3v4M16 3v4'/>"),
  HELP(
      "<circle cx='12' cy='12' r='9'/><path d='M9.5 9.5a2.5 2.5 0 115 0c0 2-2.5 2-2.500 4M12 17h.01'/>"),
  CARD(
      "<rect x='3' y='5' width='18' height='14' rx='2'/><circle cx='9' cy='11' r='2'/><path d='M5.500 16a3.500 3.500 0 017 0M15 10h4M15 14h3'/>"),
  CHECK("<path d='M4 13l5 5L20 6'/>"),
  SCAN(
      "<path d='M4 8V5a1 1 0 011-1h3M16 4h3a1 1 0 011 1v3M20 16v3a1 1 0 01-1 1h-3M8 20H5a1 1 0 01-1-1v-3M4 12h16'/>"),
  LINK(
      "<path d='M10 14a4 4 0 006 0l3-3a4 4 0 00-6-6l-1 1'/><path d='M14 10a4 4 0 00-6 0l-3 3a4 4 0 006 6l1-1'/>"),
  HOUSE("<path d='M4 11l8-7 8 7v9H4z'/><path d='M10 20v-6h4v6'/>"),
  SHOP(
      "<path d='M4 9l1-5h14l1 5M5 9v11h14V9'/><path d='M4 9a3 3 0 005.300 2A3 3 0 0014.700 11 3 3 0 0020 9'/>"),
  CHILD("<circle cx='12' cy='8' r='5'/><path d='M5 21c1-5 4-6 7-6s6 1 7 6'/>"),
  PEOPLE(
      "<circle cx='9' cy='8' r='3.500'/><path d='M3 20c.5-4 3-6 6-6s5.500 2 6 6M16 5a3.500 3.500 0 010 6.500M18 14.500c2 .8 3 2.800 3.200 5.500'/>"),
  PERSON(
      "<circle cx='12' cy='7' r='4'/><path d='M4 21c.6-5 3.800-8 8-8s7.400 3 8 8M9 17l2.500 2.500L16 15'/>"),
  TOOLS("<path d='M4 20l7-7M14 4a5 5 0 00-1 7l2 2a5 5 0 006-6l-3 3-3-3z'/>"),
  LATER("<circle cx='12' cy='12' r='9'/><path d='M12 7v6M12 16h.01'/>"),
  FACE_5(
      "<circle cx='12' cy='12' r='9'/><path d='M9 9.500v.01M15 9.500v.01M7.500 13.500a5 5 0 009 0z'/>"),
  FACE_4(
      "<circle cx='12' cy='12' r='9'/><path d='M9 9.500v.01M15 9.500v.01M8 14a4.800 4.800 0 008 0'/>"),
  FACE_3("<circle cx='12' cy='12' r='9'/><path d='M9 9.500v.01M15 9.500v.01M8 15h8'/>"),
  FACE_2(
      "<circle cx='12' cy='12' r='9'/><path d='M9 9.500v.01M15 9.500v.01M8.500 16.500a4 3.500 0 017 0'/>"),
  FACE_1(
      "<circle cx='12' cy='12' r='9'/><path d='M8 8.500l2.500 1.500M16 8.500l-2.500 1.500M7.500 17a5 5 0 019 0'/>"),
  PHONE(
      "<path d='M5 4h4l2 5-3 2a12 12 0 005 5l2-3 5 2v4a2 2 0 01-2 2A17 17 0 013 6a2 2 0 012-2z'/>"),
  PEN("<path d='M4 20l1-5L16 4l4 4L9 19zM13 7l4 4'/>"),
  WARN("<path d='M12 3l10 18H2z'/><path d='M12 10v5M12 18h.01'/>"),
  MONEY("<circle cx='12' cy='12' r='9'/><path d='M8 7l4 5 4-5M12 12v6M9 13h6M9 16h6'/>"),
  STAR(
      "<path d='M12 3l2.700 5.900 6.300.7-4.700 4.300 1.300 6.300L12 17l-5.600 3.200 1.300-6.300L3 9.600l6.300-.7z'/>");

  private final String paths;

  Icon(String paths) {
    this.paths = paths;
  }

  /** The bare drawing, hidden from screen readers: it always stands beside a text. */
  public Html svg() {
    return new Html(
        "<span class='glyph'><svg viewBox='0 0 24 24' aria-hidden='true'>"
            + paths
            + "</svg></span>");
  }
}
