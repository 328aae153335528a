/** Kinds of requests: their times are told apart. */
export type RequestKind = 'read' | 'import' | 'job' | 'survey';

/** Answers that a busy service may give: too many requests, and too much at once. */
const busy: readonly number[] = [429, 503];

export type KindReport = { requests: number; busy: number; p50: number; p99: number; most: number };

/** Sends requests and notes how long they take and what is answered. */
export class Recorder {
  readonly #times = new Map<RequestKind, number[]>();
  readonly #busy = new Map<RequestKind, number>();
  /** What should not have been answered, with how often: by status and beginning of the text. */
  readonly errors = new Map<string, number>();

  /** @returns the JSON that was answered; `null` for a refusal, an error or another type */
  async fetch(kind: RequestKind, url: string, init: RequestInit = {}): Promise<unknown> {
    const begun = performance.now();
    try {
      const response = await fetch(url, init);
      const text = await response.text();
      this.#add(kind, performance.now() - begun);
      if (busy.includes(response.status)) return this.#noteBusy(kind, response);
      if (!response.ok)
        return this.#noteError(`${String(response.status)} ${pathOf(url)} ${text.slice(0, 200)}`);
      return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
    } catch (error) {
      return this.#noteError(`${pathOf(url)} ${String(error)} ${String((error as Error).cause)}`);
    }
  }

  report(): Partial<Record<RequestKind, KindReport>> {
    return Object.fromEntries(
      [...this.#times].map(([kind, times]) => {
        const sorted = times.toSorted((a, b) => a - b);
        const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
        const refused = this.#busy.get(kind) ?? 0;
        return [kind, { requests: times.length, busy: refused, p50: at(0.5), p99: at(0.99), most: at(1) }];
      }),
    );
  }

  #add(kind: RequestKind, time: number): void {
    const times = this.#times.get(kind) ?? [];
    times.push(time);
    this.#times.set(kind, times);
  }

  #noteBusy(kind: RequestKind, response: Response): null {
    this.#busy.set(kind, (this.#busy.get(kind) ?? 0) + 1);
    // Whoever is refused is told when to come again.
    if (response.headers.get('retry-after') === null)
      this.#noteError(`${String(response.status)} without Retry-After`);
    return null;
  }

  #noteError(what: string): null {
    this.errors.set(what, (this.errors.get(what) ?? 0) + 1);
    return null;
  }
}

const pathOf = (url: string): string => new URL(url).pathname.replace(/[\w-]{12,}/g, '…');
