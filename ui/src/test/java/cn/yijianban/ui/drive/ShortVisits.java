package cn.yijianban.ui.drive;

/** Visits that end at the choice of items, at the pace of the page itself. */
public final class ShortVisits {
  private ShortVisits() {}

  /** From home over eight screens and home again. */
  public static void make(Browser browser, int count) {
    browser
        .page()
        .evaluate(
            """
            async (count) => {
              const there = (place) => new Promise((done) => {
                const look = () => window.kioskPlace().includes(place) ? done() : setTimeout(look, 2);
                look();
              });
              const touch = async (action, place) => {
                const screen = document.querySelector('.place [data-screen]').dataset.screen;
                document.querySelector('.kiosk').dispatchEvent(new CustomEvent('kiosk-touch', { detail: { screen, action } }));
                await there(place);
              };
              for (let i = 0; i < count; i++) {
                await touch('search', 'find');
                await touch('open-360730-S01', 'guide');
                await touch('next', 'agent');
                for (const [value, next] of [['no', 'married'], ['no', 'ownership'], ['sole', 'delivery'], ['window', 'items']]) {
                  await touch('choose-' + value, 'question');
                  while (!document.querySelector('.choice.on')) await new Promise((done) => setTimeout(done, 2));
                  await touch('next', next);
                }
                await touch('quit', 'home');
              }
            }""",
            count);
  }
}
