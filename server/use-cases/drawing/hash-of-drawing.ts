import { createHash, type Hash } from 'node:crypto';
import { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import { runSteps } from '../../../contract/run-steps.ts';

/** Where a layout puts an actor is no fact, nor is the number of a tie within the answer. */
const actorFields = GraphActor.omit({ x: true, y: true }).keyof().options;
const tieFields = GraphTie.omit({ id: true }).keyof().options;

/** Characters that are hashed at once: a call for each row would take longer than the hash itself. */
const blockLength = 64 * 1024;

/**
 * Names the facts that are drawn: SHA-256 over the fields of the actors and of the ties, in their order. The same facts
 * have the same hash in every store, under every layout, and after any import that does not change them.
 */
export const hashOfDrawing = (...drawn: Parameters<typeof hashSteps>): string =>
  runSteps(hashSteps(...drawn));

/** The same in steps, for whoever has others to answer meanwhile. */
export function* hashSteps(
  actors: readonly Omit<GraphActor, 'x' | 'y'>[],
  ties: readonly Omit<GraphTie, 'id'>[],
): Generator<undefined, string> {
  const hash = createHash('sha256');
  yield* addRows(hash, actors, actorFields);
  yield* addRows(hash, ties, tieFields);
  return hash.digest('hex');
}

function* addRows<Field extends string>(
  hash: Hash,
  rows: readonly Readonly<Partial<Record<Field, unknown>>>[],
  fields: readonly Field[],
): Generator<undefined, void> {
  let block = '';
  for (const row of rows) {
    block += `${JSON.stringify(fields.map((field) => row[field]))}\n`;
    if (block.length < blockLength) continue;
    hash.update(block);
    block = '';
    yield;
  }
  hash.update(`${block}\n`);
}
