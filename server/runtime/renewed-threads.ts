import { Piscina } from 'piscina';
import type { Outcome, Task } from './worker-tasks.ts';

type Options = NonNullable<ConstructorParameters<typeof Piscina>[0]>;
type RunOptions = Parameters<Piscina['run']>[1];
/** Threads, and how many tasks they have taken and not ended. */
type Threads = { piscina: Piscina; tasks: number };

/**
 * Threads of which those that have grown large are not kept: a runtime gives little of its memory back before it ends.
 * New ones are started for the tasks that come, and the old ones end with the last task that they have.
 */
export class RenewedThreads {
  readonly #options: Options;
  readonly #keptMb: number;
  readonly #onError: (error: unknown) => void;
  readonly #all = new Set<Threads>();
  #current: Threads;

  /** @param keptMb megabytes that a thread may hold on to after a task */
  constructor(options: Options, keptMb: number, onError: (error: unknown) => void) {
    this.#options = options;
    this.#keptMb = keptMb;
    this.#onError = onError;
    this.#current = this.#start();
  }

  async run(task: Task, options: RunOptions): Promise<Outcome> {
    const threads = this.#current;
    threads.tasks += 1;
    try {
      // Each thread runs what `taskRunner` makes.
      const outcome = (await threads.piscina.run(task, options)) as Outcome;
      if (outcome.heldMb > this.#keptMb && threads === this.#current) this.#current = this.#start();
      return outcome;
    } finally {
      threads.tasks -= 1;
      if (threads !== this.#current && threads.tasks === 0) await this.#end(threads);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((threads) => this.#end(threads)));
  }

  #start(): Threads {
    const threads = { piscina: new Piscina(this.#options), tasks: 0 };
    threads.piscina.on('error', this.#onError);
    this.#all.add(threads);
    return threads;
  }

  async #end(threads: Threads): Promise<void> {
    this.#all.delete(threads);
    await threads.piscina.destroy();
  }
}
