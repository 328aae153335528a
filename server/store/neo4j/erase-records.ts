import { ownActorPrefix } from '../../../contract/local-ids.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { Erased, Erasure } from '../ports/revision-eraser.ts';
import {
  actorKey,
  erasedLines,
  erasedOf,
  erasedScopes,
  erasedTitle,
  isErased,
  namesInViews,
  ownActorRange,
  scopesAfter,
} from '../revisions/erased-keys.ts';
import type { Source } from '../revisions/version.ts';
import { ChangedFacts } from './changed-facts.ts';
import type { Run } from './connection.ts';
import { cypherFile, cypherFor } from './cypher-files.ts';
import { refreshDerived } from './derived-facts.ts';
import type { ImportLease } from './import-lease.ts';
import { slices } from './record-batches.ts';
import { keptPlaces, placeOfKey } from './record-places.ts';
import { repeatsOf } from './repeats.ts';
import { keysWithStatements, placesOfScope, versionsInScope } from './scoped-records.ts';
import { statementRows } from './stored-versions.ts';

/**
 * Erases all of what an erasure names in one transaction: nodes, relationships and what was said of them. The server
 * keeps traces on its disk until it uses the space again and, in its transaction logs, until these are rotated
 * (db.tx_log.rotation.retention_policy).
 */
export async function eraseRecords(lease: ImportLease, erasure: Erasure): Promise<Erased> {
  const { step, visibleRevisions } = lease;
  const lines = erasedLines();
  const keys = await keysToErase(lease, erasure, (line) => lines.add(line, erasure));
  return step(async (run) => {
    const names = await namesOf(run, erasure);
    for (const part of slices([...keys])) await eraseKeys(run, part);
    const actors = await unnamedActors(run, erasure);
    await eraseKeys(run, actors.map(actorKey));
    await eraseQuotations(run, erasure, lines.all(), actors);
    await eraseNames(run, names, lines.all());
    await forgetScopes(run, erasure);
    await eraseViews(run, erasure);
    const result = erasedOf([...keys, ...actors.map(actorKey)], lines.all());
    const changed = new ChangedFacts();
    changed.addAll(result.keys);
    await refreshDerived(run, changed, visibleRevisions);
    await run(cypherFile('publish-erasure'));
    return result;
  });
}

/** The keys to be erased, visible or said by a revision; `addLine` learns where they came from. */
async function keysToErase(
  { step, visibleRevisions }: ImportLease,
  erasure: Erasure,
  addLine: (line: Source) => void,
): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const scope of erasedScopes(erasure)) {
    for (const place of placesOfScope(scope)) {
      for await (const versions of versionsInScope(step, scope, place, visibleRevisions)) {
        const erased = versions.filter(({ key }) => isErased(erasure, key));
        for (const version of erased) {
          keys.add(version.key);
          addLine(version);
        }
        const repeats = await step((run) =>
          repeatsOf(
            run,
            erased.map(({ key }) => key),
          ),
        );
        for (const row of repeats) addLine(row);
      }
    }
    for await (const stated of keysWithStatements(step, scope)) {
      const erased = stated.filter((key) => isErased(erasure, key));
      const rows = await step((run) => statementRows(run, erased, visibleRevisions));
      for (const row of [...rows.values()].flat()) addLine(row);
      for (const key of erased) keys.add(key);
    }
  }
  return keys;
}

/** Deletes what is stored of some keys; nodes lose their relationships, and `clear-stubs` deletes what is left of them. */
async function eraseKeys(run: Run, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await run(cypherFile('erase-statements'), { keys });
  const byPlace = Map.groupBy(keys, (key) => placeOfKey(key).name);
  for (const { name, isNode } of keptPlaces) {
    const ofPlace = byPlace.get(name);
    if (!ofPlace) continue;
    await run(cypherFor(isNode ? 'remove-nodes' : 'remove-relationships', name), { keys: ofPlace });
  }
}

/** The ids of a network's own actors that no record names, once its records have been erased. */
async function unnamedActors(run: Run, erasure: Erasure): Promise<string[]> {
  const range = ownActorRange(erasure);
  if (range === null) return [];
  const rows = await run(cypherFile('unnamed-actors'), range);
  return rows.map(({ id }) => String(id));
}

async function eraseQuotations(
  run: Run,
  { networkId, actorId }: Erasure,
  lines: readonly Source[],
  actors: readonly string[],
): Promise<void> {
  const revisions = [...new Set(lines.map(({ revision }) => revision))];
  for (const rows of slices(lines)) await run(cypherFile('erase-quotations'), { rows });
  await run(cypherFile('erase-quotations-about'), { revisions, about: actorId ?? networkId });
  // The ids of own actors are words of the files.
  const ofNetwork = actorId === undefined ? { prefix: ownActorPrefix(networkId), networkId } : {};
  await run(cypherFile('erase-own-names'), { prefix: null, networkId: null, actors, ...ofNetwork });
}

/** Which parts of an erased network imports replaced is not needed any more, and names it. */
async function forgetScopes(run: Run, erasure: Erasure): Promise<void> {
  for (const { number, replaces } of await run(cypherFile('replaced-scopes'))) {
    const scopes = JSON.parse(String(replaces)) as RecordScope[];
    const left = scopesAfter(erasure, scopes);
    if (left.length === scopes.length) continue;
    await run(cypherFile('store-replaced-scopes'), { number, replaces: JSON.stringify(left) });
  }
}

/** A saved view names the network that it shows, and actors of the network's own. */
async function eraseViews(run: Run, { networkId, actorId }: Erasure): Promise<void> {
  if (actorId !== undefined) return;
  await run(cypherFile('erase-views'), { names: namesInViews(networkId) });
}

/** What a network to be erased is called, and its id; nothing, where only answers go. */
async function namesOf(run: Run, { networkId, actorId }: Erasure): Promise<string[]> {
  if (actorId !== undefined) return [];
  const rows = await run(cypherFile('network-name'), { networkId });
  return [networkId, ...rows.map(({ name }) => String(name))];
}

/** Takes the names of an erased network out of what stays of the imports that it came with. */
async function eraseNames(run: Run, names: readonly string[], lines: readonly Source[]): Promise<void> {
  const revisions = [...new Set(lines.map(({ revision }) => revision))];
  await run(cypherFile('erase-names'), { revisions, names: [...names], erasedTitle });
}
