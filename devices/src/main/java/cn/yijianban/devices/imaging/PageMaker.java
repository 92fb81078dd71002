package cn.yijianban.devices.imaging;

import cn.yijianban.devices.PageImage;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes a page out of a picture: finds the sheet, straightens it, turns it upright, makes its paper
 * white, judges it and encodes it. All decisions are taken on small looks; the full picture is
 * resampled once. Deterministic; holds two pages at a time.
 */
public final class PageMaker {
  /** What characters need to be told apart, and what keeps the work small. */
  private static final double LOOK_DPI = 150;

  /** Less than this is not worth a resampling. */
  private static final double LEAST_SKEW = 0.08;

  /** Pixels of half a page; less is none. */
  private static final int LEAST = 8;

  /** A photograph as it was cut with scissors. */
  private static final Area WITHOUT_RIM = new Area(0.015, 0.015, 0.985, 0.985);

  private static final int RADIUS = 16;
  private static final int CONTRAST = 26;

  private final Upright upright = Upright.load();

  /**
   * A page, ready to be kept.
   *
   * @param image straight, upright, white
   * @param flaw what a person should look at, if anything
   */
  public record Page(PageImage image, Optional<Flaw> flaw) {}

  /** Everything that was decided, before the one resampling. */
  record Plan(Quad quad, int width, int height, Paper paper, int turns, Optional<Flaw> flaw) {}

  public Page make(BufferedImage picture, int dpi, Wanted wanted) {
    return make(Planes.of(Pixels.of(picture)), dpi, wanted);
  }

  /** A page that has been encoded already, as scanners with a JPEG of their own give it. */
  public Page make(PageImage page, Wanted wanted) {
    return make(Jpeg.planes(page), page.dpi(), wanted);
  }

  private Page make(Planes picture, int dpi, Wanted wanted) {
    Plan plan = plan(picture, dpi, wanted);
    Planes page = Straight.of(picture, plan);
    if (wanted == Wanted.PHOTO) {
      return photo(page, dpi, plan.flaw());
    }
    Whitening.of(page, plan.paper());
    return new Page(Jpeg.encode(page, dpi), plan.flaw());
  }

  /** Its colours stay as they are. */
  private static Page photo(Planes page, int dpi, Optional<Flaw> flaw) {
    return IdPhoto.of(Colours.join(page).picture(), WITHOUT_RIM)
        .map(photo -> new Page(photo, flaw))
        .orElseGet(
            () ->
                new Page(
                    Jpeg.encode(page, dpi),
                    flaw.or(() -> Optional.of(Flaw.ofAll(Doubt.PHOTO_COARSE)))));
  }

  Plan plan(Planes picture, int dpi, Wanted wanted) {
    int step = Math.max(1, (int) Math.round(dpi / LOOK_DPI));
    Look.Both looks = Look.both(picture, step);
    Look near = looks.near();
    Look far = looks.far();
    Outline found = PageFinder.find(far, wanted).times(2);
    Quad quad = found.quad();
    if (found.seen() == 0) {
      Ink raw = Ink.on(far.grey, far.width, far.height, RADIUS / 2, CONTRAST);
      OptionalDouble skew = TextSkew.of(near, raw);
      quad =
          skew.isPresent() && Math.abs(skew.getAsDouble()) > LEAST_SKEW
              ? Sides.tilted(near.width, near.height, skew.getAsDouble())
              : Quad.whole(near.width, near.height);
    }
    Look.Both both = looks.flat(quad);
    Look flat = both.near();
    Paper paper = Paper.of(far, quad.times(0.5));
    byte[] print = paper.dark() ? Ink.inverted(flat.grey) : flat.grey;
    Ink ink = Ink.on(print, flat.width, flat.height, RADIUS, CONTRAST);
    var seen =
        new PageJudge.Seen(
            flat,
            both.far(),
            ink,
            paper,
            near,
            found,
            far.brightest(100),
            (double) dpi / step,
            dpi);
    int turns = upright.turns(ink);
    Optional<Flaw> flaw = PageJudge.judge(seen, wanted).map(f -> f.turned(turns));
    if (found.seen() == 0 && turns == 0 && quad.equals(Quad.whole(near.width, near.height))) {
      Quad whole = Quad.whole(picture.width, picture.height);
      return new Plan(whole, picture.width, picture.height, paper, 0, flaw);
    }
    Quad turned = quad.turned(turns).times(step);
    return new Plan(turned, even(turned.width()), even(turned.height()), paper, turns, flaw);
  }

  /** Colours come in twos. */
  private static int even(double length) {
    return 2 * (int) Math.max(LEAST, Math.round(length / 2));
  }
}
