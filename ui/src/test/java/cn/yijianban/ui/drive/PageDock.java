package cn.yijianban.ui.drive;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.ui.stage.Dock;
import com.microsoft.playwright.Page;
import java.util.List;

/** The dock as a person uses it: by its buttons beside the terminal. */
public record PageDock(Page page) implements Dock {

  private void press(String action) {
    page.locator("[data-action='" + action + "']").click();
  }

  @Override
  public List<String> cards() {
    return BenchCards.all().stream().map(BenchCards.BenchCard::label).toList();
  }

  @Override
  public void placeCard(String label) {
    press("dock-card-" + label);
  }

  @Override
  public void liftCard() {
    press("dock-lift");
  }

  @Override
  public List<String> sheets() {
    return List.of();
  }

  @Override
  public void feed(String title) {
    press("dock-feed-" + title);
  }

  @Override
  public void clearFeeder() {
    press("dock-clear");
  }

  @Override
  public void press(int grade) {
    press("dock-key-" + grade);
  }

  @Override
  public void receiptPaper(boolean there) {
    press(there ? "dock-receipt-in" : "dock-receipt-out");
  }

  @Override
  public void a4Paper(boolean there) {
    press(there ? "dock-a4-in" : "dock-a4-out");
  }

  @Override
  public void tearOffReceipt() {
    press("dock-tear");
  }

  @Override
  public void platform(boolean up) {
    press(up ? "dock-platform-up" : "dock-platform-down");
  }

  @Override
  public void jamScanner() {
    press("dock-jam");
  }

  @Override
  public List<String> state() {
    return List.of(page.locator(".dock-state").innerText().split("\n"));
  }
}
