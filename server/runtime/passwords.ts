import { hash, verify } from '@node-rs/argon2';
import PQueue from 'p-queue';
import { codedProblem } from '../../contract/problems.ts';

/**
 * Cost of one hash: 19 MiB and two passes, about 60 ms of one core.
 *
 * Source  OWASP Password Storage Cheat Sheet, first of its settings for argon2id (the package's default algorithm)
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes computed at once, and waiting: whoever comes after that is sent away, for they would fill the memory. */
const limits = { atOnce: 2, waiting: 64 } as const;
const queue = new PQueue({ concurrency: limits.atOnce });

/** @returns argon2id in PHC form, with a salt of its own */
export const hashPassword = (password: string): Promise<string> => queued(() => hash(normal(password), cost));

/**
 * Whether a password is the one that was hashed. Without a hash it takes as long, and says no: the time does not say
 * whether there is such an account.
 *
 * @throws TelarProblem `sign-in-too-many` while too many others are being checked
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await hashOfNobody());
  const fits = await queued(() => verify(known, normal(password)));
  return fits && passwordHash !== null;
}

/** One text for all ways in which a keyboard writes the same letters. */
const normal = (password: string): string => password.normalize('NFC');

let nobody: Promise<string> | null = null;
const hashOfNobody = (): Promise<string> => (nobody ??= hash('', cost));

function queued<T>(work: () => Promise<T>): Promise<T> {
  if (queue.size >= limits.waiting) throw codedProblem('sign-in-too-many', { minutes: 1 });
  return queue.add(work);
}
