/** Long enough to read a name and a firm; longer keeps the words below the label covered. */
const shownMs = 1200;

/** Shows a caret's label when the caret moves, and lets it fade. */
export class CaretLabels {
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #root: HTMLElement;
  #frame = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Whether a caret drawn at this moment begins with its label open. */
  isShown(clientId: number): boolean {
    return this.#timers.has(clientId);
  }

  show(clientId: number): void {
    clearTimeout(this.#timers.get(clientId));
    this.#timers.set(
      clientId,
      setTimeout(() => this.#hide(clientId), shownMs),
    );
    this.place();
  }

  /** Turns labels that would leave the text's column to the other side, once the carets are drawn. */
  place(): void {
    if (this.#timers.size === 0 || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      for (const clientId of this.#timers.keys()) this.#open(clientId);
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #hide(clientId: number): void {
    this.#timers.delete(clientId);
    this.#find(clientId)?.classList.remove('is-shown');
  }

  #open(clientId: number): void {
    const caret = this.#find(clientId);
    const label = caret?.firstElementChild;
    if (!caret || !label) return;
    caret.classList.remove('is-left');
    const overflows = label.getBoundingClientRect().right > this.#root.getBoundingClientRect().right;
    caret.classList.toggle('is-left', overflows);
    caret.classList.add('is-shown');
  }

  #find(clientId: number): Element | null {
    return this.#root.querySelector(`.remote-caret[data-client="${clientId}"]`);
  }
}
