package cn.yijianban.ui;

import cn.yijianban.devices.Rack;
import cn.yijianban.devices.idcard.CitizenNumber;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.VisitJournal;
import cn.yijianban.kiosk.paper.DrawnPapers;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.paper.TestPages;
import cn.yijianban.kiosk.plan.Planner;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.submission.DraftVault;
import cn.yijianban.kiosk.visit.DraftShelf;
import cn.yijianban.kiosk.visit.FrontDesk;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.VisitParts;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * What visits need and where they happen.
 *
 * @param log counts what happened in them
 * @param tests papers that show that a printer prints
 */
record VisitSide(FrontDesk desk, LiveCatalogue catalogue, Tally log, TestPages tests) {
  private static final int AFTER_DONE_SECONDS = 40;

  static VisitSide open(Ground ground, Rack rack, PlatformSide platform, OpenParts open)
      throws IOException {
    StationConfig config = ground.config();
    Journal journal =
        open.keep(Journal.open(config.data().resolve("journal.jsonl"), ground.time()));
    CatalogueWatch watch =
        open.keep(CatalogueWatch.start(config, journal, ground.time(), ground.zone()));
    LiveCatalogue catalogue = watch.catalogue();
    Tally log = new Tally(watch.counting(new VisitJournal(journal)), ground.time(), ground.zone());
    DraftVault vault =
        DraftVault.open(
            config.data(), ground.random(), new DiskFiles(), ground.time(), DraftVault.USUAL_LIFE);
    DraftShelf shelf = new DraftShelf(vault, catalogue, platform.outbox()::handedIn);
    PaperFonts fonts = PaperFonts.load();
    WorkingDays days = WorkingDays.shipped();
    Planner planner = new Planner(days);
    PageMaker pages = new PageMaker();
    FrontDesk desk =
        open.keep(
            FrontDesk.open(
                new VisitParts(
                    config.terminal(),
                    catalogue,
                    planner::plan,
                    new FieldRules(CitizenNumber::valid),
                    rack,
                    platform.client(),
                    platform.outbox(),
                    platform.outbox(),
                    new DrawnPapers(fonts, ground.letterhead(), ground.zone(), ground.time()),
                    page -> pages.make(page, Wanted.ANY),
                    days::after,
                    plan -> plan.chosen().stream().allMatch(item -> item.expiredCard()),
                    new IdleTimes(
                        config.idle().questionSeconds(),
                        config.idle().countdownSeconds(),
                        AFTER_DONE_SECONDS),
                    ground.time(),
                    ground.zone(),
                    () -> UUID.randomUUID().toString(),
                    Optional.of(shelf),
                    log)));
    open.keep(Forgetting.after(desk, fonts::forget));
    TestPages tests = new TestPages(fonts, ground.letterhead(), ground.zone(), ground.time());
    return new VisitSide(desk, catalogue, log, tests);
  }
}
