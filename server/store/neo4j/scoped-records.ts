import type { RecordScope } from '../../../contract/record-scopes.ts';
import { isInScope, keyPrefix } from '../revisions/scope-keys.ts';
import type { Version } from '../revisions/version.ts';
import type { Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import type { Step } from './step.ts';
import { batchRows } from './record-batches.ts';
import { placesOf, type KeptPlace } from './record-places.ts';
import { tieType } from '../../../graph-queries/tie-types.ts';
import { versionOf } from './stored-versions.ts';

/** Where the records of a scope may be kept. */
export function placesOfScope({ type, where }: RecordScope): readonly KeptPlace[] {
  const layer = where['layer'];
  if (type !== 'tie' || typeof layer !== 'string') return placesOf(type);
  return [{ name: tieType(layer), isNode: false }];
}

/** The visible records of a scope in one place, in the order of their keys, in parts of one transaction each. */
export async function* versionsInScope(
  step: Step,
  scope: RecordScope,
  place: KeptPlace,
  visibleRevisions: readonly number[],
): AsyncGenerator<Version[]> {
  const given = Object.entries(scope.where);
  const parameters = {
    ...{ prefix: keyPrefix(scope), limit: batchRows, visibleRevisions },
    where: Object.fromEntries(given.filter(([, value]) => value !== null)),
    unknown: given.filter(([, value]) => value === null).map(([field]) => field),
  };
  const query = cypherFor(place.isNode ? 'nodes-in-scope' : 'relationships-in-scope', place.name);
  for (let after = ''; ;) {
    const rows = await step((run) => run(query, { ...parameters, after }));
    if (rows.length > 0) yield rows.map((row) => versionOf(scope.type, row));
    if (rows.length < batchRows) return;
    after = String(rows.at(-1)!['key']);
  }
}

/** The keys of a scope of which something is kept beside what is visible, in their order, in parts. */
export async function* keysWithStatements(step: Step, scope: RecordScope): AsyncGenerator<string[]> {
  const parameters = { prefix: keyPrefix(scope), limit: batchRows };
  for (let after = ''; ;) {
    const rows = await step((run) => run(cypherFile('statement-keys'), { ...parameters, after }));
    const keys = rows.map(({ key }) => String(key));
    if (keys.length > 0) yield keys;
    if (keys.length < batchRows) return;
    after = keys.at(-1)!;
  }
}

/** The keys of a scope that some import made gone. Others may have brought them again. */
export async function goneKeys(
  run: Run,
  scope: RecordScope,
  visibleRevisions: readonly number[],
): Promise<string[]> {
  const rows = await run(cypherFile('gone-keys'), { prefix: keyPrefix(scope), visibleRevisions });
  return rows.map(({ key }) => String(key)).filter((key) => isInScope(scope, key));
}
