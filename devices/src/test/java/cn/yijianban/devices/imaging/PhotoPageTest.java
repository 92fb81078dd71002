package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.PageImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A photograph that lies on the glass of a scanner. */
class PhotoPageTest {
  private static final Color RED = new Color(190, 40, 45);
  private final PageMaker maker = new PageMaker();

  @Test
  void a_photograph_is_cut_to_what_registers_want_wherever_it_lies() {
    for (int[] at : new int[][] {{20, 30}, {150, 220}, {80, 120}}) {
      PageMaker.Page page = make(scanned(35, 49, at[0], at[1], 4, 600, false), 600);
      assertThat(page.flaw()).as("at %d, %d", at[0], at[1]).isEmpty();
      PageImage photo = page.image();
      assertThat(photo.width()).isEqualTo(IdPhoto.WIDTH);
      assertThat(photo.height()).isEqualTo(IdPhoto.HEIGHT);
      assertThat(photo.dpi()).isEqualTo(IdPhoto.DPI);
      assertThat(photo.jpeg().size()).isBetween(IdPhoto.LEAST_BYTES, IdPhoto.MOST_BYTES);
      Color corner = new Color(Jpeg.decode(photo).getRGB(3, 3));
      assertThat(corner.getRed()).as("nothing of the glass").isGreaterThan(150);
    }
  }

  @Test
  void one_that_lies_on_its_side_is_refused() {
    assertRefused(make(scanned(49, 35, 60, 90, 0, 600, false), 600), Doubt.NO_PHOTO);
  }

  @Test
  void an_empty_glass_is_refused() {
    assertRefused(make(scanned(0, 0, 60, 90, 0, 300, false), 300), Doubt.NO_PHOTO);
  }

  @Test
  void a_whole_sheet_is_no_photograph() {
    GeneratedPage sheet = GeneratedPage.good(7, 150);
    Optional<Flaw> flaw = maker.make(sheet.image(), 150, Wanted.PHOTO).flaw();
    assertThat(flaw.map(Flaw::doubt)).contains(Doubt.NO_PHOTO);
  }

  @Test
  void too_few_pixels_are_refused() {
    assertRefused(make(scanned(25, 35, 60, 90, 2, 150, false), 150), Doubt.PHOTO_COARSE);
  }

  @Test
  void a_ground_of_many_colours_is_refused() {
    assertRefused(make(scanned(35, 49, 60, 90, -3, 600, true), 600), Doubt.PHOTO_GROUND);
  }

  private PageMaker.Page make(BufferedImage picture, int dpi) {
    return maker.make(picture, dpi, Wanted.PHOTO);
  }

  private static void assertRefused(PageMaker.Page page, Doubt doubt) {
    assertThat(page.flaw().map(Flaw::doubt)).contains(doubt);
    assertThat(doubt.refused()).isTrue();
  }

  /** Nobody: an oval before a ground, on dark glass; millimetres and degrees. */
  private static BufferedImage scanned(
      double width, double height, double x, double y, double lean, int dpi, boolean busy) {
    double mm = dpi / 25.4;
    BufferedImage glass =
        new BufferedImage((int) (210 * mm), (int) (297 * mm), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = glass.createGraphics();
    g.setColor(new Color(40, 42, 44));
    g.fillRect(0, 0, glass.getWidth(), glass.getHeight());
    g.scale(mm, mm);
    g.rotate(Math.toRadians(lean), x + width / 2, y + height / 2);
    g.setColor(RED);
    g.fill(new java.awt.geom.Rectangle2D.Double(x, y, width, height));
    for (int i = 0; busy && i < 60; i++) {
      g.setColor(new Color(i * 4, 255 - i * 4, i % 2 * 200));
      g.fill(new java.awt.geom.Rectangle2D.Double(x + width * i / 60, y, width / 60, height / 2));
    }
    g.setColor(new Color(225, 190, 170));
    g.fill(
        new java.awt.geom.Ellipse2D.Double(
            x + width * 0.28, y + height * 0.2, width * 0.44, height * 0.45));
    g.setColor(new Color(50, 60, 110));
    g.fill(
        new java.awt.geom.Rectangle2D.Double(
            x + width * 0.12, y + height * 0.72, width * 0.76, height * 0.28));
    g.dispose();
    byte[] data = Pixels.of(glass).data;
    Random random = new Random(3);
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) Math.clamp((data[i] & 0xff) + (random.nextInt() & 7) - 4, 0, 255);
    }
    return glass;
  }
}
