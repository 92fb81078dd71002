// What only the browser can do: keep gestures out, tell the time, pass touches on, remember the mode of a visit.
const shell = () => document.querySelector('.kiosk');
const terminal = () => document.querySelector('.terminal');

for (const name of ['contextmenu', 'dragstart', 'selectstart']) {
  document.addEventListener(name, (e) => { if (!(e.target instanceof HTMLInputElement)) e.preventDefault(); }, true);
}

// The panel is 1080x1920 or 1920x1080; on any other window the terminal is shrunk to fit.
function fit() {
  const t = terminal();
  if (!t) return;
  const docked = shell().classList.contains('docked');
  const scale = Math.min(1, innerHeight / t.offsetHeight, (innerWidth - (docked ? 460 : 0)) / t.offsetWidth);
  t.style.transform = scale < 1 ? `scale(${scale})` : '';
  t.style.transformOrigin = docked ? 'top left' : 'top center';
  if (docked) { t.style.marginRight = `${-(1 - scale) * t.offsetWidth}px`; }
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
  const two = (n) => String(n).padStart(2, '0');
  // Only what differs is written: writing is a change that calls here again.
  const write = (selector, text) => document.querySelectorAll(selector).forEach((e) => { if (e.textContent !== text) e.textContent = text; });
  write('.clock', `${two(now.getHours())}:${two(now.getMinutes())}`);
  const lang = shell()?.lang || 'zh-Hans-CN';
  document.documentElement.lang = lang;
  document.querySelectorAll('[data-day]').forEach((e) => { const text = lunar(e.dataset.day, lang); if (e.textContent !== text) e.textContent = text; });
  write('.day', new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', weekday: 'long' }).format(now));
}
setInterval(tell, 5000);

// A touch is sent by the name of its action, not by the button: the screen may be drawn anew while the finger is down.
const DOUBLE_MS = 350;
let down = null;
let last = { at: -DOUBLE_MS };

const actionAt = (node) => node?.closest?.('.terminal [data-action]')?.dataset.action;
const shown = () => document.querySelector('.place [data-screen]')?.dataset.screen ?? '';
// Which screen this is, down to the question, party, section or material.
window.kioskPlace = () => Object.values(document.querySelector('.place [data-screen]')?.dataset ?? {}).join(' ');
const touch = (screen, action) => { if (action) shell().dispatchEvent(new CustomEvent('kiosk-touch', { detail: { screen, action } })); };

document.addEventListener('pointerdown', (e) => {
  // A trembling finger touches twice; the second one is not meant for the next screen.
  const again = e.pointerType === 'touch' && e.timeStamp - last.at < DOUBLE_MS && Math.hypot(e.clientX - last.x, e.clientY - last.y) < 40;
  down = again || !e.isPrimary || e.button !== 0 ? null : { screen: shown(), action: actionAt(e.target) };
}, true);
document.addEventListener('pointerup', (e) => {
  const begun = down;
  down = null;
  if (!begun || actionAt(document.elementFromPoint(e.clientX, e.clientY)) !== begun.action) return;
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
window.kioskModes = (...names) => { modes.clear(); names.forEach((n) => modes.add(n)); showModes(); };
window.kioskReset = () => { window.kioskModes(); dispatchEvent(new Event('kiosk-reset')); };

document.addEventListener('click', (e) => {
  const toggle = e.target.closest?.('[data-mode-toggle]');
  if (!toggle) return;
  const mode = toggle.dataset.modeToggle;
  modes.has(mode) ? modes.delete(mode) : modes.add(mode);
  showModes();
  dispatchEvent(new Event('kiosk-modes'));
});

new MutationObserver(() => { tell(); showModes(); fit(); }).observe(document.body, { childList: true, subtree: true });
tell(); showModes(); fit();

// Nobody leaves the attendant's page open.
const ATTENDED_MS = 120000;
let touchedAt = performance.now();
for (const name of ['pointerdown', 'keydown']) addEventListener(name, () => { touchedAt = performance.now(); }, true);
setInterval(() => { if (document.querySelector('.attendant') && performance.now() - touchedAt > ATTENDED_MS) touch('', 'staff-close'); }, 5000);
