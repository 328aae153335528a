/** How long answers of one process begin from the same look at the store. */
const sharedMs = 50;

/**
 * A look at the store that answers which begin within a moment share: what another process has committed is found after
 * 50 ms at the latest, what this one has at once.
 */
export class SharedLook<State> {
  readonly #look: () => Promise<State>;
  #last: { begun: number; state: Promise<State> } | null = null;

  constructor(look: () => Promise<State>) {
    this.#look = look;
  }

  read(): Promise<State> {
    const now = performance.now();
    if (this.#last !== null && now - this.#last.begun < sharedMs) return this.#last.state;
    return this.readAnew();
  }

  /** The state as it is now; answers that begin in the next moment share this look too. */
  readAnew(): Promise<State> {
    const look = { begun: performance.now(), state: this.#look() };
    this.#last = look;
    // What could not be read is read again.
    look.state.catch(() => {
      if (this.#last === look) this.#last = null;
    });
    return look.state;
  }

  /** The next answer looks anew: this process has written. */
  forget(): void {
    this.#last = null;
  }
}
