// What only the browser can do: keep gestures out, tell the time, pass touches on, remember the mode of a visit.
const shell = () => document.querySelector('.kiosk');
const terminal = () => document.querySelector('.terminal');

for (const name of ['contextmenu', 'dragstart', 'selectstart', 'auxclick', 'copy', 'drop', 'dragover']) {
  document.addEventListener(name, (e) => { if (name !== 'selectstart' || !e.target.matches?.('input, textarea')) e.preventDefault(); }, true);
}
addEventListener('wheel', (e) => { if (e.ctrlKey) e.preventDefault(); }, { capture: true, passive: false });
// Nothing of the browser answers a keypad; F1 calls for help.
addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.altKey || e.metaKey || (/^F\d+$/.test(e.key) && e.key !== 'F1')) e.preventDefault();
}, true);

// The grid of the screens: so many pixels of NOMINAL_MM each, no fewer and no larger than that.
const GRID = { short: 1080, long: 1920 };
const NOMINAL_MM = 0.248;
const LARGEST = 1.2;

/** Millimetres of a pixel of this window; a panel that was turned is measured the other way round. */
function millimetres() {
  const [wide, high] = (shell().dataset.panelMm ?? '').split('x').map(Number);
  if (!wide || !high) return NOMINAL_MM;
  return (wide > high) === (innerWidth > innerHeight) ? wide / innerWidth : high / innerWidth;
}

// Texts and targets have their size in millimetres. What a larger panel has more becomes room, not larger letters; what a
// smaller one has less is shrunk to fit.
function fit() {
  const t = terminal();
  if (!t) return;
  const docked = shell().classList.contains('docked');
  const room = { wide: innerWidth - (docked ? 460 : 0), high: innerHeight };
  const lying = !docked && innerWidth >= innerHeight;
  const grid = lying ? { wide: GRID.long, high: GRID.short } : { wide: GRID.short, high: GRID.long };
  const fitting = Math.min(room.high / grid.high, room.wide / grid.wide);
  const scale = docked ? Math.min(1, fitting) : Math.min(fitting, LARGEST * NOMINAL_MM / millimetres());
  const set = (name, value) => { if (t.style[name] !== value) t.style[name] = value; };
  set('width', `${docked ? grid.wide : Math.round(room.wide / scale)}px`);
  set('height', `${docked ? grid.high : Math.round(room.high / scale)}px`);
  set('transform', scale === 1 ? '' : `scale(${scale})`);
  if (docked) set('marginRight', `${-(1 - scale) * grid.wide}px`);
}
addEventListener('resize', fit);

// Birthdays are often kept by the old calendar, leap months and all: the browser knows it.
function lunar(day, lang) {
  if (!day) return '';
  const parts = new Intl.DateTimeFormat(`${lang}-u-ca-chinese`, { month: 'long', day: 'numeric', timeZone: 'UTC' }).formatToParts(new Date(`${day}T12:00Z`));
  const [month, number] = ['month', 'day'].map((type) => parts.find((p) => p.type === type).value);
  if (!lang.startsWith('zh')) return `${month} ${number}`;
  // 初一 to 三十, as almanacs write them.
  const n = Number(number);
  return `${month}${n === 10 ? '初' : n === 20 ? '二' : n === 30 ? '三' : '初十廿'[Math.floor(n / 10)]}${'十一二三四五六七八九'[n % 10]}`;
}

function tell() {
  const now = new Date();
  // Of the terminal, as on everything that is printed, wherever the browser thinks it is.
  const timeZone = shell()?.dataset.zone;
  // Only what differs is written: writing is a change that calls here again.
  const write = (selector, text) => document.querySelectorAll(selector).forEach((e) => { if (e.textContent !== text) e.textContent = text; });
  write('.clock', new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(now));
  const lang = shell()?.lang || 'zh-Hans-CN';
  document.documentElement.lang = lang;
  document.querySelectorAll('[data-day]').forEach((e) => { const text = lunar(e.dataset.day, lang); if (e.textContent !== text) e.textContent = text; });
  write('.day', new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', weekday: 'long', timeZone }).format(now));
}
setInterval(tell, 5000);

// A touch is sent by the name of its action, not by the button: the screen may be drawn anew while the finger is down.
const DOUBLE_MS = 350;
const STILL_PX = 40;
let down = null;
let last = { at: -DOUBLE_MS };

const actionAt = (node) => node?.closest?.('.terminal [data-action]')?.dataset.action;
const shown = () => document.querySelector('.place [data-screen]')?.dataset.screen ?? '';
// Which screen this is, down to the question, party, section or material.
window.kioskPlace = () => Object.values(document.querySelector('.place [data-screen]')?.dataset ?? {}).join(' ');
const touch = (screen, action) => { if (action) shell().dispatchEvent(new CustomEvent('kiosk-touch', { detail: { screen, action } })); };

document.addEventListener('pointerdown', (e) => {
  // A trembling finger touches twice; the second one is not meant for the next screen.
  const again = e.pointerType === 'touch' && e.timeStamp - last.at < DOUBLE_MS && Math.hypot(e.clientX - last.x, e.clientY - last.y) < STILL_PX;
  down = again || !e.isPrimary || e.button !== 0 ? null : { screen: shown(), action: actionAt(e.target), x: e.clientX, y: e.clientY };
}, true);
document.addEventListener('pointerup', (e) => {
  const begun = down;
  down = null;
  if (!begun) return;
  // Who slides off a button changed their mind; a button that slid off under a finger that kept still was meant.
  const still = Math.hypot(e.clientX - begun.x, e.clientY - begun.y) < STILL_PX;
  if (!still && actionAt(document.elementFromPoint(e.clientX, e.clientY)) !== begun.action) return;
  last = { at: e.timeStamp, x: e.clientX, y: e.clientY };
  touch(begun.screen, begun.action);
}, true);
document.addEventListener('pointercancel', () => { down = null; }, true);
// Enter and space on a focused button, and what assistive programs do.
document.addEventListener('click', (e) => { if (e.detail === 0) touch(shown(), actionAt(e.target)); }, true);

const modes = new Set();
function showModes() {
  shell()?.setAttribute('data-mode', [...modes].join(' '));
  document.querySelectorAll('[data-mode-toggle]').forEach((b) => b.setAttribute('aria-pressed', String(modes.has(b.dataset.modeToggle))));
}
// The program remembers the modes, should the page begin anew, and gives twice the time to who wants large letters.
let mannered = '';
function manner() {
  const now = [...modes].join(' ');
  if (now !== mannered) shell()?.dispatchEvent(new CustomEvent('kiosk-manner', { detail: now }));
  mannered = now;
}
window.kioskModes = (...names) => { modes.clear(); names.forEach((n) => modes.add(n)); showModes(); below(); manner(); };
window.kioskTurn = (mode, on) => {
  on ? modes.add(mode) : modes.delete(mode);
  showModes();
  below();
  manner();
  dispatchEvent(new Event('kiosk-modes'));
};
window.kioskReset = () => { window.kioskModes(); dispatchEvent(new Event('kiosk-reset')); };

document.addEventListener('click', (e) => {
  const mode = e.target.closest?.('[data-mode-toggle]')?.dataset.modeToggle;
  if (mode) window.kioskTurn(mode, !modes.has(mode));
});

new MutationObserver(() => { tell(); showModes(); fit(); below(); }).observe(document.body, { childList: true, subtree: true });
tell(); showModes(); fit();

// What does not fit is not cut off in silence: a button says that there is more, and goes there.
const FRINGE = 24;
const reel = () => document.querySelector('.place .scroll');
function below() {
  const s = reel();
  if (!s || !terminal()) return;
  // The button takes room of its own: what counts is the room without it.
  const button = s.parentElement.querySelector('.more');
  const taken = button?.offsetHeight ? button.offsetHeight + parseFloat(getComputedStyle(s.parentElement).rowGap) - 8 : 0;
  const more = String(s.scrollHeight - s.clientHeight - taken - s.scrollTop > FRINGE);
  if (terminal().dataset.below !== more) terminal().dataset.below = more;
}
addEventListener('scroll', below, true);
addEventListener('resize', below);
document.addEventListener('kiosk-touch', (e) => { if (e.detail.action === 'more') reel()?.scrollBy({ top: reel().clientHeight * 0.8 }); }, true);

// Another page shows the visit: asks again until it is gone.
setInterval(() => { if (document.querySelector('.elsewhere')?.checkVisibility()) shell().dispatchEvent(new Event('kiosk-seat')); }, 2000);

// Nobody leaves the attendant's page open, nor the home screen as only they wanted it. Slow people have twice the time.
const GONE_MS = 120000;
let touchedAt = performance.now();
for (const name of ['pointerdown', 'keydown']) addEventListener(name, () => { touchedAt = performance.now(); }, true);
const changed = () => modes.size > 0 || document.documentElement.lang !== 'zh-Hans-CN' || document.querySelector('.overlay [data-screen^="help"]')?.checkVisibility();
setInterval(() => {
  if (performance.now() - touchedAt <= GONE_MS * (modes.has('elder') ? 2 : 1)) return;
  if (document.querySelector('.attendant')) touch('', 'staff-close');
  else if (terminal()?.dataset.home === 'true' && changed()) shell().dispatchEvent(new Event('kiosk-forsaken'));
}, 5000);
