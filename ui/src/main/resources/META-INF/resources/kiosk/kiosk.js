// What only the browser can do: keep gestures out, tell the time, take a signature, offer a pad for typing, remember the mode of a visit.
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

function tell() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  // Only what differs is written: writing is a change that calls here again.
  const write = (selector, text) => document.querySelectorAll(selector).forEach((e) => { if (e.textContent !== text) e.textContent = text; });
  write('.clock', `${two(now.getHours())}:${two(now.getMinutes())}`);
  const lang = shell()?.lang || 'zh-Hans-CN';
  document.documentElement.lang = lang;
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
window.kioskReset = () => { window.kioskModes(); hidePad(); };

document.addEventListener('click', (e) => {
  const toggle = e.target.closest?.('[data-mode-toggle]');
  if (!toggle) return;
  const mode = toggle.dataset.modeToggle;
  modes.has(mode) ? modes.delete(mode) : modes.add(mode);
  showModes();
});

const ABC = [...'1234567890qwertyuiopasdfghjkl', '⌫', ...'zxcvbnm', '-', '✓'];
const PADS = {
  digits: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '⌫', '0', '✓'],
  number: ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0', '⌫', '✓'],
  decimal: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '⌫', '✓'],
  date: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '0', '⌫', '✓'],
  letters: ABC,
  chinese: ABC.map((key) => (key === '-' ? '中' : key)),
};
let pad = null;
let target = null;
let composing = '';   // letters of pinyin that are no word yet; null while plain letters are written
let words = [];
let page = 0;

function hidePad() { if (pad) pad.hidden = true; target = null; compose(''); }

function compose(letters) {
  composing = letters;
  words = [];
  page = 0;
  if (letters) shell().dispatchEvent(new CustomEvent('kiosk-compose', { detail: letters }));
  showWords();
}

window.kioskCandidates = (letters, lines) => {
  // An answer to letters that have changed since is old.
  if (letters !== composing) return;
  words = lines ? lines.split('\n').map((line) => line.split(' ')) : [];
  showWords();
};

function write(text) {
  target.value += text;
  target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function choose([word, letters]) {
  write(word);
  compose(composing.slice(Number(letters)));
}

function press(key) {
  if (!target) return;
  if (key === '中') { compose(composing === null ? '' : null); pad.querySelector('[data-key="中"]').textContent = composing === null ? '英' : '中'; return; }
  if (composing !== null && /^[a-z]$/.test(key) && target.dataset.pad === 'chinese') { compose(composing + key); return; }
  if (composing && key === '⌫') { compose(composing.slice(0, -1)); return; }
  if (composing) { choose(words[0] ?? [composing, composing.length]); if (composing || key === '✓') return; }
  if (key === '✓') { target.blur(); hidePad(); return; }
  if (key === '⌫') { target.value = [...target.value].slice(0, -1).join(''); write(''); return; }
  write(key);
}

function button(text, then, key) {
  const b = document.createElement('button');
  b.type = 'button';
  b.textContent = text;
  if (key) b.dataset.key = key;
  b.addEventListener('click', then);
  return b;
}

// The letters so far, what they may mean, and the next ones of it.
function showWords() {
  const bar = pad?.querySelector('.words-bar');
  if (!bar) return;
  const letters = document.createElement('span');
  letters.textContent = composing ?? '';
  const next = button('›', () => { page = more < words.length ? more : 0; showWords(); });
  next.className = 'more';
  bar.replaceChildren(letters, next);
  let more = page;
  for (const word of words.slice(page)) {
    const b = button(word[0], () => choose(word));
    b.dataset.word = word[0];
    next.before(b);
    if (bar.scrollWidth > bar.clientWidth) { b.remove(); break; }
    more += 1;
  }
  next.hidden = page === 0 && more >= words.length;
}

function showPad(input) {
  if (!pad) {
    pad = document.createElement('div');
    terminal().appendChild(pad);
    pad.addEventListener('pointerdown', (e) => e.preventDefault());
  }
  const kind = input.dataset.pad in PADS ? input.dataset.pad : 'letters';
  target = input;
  pad.className = `kiosk-pad ${kind === 'letters' || kind === 'chinese' ? 'letters' : 'numbers'}`;
  pad.replaceChildren(...PADS[kind].map((key) => button(key, () => press(key), key)));
  if (kind === 'chinese') {
    const bar = document.createElement('div');
    bar.className = 'words-bar';
    pad.prepend(bar);
  }
  compose('');
  pad.hidden = false;
  const rect = input.getBoundingClientRect();
  if (rect.bottom > pad.getBoundingClientRect().top) input.scrollIntoView({ block: 'start' });
}
document.addEventListener('focusin', (e) => { if (e.target.matches?.('input[data-pad]')) showPad(e.target); });
document.addEventListener('focusout', (e) => { if (e.target === target && !pad?.contains(e.relatedTarget)) hidePad(); });

class KioskSignature extends HTMLElement {
  connectedCallback() {
    if (this.canvas) return;
    this.canvas = document.createElement('canvas');
    this.canvas.style.cssText = 'width:100%;height:100%;display:block';
    this.appendChild(this.canvas);
    requestAnimationFrame(() => this.clear());
    this.canvas.addEventListener('pointerdown', (e) => { this.canvas.setPointerCapture(e.pointerId); this.start(e); });
    this.canvas.addEventListener('pointermove', (e) => this.draw(e));
    this.canvas.addEventListener('pointerup', () => this.finish());
    this.canvas.addEventListener('pointercancel', () => this.finish());
  }
  clear() {
    this.canvas.width = this.clientWidth;
    this.canvas.height = this.clientHeight;
    this.pen = this.canvas.getContext('2d');
    this.pen.lineWidth = 7;
    this.pen.lineCap = 'round';
    this.pen.lineJoin = 'round';
    this.pen.strokeStyle = getComputedStyle(this).color;
    this.length = 0;
  }
  at(e) {
    const r = this.canvas.getBoundingClientRect();
    return [(e.clientX - r.left) * this.canvas.width / r.width, (e.clientY - r.top) * this.canvas.height / r.height];
  }
  start(e) { this.last = this.at(e); }
  draw(e) {
    if (!this.last) return;
    const now = this.at(e);
    this.pen.beginPath();
    this.pen.moveTo(...this.last);
    this.pen.lineTo(...now);
    this.pen.stroke();
    this.length += Math.hypot(now[0] - this.last[0], now[1] - this.last[1]);
    this.last = now;
  }
  finish() {
    this.last = null;
    // A dot is not a signature.
    if (this.length > 60) this.dispatchEvent(new CustomEvent('signed', { detail: this.canvas.toDataURL('image/png') }));
  }
}
if (!customElements.get('kiosk-signature')) customElements.define('kiosk-signature', KioskSignature);

new MutationObserver(() => { tell(); showModes(); fit(); }).observe(document.body, { childList: true, subtree: true });
tell(); showModes(); fit();
