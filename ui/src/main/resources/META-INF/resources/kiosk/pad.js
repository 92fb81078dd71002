// A pad for typing on the screen: digits, letters, and Chinese by pinyin or by hand.
const shell = () => document.querySelector('.kiosk');

const ABC = [...'1234567890qwertyuiopasdfghjkl', '⌫', ...'zxcvbnm', '-', '✓'];
const PADS = {
  digits: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '⌫', '0', '✓'],
  number: ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0', '⌫', '✓'],
  decimal: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '⌫', '✓'],
  letters: ABC,
  code: ABC.filter((key) => key !== '-').map((key) => key.toUpperCase()),
  chinese: [...ABC.slice(0, -2), '中', '写', '僻', '✓'],
  hand: ['⌫', '拼', '僻', '✓'],
};
// Keys that are no letters say in words what they do; those in a row of letters share what is left of it.
const named = (key) => (shell().dataset.padKeys ?? '').split(' ').find((pair) => pair.startsWith(`${key}=`))?.slice(2) ?? key;
const COLUMNS = 10;
const WIDE = { 中: 3, 写: 3, 僻: 3 };
let pad = null;
let target = null;
let composing = '';   // letters of pinyin that are no word yet; null while plain letters are written
let words = [];
let page = 0;
let strokes = [];    // of the character that is being written by hand
let asked = '';      // what was asked last: letters, or strokes

function hidePad() { if (pad) pad.hidden = true; delete target?.dataset.writing; target = null; compose(''); }

function compose(letters) {
  composing = letters;
  asked = letters ?? '';
  words = [];
  page = 0;
  if (letters) shell().dispatchEvent(new CustomEvent('kiosk-compose', { detail: letters }));
  showWords();
}

window.kioskCandidates = (letters, lines) => {
  // An answer to letters that have changed since is old.
  if (letters !== asked) return;
  words = lines ? lines.split('\n').map((line) => line.split(' ')) : [];
  showWords();
};

// Numbers as they stand on the card or certificate: in blocks. A landline begins with 0 and has none.
function blocked(input, text) {
  const plain = text.replaceAll(' ', '');
  if (!input.dataset.blocks || plain.startsWith('0')) return plain;
  let rest = plain;
  const parts = input.dataset.blocks.split(' ').map((size) => { const part = rest.slice(0, size); rest = rest.slice(size); return part; });
  return parts.filter(Boolean).join(' ') + rest;
}

function write(text) {
  if (target.maxLength > 0 && target.value.length + text.length > target.maxLength) return;
  if (target.dataset.pad === 'decimal' && !/^\d{0,12}(\.\d{0,2})?$/.test(target.value + text)) return;
  target.value = target.dataset.blocks ? blocked(target, target.value + text) : target.value + text;
  target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

function choose([word, letters]) {
  write(word);
  if (strokes.length) { clearHand(); return; }
  compose(composing.slice(Number(letters)));
}

function press(key) {
  if (!target) return;
  if (key === '写' || key === '拼') { showPad(target, key === '写' ? 'hand' : 'chinese'); return; }
  if (key === '僻') { rare().click(); return; }
  if (key === '⌫' && strokes.length) { strokes.pop(); drawHand(); ask(); return; }
  if (key === '✓' && strokes.length && words.length) choose(words[0]);
  if (key === '中') { compose(composing === null ? '' : null); pad.querySelector('[data-key="中"]').textContent = named(composing === null ? '英' : '中'); return; }
  if (composing !== null && /^[a-z]$/.test(key) && target.dataset.pad === 'chinese') { compose(composing + key); return; }
  if (composing && key === '⌫') { compose(composing.slice(0, -1)); return; }
  if (composing) { choose(words[0] ?? [composing, composing.length]); if (composing || key === '✓') return; }
  if (key === '✓') { done(); return; }
  if (key === '⌫') { target.value = [...target.value.trimEnd()].slice(0, -1).join(''); write(''); return; }
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
  if (key && key !== text) b.classList.add('named');
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
    if (bar.scrollHeight > bar.clientHeight) { b.remove(); break; }
    more += 1;
  }
  next.hidden = page === 0 && more >= words.length;
}

function showPad(input, wanted) {
  if (!pad) {
    pad = document.createElement('div');
    document.querySelector('.terminal').appendChild(pad);
    pad.addEventListener('pointerdown', (e) => e.preventDefault());
  }
  const kind = wanted ?? (input.dataset.pad in PADS ? input.dataset.pad : 'letters');
  target = input;
  target.dataset.writing = '';   // its mask is lifted
  pad.className = `kiosk-pad ${kind === 'hand' ? 'hand' : ['letters', 'chinese', 'code'].includes(kind) ? 'letters' : 'numbers'}`;
  pad.replaceChildren(...PADS[kind].filter((key) => (key !== '写' || canWrite()) && (key !== '僻' || rare(input))).map((key) => button(named(key), () => press(key), key)));
  if (pad.classList.contains('letters')) spread();
  strokes = [];
  if (kind === 'hand') pad.prepend(hand());
  if (kind === 'chinese' || kind === 'hand') {
    const bar = document.createElement('div');
    bar.className = 'words-bar';
    pad.prepend(bar);
  }
  compose('');
  pad.hidden = false;
  const rect = input.getBoundingClientRect();
  if (rect.bottom > pad.getBoundingClientRect().top) input.scrollIntoView({ block: 'start' });
}

// The last key of the pad ends its row.
function spread() {
  let used = 0;
  for (const key of pad.querySelectorAll('button')) {
    const span = key.dataset.key === '✓' ? COLUMNS - (used % COLUMNS) : WIDE[key.dataset.key] ?? 1;
    key.style.gridColumn = `span ${span}`;
    used += span;
  }
}
// The way to the characters that no pad knows; it stands beside the blank, out of sight.
const rare = (input = target) => input.closest('.field')?.querySelector('.rare');

// The square to write in by finger: each stroke that ends is asked about.
const canWrite = () => shell().hasAttribute('data-handwriting');
const SIDE = 400;

function hand() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  canvas.className = 'hand-field';
  const at = (e) => { const r = canvas.getBoundingClientRect(); return [e.clientX - r.left, e.clientY - r.top].map((v) => Math.max(0, Math.min(SIDE - 1, Math.round(v * SIDE / r.width)))); };
  let writing = false;
  canvas.addEventListener('pointerdown', (e) => { writing = true; canvas.setPointerCapture(e.pointerId); strokes.push([at(e)]); });
  canvas.addEventListener('pointermove', (e) => { if (writing && strokes.at(-1).length < 400) { strokes.at(-1).push(at(e)); drawHand(); } });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => { if (writing) { writing = false; ask(); } });
  return canvas;
}

function drawHand() {
  const canvas = pad.querySelector('.hand-field');
  if (!canvas) return;
  const pen = canvas.getContext('2d');
  pen.clearRect(0, 0, SIDE, SIDE);
  Object.assign(pen, { lineWidth: 9, lineCap: 'round', lineJoin: 'round', strokeStyle: getComputedStyle(canvas).color });
  for (const stroke of strokes) {
    pen.beginPath();
    stroke.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    pen.stroke();
  }
}

function ask() {
  words = [];
  page = 0;
  asked = strokes.length ? `${SIDE};${strokes.slice(0, 40).map((s) => s.map((p) => p.join(',')).join(' ')).join(';')}` : '';
  if (asked) shell().dispatchEvent(new CustomEvent('kiosk-strokes', { detail: asked }));
  else showWords();
}

function clearHand() { strokes = []; drawHand(); ask(); }

document.addEventListener('focusin', (e) => { if (e.target.matches?.('[data-pad]')) showPad(e.target); });
// Touched again after the pad was put away.
document.addEventListener('click', (e) => { if (e.target.matches?.('[data-pad]') && e.target !== target) showPad(e.target); });
document.addEventListener('focusout', (e) => { if (e.target === target && !pad?.contains(e.relatedTarget)) hidePad(); });
addEventListener('kiosk-reset', hidePad);
addEventListener('kiosk-blank', () => target?.focus({ focusVisible: true }));
