import type { LargeBody } from '../use-cases/check-body.ts';

/** A large body, which was read and held to its schema on another thread: it stands where a small one stands as it came. */
export class CheckedBody {
  readonly #read: LargeBody;

  constructor(read: LargeBody) {
    this.#read = read;
  }

  /** The network of a body to be analysed, which its value leaves out. */
  get network(): LargeBody['network'] {
    return this.#read.network;
  }

  /** @throws TelarProblem as its schema refuses it */
  value(): unknown {
    const { content } = this.#read;
    if ('problem' in content) throw content.problem;
    return content.value;
  }

  /** Equal bodies have equal names, which is all that comparing them takes. */
  toJSON(): string {
    return this.#read.digest;
  }
}
