import { createHash, type Hash } from 'node:crypto';
import { GraphActor, GraphTie } from '../../../contract/graphs.ts';

/** Where a layout puts an actor is no fact, nor is the number of a tie within the answer. */
const actorFields = GraphActor.omit({ x: true, y: true }).keyof().options;
const tieFields = GraphTie.omit({ id: true }).keyof().options;

/** Characters that are hashed at once: a call for each row would take longer than the hash itself. */
const blockLength = 64 * 1024;

/**
 * Names the facts that are drawn: SHA-256 over the fields of the actors and of the ties, in their order. The same facts
 * have the same hash in every store, under every layout, and after any import that does not change them.
 */
export function hashOfDrawing(
  actors: readonly Omit<GraphActor, 'x' | 'y'>[],
  ties: readonly Omit<GraphTie, 'id'>[],
): string {
  const hash = createHash('sha256');
  addRows(hash, actors, actorFields);
  addRows(hash, ties, tieFields);
  return hash.digest('hex');
}

function addRows<Field extends string>(
  hash: Hash,
  rows: readonly Readonly<Partial<Record<Field, unknown>>>[],
  fields: readonly Field[],
): void {
  let block = '';
  for (const row of rows) {
    block += `${JSON.stringify(fields.map((field) => row[field]))}\n`;
    if (block.length < blockLength) continue;
    hash.update(block);
    block = '';
  }
  hash.update(`${block}\n`);
}
