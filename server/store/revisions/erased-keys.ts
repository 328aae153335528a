import { ownActorPrefix } from '../../../contract/local-ids.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { keyFields, recordKey, typeOfKey, typesOfNetwork } from '../../../contract/record-key.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { RecordType } from '../../../contract/records.ts';
import type { Erased, Erasure } from '../ports/revision-eraser.ts';
import type { Source } from './version.ts';

/** Types of records that are an actor's own word in a network. */
const answers: readonly RecordType[] = ['response', 'tie', 'rating', 'attendance'];

/** The parts of the store in which all records lie that an erasure may concern. */
export function erasedScopes({ networkId, actorId }: Erasure): RecordScope[] {
  const types = actorId === undefined ? typesOfNetwork : answers;
  const parts = types.map((type): RecordScope => ({ type, where: { networkId } }));
  return actorId === undefined ? [...parts, { type: 'network', where: { id: networkId } }] : parts;
}

/** Whether a record of these parts is to be erased, which follows from its key. */
export function isErased({ actorId, respondent }: Erasure, key: string): boolean {
  if (actorId === undefined) return true;
  const type = typeOfKey(key);
  const [, ...values] = JSON.parse(key) as (string | number | null)[];
  const fields: readonly string[] = keyFields[type];
  const valueOf = (field: string) => values[fields.indexOf(field)];
  const [reporter, role] =
    type === 'tie'
      ? [valueOf('reporter') ?? valueOf('from'), valueOf('reporterRole')]
      : [valueOf('actorId'), valueOf('role')];
  if (reporter !== actorId) return false;
  if (respondent === undefined) return true;
  const isOfWave =
    type === 'attendance'
      ? respondent.activityIds.includes(String(valueOf('activityId')))
      : valueOf('waveId') === respondent.waveId;
  return isOfWave && role === respondent.role;
}

/** Keys of erased records by how many there are of each type, and where they came from. */
export function erasedOf(keys: Iterable<string>, lines: readonly Source[]): Erased {
  const sorted = [...keys].toSorted(byCodeUnit);
  const erased: Partial<Record<RecordType, number>> = {};
  for (const type of sorted.map(typeOfKey)) erased[type] = (erased[type] ?? 0) + 1;
  const revisions = [...new Set(lines.map(({ revision }) => revision))].toSorted((a, b) => a - b);
  return { erased, keys: sorted, revisions };
}

/** The key under which an actor is stored, whatever is known of it. */
export const actorKey = (id: string): string =>
  recordKey(newRecord('actor', { id, kind: 'school', name: id }));

/** The ids of own actors that an erasure may leave without a name in any record. */
export function ownActorRange({ networkId, actorId }: Erasure): { from: string; to: string } | null {
  const prefix = ownActorPrefix(networkId);
  if (actorId === undefined) return { from: prefix, to: `${prefix}\u{10ffff}` };
  return actorId.startsWith(prefix) ? { from: actorId, to: actorId } : null;
}

/**
 * Lines of imported files that told what is erased. Findings about them quote it; where a whole network goes, so do
 * findings about any line of those files.
 */
export function erasedLines() {
  const lines = new Map<string, Source>();
  return {
    add({ revision, file, row }: Source, { actorId }: Erasure): void {
      const line = { revision, file, row: actorId === undefined ? null : row };
      lines.set(JSON.stringify(line), line);
    },
    all: (): Source[] => [...lines.values()],
  };
}

/** Parts that an import replaced, without those of an erased network. */
export function scopesAfter({ networkId, actorId }: Erasure, scopes: readonly RecordScope[]): RecordScope[] {
  if (actorId !== undefined) return [...scopes];
  return scopes.filter(({ where }) => where['networkId'] !== networkId && where['id'] !== networkId);
}

/**
 * How the id of an erased network may stand in a saved view: plain or as in an address, by itself or before the name of
 * an actor of its own. What follows is part of it, so that "red:a" is not found in "red:ab".
 */
export const namesInViews = (networkId: string): string[] =>
  [networkId, encodeURIComponent(networkId)].flatMap((name) => ['"', '/', '?', '~'].map((end) => name + end));

/** What stands for the title of an import that named an erased network. */
export const erasedTitle = '—';
