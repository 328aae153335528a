import { newRecord } from '../../../contract/new-record.ts';
import { PartialDate } from '../../../contract/identifiers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { AttributeValue } from '../bundle/cell-formats.ts';
import type { RawGraph } from './raw-graph.ts';

/** Several roles of one member, and their dates, in one value. */
export const roleSeparator = '|';
/** Attributes of actors in a file that Telar wrote that say how they belong. */
export const memberAttributes = ['role', 'member_from', 'member_to'] as const;

/**
 * Whom a graph file makes members: everybody it lists. A file that Telar wrote tells members, with their roles and
 * dates, from others who have ties.
 */
export function parseMembers(
  raw: RawGraph,
  ids: readonly string[],
  networkId: string,
): RecordOf<'membership'>[] {
  if (raw.facts === null) return ids.map((actorId) => newRecord('membership', { networkId, actorId }));
  return raw.actors.flatMap(({ id: actorId, values }) => {
    const parts = (value: AttributeValue | undefined) => String(value ?? '').split(roleSeparator);
    const [from, to] = [parts(values[memberAttributes[1]]), parts(values[memberAttributes[2]])];
    return parts(values[memberAttributes[0]])
      .map((role, at) => ({ role, validFrom: dateOf(from[at]), validTo: dateOf(to[at]) }))
      .filter(({ role }) => role !== '')
      .map((membership) => newRecord('membership', { networkId, actorId, ...membership }));
  });
}

function dateOf(found: string | undefined): string | null {
  const read = PartialDate.safeParse(found);
  return read.success ? read.data : null;
}
