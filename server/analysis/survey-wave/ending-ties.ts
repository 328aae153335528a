import { isCollaboration } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { pairKey } from '../pair-key.ts';
import { before, monthsBetween, notAfter } from './partial-dates.ts';
import { isInForce, isStructural, tiesOfWave } from './ties-of-wave.ts';

type Tie = RecordOf<'tie'>;
type Wave = RecordOf<'wave'>;

/** A tie between two members that ends, or the support of an outsider all of whose contracts with members end. */
export type EndingTie = {
  /** Who gives the support; null for a tie between members. */
  readonly external: { readonly id: string; readonly name: string } | null;
  /** Members that it ties: the two ends, or those under contract. */
  readonly members: readonly string[];
  /** The last of its dates, and whether it had come by the date of the wave. */
  readonly until: string;
  readonly hasCome: boolean;
};

/** An end is near within a year. */
export const monthsAhead = 12;

/**
 * Ties with an end date that came since the wave before, or comes within a year of the wave; in the order of their dates.
 * A tie between two members counts only where nothing else ties the two in the wave. `null`: nothing that members have
 * carries an end date, so that nothing is known of ends.
 *
 * @param place position of each member
 */
export function endingTies(
  data: NetworkData,
  wave: Wave,
  previous: Wave | null,
  place: ReadonlyMap<string, number>,
): EndingTie[] | null {
  const dated = data.ties.filter(
    ({ layer, waveId, sign, from, to }) =>
      waveId === null &&
      sign > 0 &&
      from !== to &&
      !isStructural(layer) &&
      (place.has(from) || place.has(to)),
  );
  if (!dated.some(({ validTo }) => validTo !== null)) return null;
  const looked = { data, wave, place, dated, isEnding: endsSoon(wave, previous) };
  const found = [...between(looked), ...supports(looked)];
  return found.sort((a, b) => (before(b.until, a.until) ? 1 : before(a.until, b.until) ? -1 : 0));
}

const endsSoon =
  (wave: Wave, previous: Wave | null) =>
  ({ validFrom, validTo }: Tie): boolean => {
    if (validTo === null || wave.date === null || !notAfter(validFrom, wave.date)) return false;
    const ahead = monthsBetween(wave.date, validTo)!;
    const isRecent = previous?.date ? !before(validTo, previous.date) : ahead >= -monthsAhead;
    return isRecent && ahead <= monthsAhead;
  };

/** Where ends are looked for: a wave of a network, and its ties that may be dated. */
type Looked = {
  readonly data: NetworkData;
  readonly wave: Wave;
  readonly place: ReadonlyMap<string, number>;
  readonly dated: readonly Tie[];
  readonly isEnding: (tie: Tie) => boolean;
};

/** What all of these ties, each of which ends, are together. */
function asEnding(
  ties: readonly Tie[],
  { date }: Wave,
  whose: Pick<EndingTie, 'external' | 'members'>,
): EndingTie {
  const untils = ties.map(({ validTo }) => validTo!);
  const until = untils.reduce((last, each) => (before(last, each) ? each : last));
  return { ...whose, until, hasCome: before(until, date) };
}

function between({ data, wave, place, dated, isEnding }: Looked): EndingTie[] {
  const among = ({ from, to }: Tie): boolean => place.has(from) && place.has(to);
  const lasting = tiesOfWave(data, wave).filter(
    (tie) => tie.sign > 0 && isCollaboration(tie.layer) && !(tie.waveId === null && isEnding(tie)),
  );
  const held = new Set(lasting.map(({ from, to }) => pairKey(from, to)));
  for (const tie of dated)
    if (isInForce(tie, wave.date) && !isEnding(tie)) held.add(pairKey(tie.from, tie.to));
  const ending = dated.filter((tie) => among(tie) && isEnding(tie) && !held.has(pairKey(tie.from, tie.to)));
  return [...Map.groupBy(ending, ({ from, to }) => pairKey(from, to)).values()].map((ties) =>
    asEnding(ties, wave, { external: null, members: [ties[0]!.from, ties[0]!.to].sort() }),
  );
}

/** An outsider of whose contracts one goes on stays: only the support that ends altogether is one that ends. */
function supports({ data, wave, place, dated, isEnding }: Looked): EndingTie[] {
  const names = new Map(data.actors.map(({ id, name }) => [id, name]));
  const contracts = dated.filter(
    ({ layer, from, to }) => layer === 'assists' && !place.has(from) && place.has(to),
  );
  return [...Map.groupBy(contracts, ({ from }) => from)].flatMap(([id, own]) => {
    const ending = own.filter(isEnding);
    if (ending.length === 0 || own.some((tie) => !isEnding(tie) && isInForce(tie, wave.date))) return [];
    const members = [...new Set(ending.map(({ to }) => to))].sort();
    return [asEnding(ending, wave, { external: { id, name: names.get(id) ?? id }, members })];
  });
}
