// A pad for typing on the screen: digits, letters, and Chinese by pinyin.
const shell = () => document.querySelector('.kiosk');

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
  if (key === '✓') { done(); return; }
  if (key === '⌫') { target.value = [...target.value].slice(0, -1).join(''); write(''); return; }
  write(key);
}

// Back to the blank, without the pad: by touch the citizen looks on, by keypad the arrows go on from here.
function done() {
  const blank = target;
  hidePad();
  blank.focus();
  hidePad();
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
    document.querySelector('.terminal').appendChild(pad);
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
// Touched again after the pad was put away.
document.addEventListener('click', (e) => { if (e.target.matches?.('input[data-pad]') && e.target !== target) showPad(e.target); });
document.addEventListener('focusout', (e) => { if (e.target === target && !pad?.contains(e.relatedTarget)) hidePad(); });
addEventListener('kiosk-reset', hidePad);
addEventListener('kiosk-blank', () => target?.focus({ focusVisible: true }));
