// A signature by finger or pen; for whom cannot, a printed name.
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
    this.toggleAttribute('signed', false);
  }
  at(e) {
    const r = this.canvas.getBoundingClientRect();
    return [(e.clientX - r.left) * this.canvas.width / r.width, (e.clientY - r.top) * this.canvas.height / r.height];
  }
  /** Lines in print, in place of a signature by hand. */
  print(text) {
    const lines = text.split('\n');
    this.clear();
    const size = Math.min(72, this.canvas.height / (lines.length + 1) / 1.4);
    this.pen.font = `${size}px ${getComputedStyle(this).fontFamily}`;
    this.pen.fillStyle = this.pen.strokeStyle;
    this.pen.textAlign = 'center';
    lines.forEach((line, i) => this.pen.fillText(line, this.canvas.width / 2, this.canvas.height * (i + 1) / (lines.length + 1) + size / 3, this.canvas.width - 40));
    this.tell();
  }
  tell() {
    this.toggleAttribute('signed', true);
    this.dispatchEvent(new CustomEvent('signed', { detail: this.canvas.toDataURL('image/png') }));
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
    if (this.length > 60) this.tell();
  }
}
if (!customElements.get('kiosk-signature')) customElements.define('kiosk-signature', KioskSignature);
