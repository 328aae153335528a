import { createHash } from 'node:crypto';
import type { NetworkGraph } from '../analysis/graph/network-graph.ts';

/** Equal graphs have equal hashes, whatever they were read from: SHA-256 over ids, attributes and the columns of ties. */
export function hashOfGraph({
  directed,
  actors,
  from,
  to,
  strength,
  cost,
  sign,
  attributes,
}: NetworkGraph): string {
  const hash = createHash('sha256').update(JSON.stringify([directed, actors, attributes]));
  for (const column of [from, to, strength, cost, sign]) {
    hash
      .update(column === null ? '-' : new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
      .update('\n');
  }
  return hash.digest('hex');
}
