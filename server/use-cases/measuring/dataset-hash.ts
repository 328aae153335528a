import { createHash } from 'node:crypto';

/** SHA-256 over the facts that an answer was made of, in hexadecimal; equal facts in equal order give equal hashes. */
export function datasetHash(...facts: unknown[]): string {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(JSON.stringify(fact)).update('\n');
  return hash.digest('hex');
}
