// Reads aloud: each new screen and each remark, and by the keypad what has the focus. What must not be missed is repeated until it is done.
const AGAIN_MS = 8000;

const one = (selector) => document.querySelector(selector);
const audio = () => one('audio');
const wanted = () => (one('.kiosk')?.dataset.mode ?? '').split(' ').includes('voice');
/** Somebody is asked whether they are still there, or leaves something behind. */
const urgent = () => one('.overlay:not([hidden]) [data-screen="idle"]') ?? one('.place [data-there="true"]');

let speaking = false;
let turn = 0;     // of the sentence: what comes for an earlier one is not played
let next = '';    // said when the sentence that is being spoken has ended
let told = '';    // what was told of the screen last
let keyed = false;

function say(text) {
  if (!audio() || !text) return;
  if (speaking) { next = text; return; }
  speaking = true;
  audio().onended = audio().onerror = () => { speaking = false; const more = next; next = ''; say(more); };
  const sober = one('.kiosk')?.dataset.tone === 'sober';
  Object.assign(audio(), sober ? { volume: 0.8, defaultPlaybackRate: 0.92 } : { volume: 1, defaultPlaybackRate: 1 });
  audio().dataset.turn = ++turn;
  audio().dispatchEvent(new CustomEvent('say', { detail: text }));
}

/** At once, and not what was to come either. */
function hush() {
  next = '';
  speaking = false;
  audio().onended = audio().onerror = null;
  audio().dataset.turn = ++turn;
  audio().pause();
}

const words = (...nodes) => nodes.filter((n) => n && n.offsetParent !== null).map((n) => n.innerText.trim().replace(/\s*\n\s*/g, '，')).filter(Boolean).join('。');

/** What the screen says, in the order it is read. */
function screen() {
  const box = one('.overlay:not([hidden]) .idle-box');
  if (box) return words(box.querySelector('.idle-title'), box.querySelector('.lead'));
  // A screen without a title at the top has one in its first card.
  return words(one('.place .hint'), one('.place h1:not(:empty)'), one('.place h1:not(:empty) + .lead'), ...document.querySelectorAll('.place [data-there="true"], .place [data-screen="done"] .alert, .place .notice-text > div'));
}

function tell() {
  const now = screen();
  if (now === told) return;
  told = now;
  if (wanted() || urgent()) say(now);
}

setInterval(() => { if (urgent() && !speaking) say(screen()); }, AGAIN_MS);
addEventListener('keydown', () => { keyed = true; }, true);
addEventListener('pointerdown', () => { keyed = false; }, true);
document.addEventListener('focusin', (e) => {
  if (!keyed || !wanted()) return;
  const label = e.target.getAttribute('aria-label') ?? e.target.innerText;
  say([label, e.target.dataset.said ?? e.target.value].filter(Boolean).join('：').replace(/\s*\n\s*/g, '，'));
});
// A keypad with a socket for headphones says with F15 that a plug was put in, and with F16 that it was pulled out: whoever cannot
// see the screen needs nothing else to begin, and nobody else hears the rest.
addEventListener('keydown', (e) => {
  if (!audio() || (e.code !== 'F15' && e.code !== 'F16')) return;
  hush();
  if (e.code === 'F15') say(audio().dataset.greeting);
  window.kioskTurn('voice', e.code === 'F15');
});
addEventListener('kiosk-reset', () => { next = ''; told = ''; });
addEventListener('kiosk-modes', () => { told = ''; tell(); });
new MutationObserver(tell).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'data-there'] });
