import { codedProblem } from '../../../contract/problems.ts';

/** How much the last duration counts in the expected one. */
const weightOfLast = 0.1;
/** Seconds after which somebody who was refused may try again, at most. */
const mostSeconds = 60;

/** How much is asked of the database at once, and how long that takes. */
export class ConnectionLoad {
  readonly #limits: { pool: number; queue: number };
  #underWay = 0;
  #expectedMs = 0;

  constructor(limits: { pool: number; queue: number }) {
    this.#limits = limits;
  }

  /** Counts a query until the returned function is called. */
  begin(): () => void {
    this.#underWay += 1;
    const begun = performance.now();
    return () => {
      this.#underWay -= 1;
      this.#expectedMs += (performance.now() - begun - this.#expectedMs) * weightOfLast;
    };
  }

  /**
   * Refuses an answer before it is begun, rather than in the middle of it.
   *
   * @throws TelarProblem `overloaded`, with the seconds after which those who wait now should have had their turn
   */
  check(): void {
    const { pool, queue } = this.#limits;
    if (this.#underWay < pool + queue) return;
    const seconds = Math.ceil(((this.#underWay / pool) * this.#expectedMs) / 1000);
    throw codedProblem('overloaded', { seconds: Math.min(mostSeconds, Math.max(1, seconds)) });
  }
}
