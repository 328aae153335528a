import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byId } from '../../../contract/text-order.ts';
import type { External } from './survey-wave.ts';
import { isInForce } from './ties-of-wave.ts';

type Reached = Pick<External, 'reach' | 'named' | 'contract'>;

/** A tie of a member with somebody who is not on the roster. */
export type OutwardTie = { readonly member: number; readonly other: string };

/**
 * Whom the members lean on outside: advisers and organisations that they name, and whoever has a contract with them at
 * the date of the wave (`assists`), in the order of ids.
 *
 * @param place position of each member
 */
export function externalsOf(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  place: ReadonlyMap<string, number>,
  { advisers, outward }: { advisers: ReadonlySet<string>; outward: readonly OutwardTie[] },
): External[] {
  const found = new Map<string, Reached>();
  const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
  const at = (id: string): Reached => {
    const known = found.get(id) ?? {
      reach: new Uint8Array(place.size),
      named: new Uint8Array(place.size),
      contract: new Uint8Array(place.size),
    };
    found.set(id, known);
    return known;
  };
  const kindOf = (id: string): External['kind'] => actors.get(id)?.kind ?? 'school';
  const isOutside = (id: string): boolean => advisers.has(id) || kindOf(id) !== 'school';
  for (const { member, other } of outward)
    if (isOutside(other)) at(other).reach[member] = at(other).named[member] = 1;
  for (const tie of data.ties) {
    const { layer, from, to } = tie;
    const i = place.get(to);
    if (layer !== 'assists' || i === undefined || place.has(from)) continue;
    if (isInForce(tie, wave.date)) at(from).reach[i] = at(from).contract[i] = 1;
  }
  return [...found]
    .map(([id, members]) => ({ id, name: actors.get(id)?.name ?? id, kind: kindOf(id), ...members }))
    .sort(byId);
}
