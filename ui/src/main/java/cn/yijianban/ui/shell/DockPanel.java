package cn.yijianban.ui.shell;

import cn.yijianban.ui.stage.Dock;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Hands for the mouse in front of a SIMULATED terminal: cards, pages, keys, paper and the network.
 */
final class DockPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Dock dock;
  private final transient Texts texts;
  private final Div state = new Div();
  private transient ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  DockPanel(Dock dock, Texts texts) {
    this.dock = dock;
    this.texts = texts;
    addClassName("dock");
    add(new H2(texts.get("dock.title")));
    Div cards = section("dock.cards");
    dock.cards()
        .forEach(
            label -> cards.add(button(label, "dock-card-" + label, () -> dock.placeCard(label))));
    cards.add(button(texts.get("dock.lift"), "dock-lift", dock::liftCard));
    Div sheets = section("dock.sheets");
    dock.sheets()
        .forEach(title -> sheets.add(button(title, "dock-feed-" + title, () -> dock.feed(title))));
    sheets.add(button(texts.get("dock.clear"), "dock-clear", dock::clearFeeder));
    sheets.add(button(texts.get("dock.jam"), "dock-jam", dock::jamScanner));
    Div keys = section("dock.keys");
    for (int grade = 5; grade >= 1; grade--) {
      int pressed = grade;
      keys.add(
          button(texts.get("dock.key." + grade), "dock-key-" + grade, () -> dock.press(pressed)));
    }
    Div paper = section("dock.paper");
    paper.add(
        button(texts.get("dock.tear"), "dock-tear", dock::tearOffReceipt),
        button(texts.get("dock.receipt.out"), "dock-receipt-out", () -> dock.receiptPaper(false)),
        button(texts.get("dock.receipt.in"), "dock-receipt-in", () -> dock.receiptPaper(true)),
        button(texts.get("dock.a4.out"), "dock-a4-out", () -> dock.a4Paper(false)),
        button(texts.get("dock.a4.in"), "dock-a4-in", () -> dock.a4Paper(true)));
    Div net = section("dock.platform");
    net.add(
        button(texts.get("dock.platform.down"), "dock-platform-down", () -> dock.platform(false)),
        button(texts.get("dock.platform.up"), "dock-platform-up", () -> dock.platform(true)));
    state.addClassName("dock-state");
    add(state);
    draw();
  }

  private Div section(String key) {
    Div section = new Div();
    section.addClassName("dock-section");
    Span title = new Span(texts.get(key));
    title.addClassName("dock-label");
    section.add(title);
    add(section);
    return section;
  }

  private NativeButton button(String label, String action, Runnable then) {
    NativeButton button =
        new NativeButton(
            label,
            _ -> {
              then.run();
              draw();
            });
    button.getElement().setAttribute("data-action", action);
    return button;
  }

  private void draw() {
    state.removeAll();
    dock.state().forEach(line -> state.add(new Div(new Span(line))));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    UI ui = attach.getUI();
    clock = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    var _ =
        clock.scheduleAtFixedRate(
            () -> {
              if (ui.isAttached()) {
                var _ = ui.access(this::draw);
              }
            },
            1,
            1,
            TimeUnit.SECONDS);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    clock.shutdownNow();
  }
}
