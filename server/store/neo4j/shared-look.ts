/** How long answers of one process begin from the same look at the store. */
const sharedMs = 50;

type Look<State> = { readonly begun: number; readonly state: Promise<State> };

/**
 * A look at the store that answers which begin within a moment share: what another process has committed is found after
 * 50 ms at the latest, what this one has at once.
 */
export class SharedLook<State> {
  readonly #look: () => Promise<State>;
  #last: Look<State> | null = null;
  #coming: Promise<State> | null = null;
  #found: { begun: number; state: State } | null = null;
  #forgottenAt = -Infinity;

  constructor(look: () => Promise<State>) {
    this.#look = look;
  }

  /** What the last look has found, however long ago; `null` after this process has written. */
  get known(): State | null {
    return this.#found?.state ?? null;
  }

  read(): Promise<State> {
    const now = performance.now();
    if (this.#last !== null && now - this.#last.begun < sharedMs) return this.#last.state;
    return this.readAnew();
  }

  /**
   * The state as it is now; answers that begin in the next moment share this look too, and so do all that ask for it in this
   * turn of the event loop: the look begins after it.
   */
  readAnew(): Promise<State> {
    this.#coming ??= new Promise<State>((resolve) => {
      setImmediate(() => {
        this.#coming = null;
        resolve(this.#begin());
      });
    });
    return this.#coming;
  }

  /** The next answer looks anew: this process has written. */
  forget(): void {
    this.#last = null;
    this.#found = null;
    this.#forgottenAt = performance.now();
  }

  #begin(): Promise<State> {
    const begun = performance.now();
    const look = { begun, state: this.#look() };
    this.#last = look;
    look.state.then(
      (state) => {
        const isNewest = begun > this.#forgottenAt && begun >= (this.#found?.begun ?? -Infinity);
        if (isNewest) this.#found = { begun, state };
      },
      () => {
        // What could not be read is read again.
        if (this.#last === look) this.#last = null;
      },
    );
    return look.state;
  }
}
