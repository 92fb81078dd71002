package cn.yijianban.ui;

import cn.yijianban.devices.Rack;
import cn.yijianban.devices.idcard.CitizenNumber;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.form.FieldRules;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.VisitJournal;
import cn.yijianban.kiosk.paper.DrawnPapers;
import cn.yijianban.kiosk.paper.ErrandSlips;
import cn.yijianban.kiosk.paper.PaperFonts;
import cn.yijianban.kiosk.plan.Planner;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.submission.DraftVault;
import cn.yijianban.kiosk.visit.HelpLine;
import cn.yijianban.kiosk.visit.IdleTimes;
import cn.yijianban.kiosk.visit.desk.DraftShelf;
import cn.yijianban.kiosk.visit.desk.ErrandParts;
import cn.yijianban.kiosk.visit.desk.FormWatch;
import cn.yijianban.kiosk.visit.desk.FrontDesk;
import cn.yijianban.kiosk.visit.desk.Inquirer;
import cn.yijianban.kiosk.visit.desk.Lamps;
import cn.yijianban.kiosk.visit.desk.VisitParts;
import cn.yijianban.ui.attendant.Tally;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What visits need and where they happen.
 *
 * @param journal what happened here
 * @param log counts what happened in them
 * @param forms whether the platform's forms are still those of the catalogue
 * @param fonts of every paper
 * @param helpLine somebody who helps
 */
record VisitSide(
    FrontDesk desk,
    CatalogueWatch catalogues,
    FormWatch forms,
    Journal journal,
    Tally log,
    PaperFonts fonts,
    HelpLine helpLine) {
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
    FormWatch forms = new FormWatch(platform.client().forms(), catalogue);
    PaperFonts fonts = PaperFonts.load(PaperFonts.HANAZONO);
    WorkingDays days = WorkingDaysReader.shipped();
    Planner planner = new Planner(days);
    PageMaker pages = new PageMaker();
    FrontDesk desk =
        open.keep(
            FrontDesk.open(
                new VisitParts(
                    catalogue,
                    planner::plan,
                    new FieldRules(
                        CitizenNumber::valid,
                        () -> LocalDate.ofInstant(ground.time().instant(), ground.zone())),
                    rack,
                    new Inquirer(
                        config.terminal(),
                        platform.client().licences(),
                        platform.client().identity(),
                        platform.client(),
                        platform.client().precheck(),
                        platform.client().unfinished()),
                    forms,
                    platform.outbox(),
                    platform.outbox(),
                    new DrawnPapers(fonts, ground.letterhead(), ground.zone(), ground.time()),
                    pages::make,
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
                    log,
                    errands(ground, platform, catalogue, fonts))));
    rack.ioBoard().ifPresent(board -> open.keep(Lamps.follow(desk, board)));
    HelpLine helpLine =
        new HelpLine(platform.client().helpDesk(), platform.complaints(), ground.time(), log);
    return new VisitSide(desk, watch, forms, journal, log, fonts, helpLine);
  }

  private static ErrandParts errands(
      Ground ground, PlatformSide platform, LiveCatalogue catalogue, PaperFonts fonts) {
    return new ErrandParts(
        platform.client().cases(),
        platform.client().notices(),
        platform.client().licencePrints(),
        platform.client().appointments(),
        platform.client().assistance(),
        platform.client().payments(),
        platform.owners(),
        new ErrandSlips(fonts, ground.letterhead(), catalogue, ground.zone(), ground.time()),
        ground.config().site().region());
  }
}
