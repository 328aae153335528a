import { emptied, keepFitting } from './emptied.ts';

/**
 * The lines of a sheet, each with what is known of it beyond its cells. Only the lines are kept: the rest is put beside
 * them whenever they are iterated over, for ties are many.
 */
export class KnownLines<Line, Known> implements Iterable<Known> {
  readonly #lines: Line[];
  readonly #knownOf: (line: Line) => Known;

  constructor(lines: Line[], knownOf: (line: Line) => Known) {
    this.#lines = lines;
    this.#knownOf = knownOf;
  }

  *[Symbol.iterator](): Generator<Known> {
    for (const line of this.#lines) yield this.#knownOf(line);
  }

  /** The same, each taken out of the list: for the last time that they are needed. */
  *taken(): Generator<Known> {
    for (const line of emptied(this.#lines)) yield this.#knownOf(line);
  }

  /** Takes out of the list what does not fit. */
  keep(fits: (known: Known) => boolean): void {
    keepFitting(this.#lines, (line) => fits(this.#knownOf(line)));
  }

  /** The same list, with more known of its lines. */
  with<More>(more: (known: Known) => More): KnownLines<Line, More> {
    return new KnownLines(this.#lines, (line) => more(this.#knownOf(line)));
  }
}
