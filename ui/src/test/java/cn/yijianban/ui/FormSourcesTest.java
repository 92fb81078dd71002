package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Qr;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in a form that nobody typed here: from a department, from a telephone. */
class FormSourcesTest extends Hall {
  @Test
  void
      what_a_department_knows_stands_there_and_may_be_objected_to_and_is_typed_when_it_is_silent() {
    String nation = "[data-field='child.nation']";
    reach("360730-newborn", "child");
    browser.see(nation + " .fact:has-text('汉族'):has-text('共享数据')");
    browser.act("dispute-child.nation").see("[data-action='dispute-child.nation'].on");
    Looks.once("form-shared", browser);
    goAway();
    terminal.platform.faults().next(Call.SHARE, Fault.ERROR, 9);
    reach("360730-newborn", "child");
    browser.see(nation + "[data-shared='UNAVAILABLE'] .why:has-text('现在调取不到')");
    Looks.once("form-shared-silent", browser);
    browser.type("child.nation", "han").expectCalm();
  }

  @Test
  void a_form_goes_on_at_a_telephone_and_comes_back() throws IOException {
    reach("360730-newborn", "child");
    browser.type("child.hospital", "yiyuan").act("to-phone").see(".code[data-address]");
    Looks.once("form-to-phone", browser);
    String owner = BenchCards.seller().card().orElseThrow().number();
    String address = browser.values("data-address").getFirst();
    assertThat(Qr.read(browser.page().locator(".code .qr").screenshot()))
        .isEqualTo(address)
        .doesNotContain(owner);
    Unfinished.Begun taken = terminal.platform.telephones().open(address, owner).orElseThrow();
    assertThat(taken.values()).containsKey("child.hospital");
    goAway();
    terminal
        .platform
        .telephones()
        .fill(
            owner,
            new Unfinished.Begun("360730-newborn", Map.of(), Map.of("child.hospital", "样例医院")));
    reach("360730-newborn", "child");
    assertThat(browser.page().locator("[data-input='child.hospital']").inputValue())
        .isEqualTo("样例医院");
    browser.expectCalm();
  }
}
