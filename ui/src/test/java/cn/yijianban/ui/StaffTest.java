package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.kiosk.station.StaffPin;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an attendant sees and does behind their number. */
class StaffTest {
  @TempDir private Path data;

  @Test
  void an_attendant_finds_the_empty_roll_refills_it_and_prints_a_test() throws IOException {
    StaffPin.set(data, "135790", new SecureRandom());
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      terminal.dock.receiptPaper(false);
      browser.see(".today .alarm");
      enter(browser, "000000");
      browser.see(".attendant .hint:has-text('密码不对')");
      type(browser, "135790");
      String printer = ".attendant [data-device='receipt-printer']";
      browser.see(printer + ".alarm");
      assertThat(browser.text(printer)).contains("DEV-RCP-", "更换");
      Looks.once("staff", browser);
      browser.act("test-receipt-printer").see(".attendant .hint:has-text('DEV-RCP')");
      terminal.dock.receiptPaper(true);
      browser.act("test-receipt-printer").see(".attendant .hint:has-text('✓')");
      browser.act("staff-close").screen("home");
      assertThat(browser.count(".attendant")).isZero();
    }
  }

  @Test
  void a_technician_gets_the_devices_and_the_terminal_gets_them_back() throws IOException {
    StaffPin.set(data, "135790", new SecureRandom());
    URI reader;
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      reader = terminal.dock.devices().get(DeviceKind.ID_READER);
      enter(browser, "135790");
      browser.act("staff-hand-over").see("[data-action='staff-take-back']");
      browser.act("staff-close").see("[data-screen='maintenance']");
      Looks.once("maintenance", browser);
      assertThat(browser.count("[data-action='search']:visible")).isZero();
      terminal.works.reception().send(new Event.Search("", Optional.empty()));
      assertThat(terminal.works.reception().snapshot().step()).isInstanceOf(Step.Home.class);
      try (IdReader mine = Drivers.idReader(reader, true)) {
        assertThat(mine.probe(Duration.ofSeconds(3)).usable()).isTrue();
      }
      browser.act("staff-enter").see(".attendant");
      type(browser, "135790");
      browser.act("staff-take-back").see(".attendant .hint:has-text('·')");
      browser.act("staff-close").screen("home");
      assertThat(browser.count("[data-screen='maintenance']")).isZero();
      browser.act("search").screen("find");
    }
    assertThat(Files.readString(data.resolve("journal.jsonl")))
        .contains("handed-over", "taken-back", "\"overdue\":false", "\"ill\":0");
  }

  @Test
  void five_wrong_numbers_close_the_door_even_for_the_right_one() throws IOException {
    StaffPin.set(data, "135790", new SecureRandom());
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      enter(browser, "111111");
      for (int i = 0; i < 4; i++) {
        browser.see(".attendant .hint");
        type(browser, "222222");
      }
      browser.see(".attendant .hint:has-text('5 分钟')");
      type(browser, "135790");
      browser.see(".attendant .hint:has-text('5 分钟')");
      assertThat(browser.count(".attendant [data-device]")).isZero();
    }
  }

  @Test
  void a_terminal_without_a_number_has_no_staff_page_and_a_visit_no_way_to_it() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      enter(browser, "135790");
      browser.see(".attendant .hint:has-text('还没有设置')").act("staff-close");
      browser.act("search").screen("find").act("help-person").overlay("help");
      assertThat(browser.count("[data-action='staff-enter']")).isZero();
    }
  }

  private static void enter(Browser browser, String pin) {
    browser.act("help-person").overlay("help").act("staff-enter").see(".attendant");
    type(browser, pin);
  }

  private static void type(Browser browser, String pin) {
    pin.chars().forEach(digit -> browser.act("pin-" + (char) digit));
    browser.act("pin-enter");
  }
}
