/**
 * Answers by key, the least recently used dropped first. A request for an answer that is being made joins it;
 * a failed one is forgotten, so that the next request tries again.
 */
export class Memory {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #capacity: number;

  /** @param capacity how many answers are kept */
  constructor(capacity = 600) {
    this.#capacity = capacity;
  }

  recall<Answer>(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(key) as Promise<Answer> | undefined;
    const answer = known ?? make();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (known === undefined) {
      answer.catch(() => this.#answers.delete(key));
      this.#dropOldest();
    }
    return answer;
  }

  /** Forgets everything: what is stored has changed. */
  forget(): void {
    this.#answers.clear();
  }

  #dropOldest(): void {
    for (const key of this.#answers.keys()) {
      if (this.#answers.size <= this.#capacity) return;
      this.#answers.delete(key);
    }
  }
}
