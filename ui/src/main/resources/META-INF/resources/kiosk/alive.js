// Watches the program behind the page: says so while it is away, and begins anew when another run of it answers.
const EVERY_MS = 2000;
const PATIENCE = 2;
let run = '';
let missed = 0;

function cover(shown) {
  const kiosk = document.querySelector('.kiosk');
  const terminal = document.querySelector('.terminal');
  const there = document.querySelector('.gone');
  if (!shown) { there?.remove(); return; }
  if (there || !terminal) return;
  const words = document.createElement('div');
  words.className = 'gone';
  words.setAttribute('role', 'alert');
  words.textContent = kiosk?.dataset.gone ?? '';
  terminal.append(words);
}

async function look() {
  try {
    const answer = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(EVERY_MS) });
    if (!answer.ok) throw new Error(String(answer.status));
    const now = await answer.text();
    if (run && run !== now) { location.reload(); return; }
    run = now;
    missed = 0;
    cover(false);
  } catch {
    missed += 1;
    cover(missed >= PATIENCE);
  }
  setTimeout(look, EVERY_MS);
}
look();
