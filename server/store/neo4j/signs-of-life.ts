import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

/** Milliseconds between two signs of life that whoever changes the store gives, also while it writes nothing. */
const signEveryMs = 1_500;
/** Milliseconds in which another process must give one: it is gone when it has not. */
export const goneAfterMs = 6_000;
/** Milliseconds after which nobody who comes watches any longer: whoever gave the last sign is gone. */
export const longGoneMs = 60_000;

/** Signs of life of one holder of a lease, each transaction of whom is one, too. */
export type Signs = {
  /** Notes that a transaction of the holder begins or has ended. */
  note(): void;
  end(): void;
};

/** Gives a sign whenever the holder has begun no transaction for a while, until it is ended. */
export function giveSigns(connection: Pick<Connection, 'write'>, holder: string): Signs {
  let last = performance.now();
  const note = () => (last = performance.now());
  const timer = setInterval(() => {
    if (performance.now() - last < signEveryMs) return;
    note();
    // While a transaction of the change is under way this waits for it: so does everybody who looks.
    connection.write((run) => run(cypherFile('keep-lease'), { holder })).catch(() => undefined);
  }, signEveryMs / 2);
  timer.unref();
  return {
    note,
    end: () => {
      clearInterval(timer);
    },
  };
}

/**
 * Watches the signs of life of another process by the clock of this one. Whoever looks waits for the transaction that is
 * under way, so that a long one is not taken for silence.
 *
 * @returns whether the process is gone, to be called with each sign that is found
 */
export function watchSigns(now = () => performance.now()): (sign: string) => boolean {
  let [last, since] = ['', 0];
  return (sign) => {
    if (sign !== last) [last, since] = [sign, now()];
    return now() - since >= goneAfterMs;
  };
}
