// The whole terminal by a keypad alone: arrows go from control to control, Enter touches, Escape goes back, F1 calls for help.
const FORWARD = new Set(['ArrowDown', 'ArrowRight']);
const ARROWS = new Set([...FORWARD, 'ArrowUp', 'ArrowLeft']);

const seen = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.disabled;
const inside = (root) => [...root.querySelectorAll('[data-action], [data-mode-toggle], input, textarea')].filter((n) => seen(n) && n.matches('button, input, textarea'));
const pad = () => { const p = document.querySelector('.kiosk-pad'); return p && !p.hidden ? p : null; };
const over = () => document.querySelector('.attendant') ?? document.querySelector('.overlay:not([hidden])');

/** What the arrows go through: what lies over the screen alone, or the screen and the bar under it. */
const controls = () => inside(over() ?? document.querySelector('.terminal')).filter((n) => !n.closest('.kiosk-pad') && (over() || !n.closest('.overlay')));

function step(key) {
  const all = controls();
  const at = all.indexOf(document.activeElement);
  const next = at < 0 ? (FORWARD.has(key) ? 0 : all.length - 1) : at + (FORWARD.has(key) ? 1 : -1);
  all[(next + all.length) % all.length]?.focus({ focusVisible: true });
}

/** The nearest key of the pad in that direction; off its upper edge lies the blank itself. */
function walk(key) {
  const centre = (n) => { const r = n.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2, h: r.height }; };
  const from = centre(document.activeElement);
  const upright = key === 'ArrowUp' || key === 'ArrowDown';
  const sign = FORWARD.has(key) ? 1 : -1;
  const near = [...pad().querySelectorAll('button')].filter(seen)
    .map((n) => { const c = centre(n); return { n, along: sign * (upright ? c.y - from.y : c.x - from.x), aside: Math.abs(upright ? c.x - from.x : c.y - from.y) }; })
    .filter((k) => k.along > 4 && (upright || k.aside < from.h / 2))
    .sort((a, b) => upright ? Math.round((a.along - b.along) / from.h) || a.aside - b.aside : a.along - b.along)[0];
  if (near) near.n.focus({ focusVisible: true });
  else if (key === 'ArrowUp') dispatchEvent(new Event('kiosk-blank'));
}

addEventListener('keydown', (e) => {
  const here = document.activeElement;
  if (ARROWS.has(e.key)) {
    e.preventDefault();
    if (pad()?.contains(here)) walk(e.key);
    else if (pad() && here.matches('input, textarea') && e.key === 'ArrowDown') [...pad().querySelectorAll('button')].find(seen)?.focus({ focusVisible: true });
    else step(e.key);
  } else if (e.key === 'Enter' && here.matches('input, textarea')) {
    e.preventDefault();
    step('ArrowDown');
  } else if (e.key === 'Escape') {
    if (pad()?.contains(here)) dispatchEvent(new Event('kiosk-blank'));
    else (over()?.querySelector('[data-action]') ?? document.querySelector('.place [data-action="back"]'))?.click();
  } else if (e.key === 'F1') {
    e.preventDefault();
    document.querySelector('[data-action="help-call"]')?.click();
  }
}, true);
