import { hasRole } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { earliest, latest } from '../../../contract/date-ends.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import { bodiesOf, type SupportTies } from './support.ts';

type Spell = { readonly validFrom: string | null; readonly validTo: string | null };

/** When a support ran. `to: null`: no end of it is on record. Both null: nothing dates it. */
export type SupportPeriod = { readonly from: string | null; readonly to: string | null };

/**
 * The period of a support, by the first of these that dates it: its advice (`assists`), its other ties on record, its
 * membership, the waves that report ties with it. Events that say when a contract began or ended widen it, and end one
 * that is otherwise left open, unless more of its contracts began than ended.
 */
export function periodOf(ties: SupportTies, id: string): SupportPeriod {
  const { data } = ties;
  const bodies = bodiesOf(ties, id);
  const own = [...new Set([...bodies].flatMap((body) => ties.of(body)))];
  const recorded = own
    .filter(({ layer, waveId }) => waveId === null || hasRole(layer, 'register'))
    .filter(isDated);
  const memberships = ties.memberships(id).filter(isDated);
  const spells = [recorded.filter(({ layer }) => layer === 'assists'), recorded, memberships].find(
    ({ length }) => length > 0,
  );
  return withEvents(data, bodies, spells === undefined ? reportedPeriod(data, own) : spanOf(spells));
}

const isDated = ({ validFrom, validTo }: Spell): boolean => validFrom !== null || validTo !== null;

/** Open where the end of any of them is open. */
function spanOf(spells: readonly Spell[]): SupportPeriod {
  return {
    from: earliest(spells.map(({ validFrom }) => validFrom)),
    to: spells.some(({ validTo }) => validTo === null) ? null : latest(spells.map(({ validTo }) => validTo)),
  };
}

/** From the first wave that reports a tie with it to the last, where a later one asked about the same and reports none. */
function reportedPeriod(data: NetworkData, own: NetworkData['ties']): SupportPeriod {
  const reported = new Set(own.map(({ waveId }) => waveId));
  const dated = wavesInOrder(data.waves).filter(({ date }) => date !== null);
  const withTies = dated.filter(({ waveId }) => reported.has(waveId));
  const [first, last] = [withTies[0], withTies.at(-1)];
  if (first === undefined || last === undefined) return { from: null, to: null };
  const layers = own.filter(({ waveId }) => waveId === last.waveId).map(({ layer }) => layer);
  const askedAgain = dated
    .slice(dated.indexOf(last) + 1)
    .some(({ layersAsked }) => layers.some((layer) => layersAsked?.includes(layer) ?? false));
  return { from: first.date, to: askedAgain ? last.date : null };
}

function withEvents(
  data: NetworkData,
  bodies: ReadonlySet<string>,
  { from, to }: SupportPeriod,
): SupportPeriod {
  const own = data.events.filter(({ actorIds }) => actorIds.some((id) => bodies.has(id)));
  const dates = (kind: string): (string | null)[] =>
    own.filter((event) => event.kind === kind).map(({ date }) => date);
  const [begins, ends] = [dates('contract-begins'), dates('contract-ends')];
  return {
    from: earliest([from, ...begins]),
    to: to === null && begins.length > ends.length ? null : latest([to, ...ends]),
  };
}
