import type { Aftermath as AftermathAnswer, AftermathTie } from '../../../contract/aftermath.ts';
import { englishOf } from '../../../contract/english.ts';
import { hasRole } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { isDocumented } from '../survey-wave/slice-of-network.ts';
import { hasEnded, stateAfterwards } from './aftermath-state.ts';
import { countTies, type Counting } from './count-ties.ts';
import { fateByDates, fatesOfSpells, type Fate } from './dated-fates.ts';
import { periodOf, type SupportPeriod } from './period.ts';
import { readTie, type Among, type Sorting } from './read-tie.ts';
import { reportedFates, type FatedTie } from './reported-fates.ts';
import { bodiesOf, supportsIn, supportTies, type SupportTies } from './support.ts';
import { supportSlices, type SupportSlices } from './support-slices.ts';

export type AftermathFacts = Omit<AftermathAnswer, 'sentences'>;
type Candidate = AftermathFacts['candidates'][number];

/**
 * What became of the ties of a network when a support ended: among the schools (sets of schools count as schools), with
 * the support and its own institutions, and with others.
 *
 * Reads       ties of collaboration, and those on record by their dates; each once, layer by layer
 * Undefined   a tie without the dates that would tell, and one of a layer that nobody was asked about after it, is
 *             unknown, never lost
 * Cost        O(ties + waves · actors)
 *
 * @param of the support; unless given, the one with the most ties of those that ended
 * @param today a support that ends later than it is still running
 * @throws TelarProblem `invalid-request` on field `of` for an actor that the network does not have
 */
export function aftermath(data: NetworkData, of: string | undefined, today: string): AftermathFacts {
  const ties = supportTies(data);
  if (of !== undefined && ties.actor(of) === undefined)
    throw codedProblem('unknown-support', { network: data.network.id, actor: of }, 'of');
  const offered = candidatesOf(ties, today);
  const chosen = of ?? offered[0]?.id;
  if (chosen === undefined) return { ...blank(data), state: 'no-support' };
  const candidates = offered.filter(({ id }) => id !== chosen);
  const period = periodOf(ties, chosen);
  const known = { ...blank(data), of: namedActor(ties, chosen), candidates, period };
  if (period.to === null && period.from === null) return known;
  if (!hasEnded(period, today)) return { ...known, state: 'still-running' };
  return { ...known, ...afterSupport(ties, chosen, period) };
}

/** Those that ended first, and among them those with more ties. */
function candidatesOf(ties: SupportTies, today: string): Candidate[] {
  const counted = supportsIn(ties).map((id): Candidate => {
    const keys = new Set(ties.of(id).map((tie) => readTie(tie, ties.data, () => 'others').key));
    return { ...namedActor(ties, id), ties: keys.size, ended: hasEnded(periodOf(ties, id), today) };
  });
  return counted.sort(
    (a, b) => Number(b.ended) - Number(a.ended) || b.ties - a.ties || byCodeUnit(a.id, b.id),
  );
}

/** What is known of a network before a support of it is. */
const blank = ({ network }: NetworkData): AftermathFacts => ({
  networkId: network.id,
  of: null,
  candidates: [],
  period: { from: null, to: null },
  slices: { before: null, during: null, after: null },
  ties: { before: null, during: null, after: null },
  ended: [],
  endedEarlier: [],
  outlived: [],
  new: [],
  unknown: [],
  state: 'cannot-tell',
  actors: [],
  layersNotAsked: [],
});

function afterSupport(
  ties: SupportTies,
  of: string,
  period: SupportPeriod,
): Omit<AftermathFacts, 'networkId' | 'of' | 'candidates' | 'period'> {
  const data = { ...ties.data, ties: [...ties.ties] };
  const slices = supportSlices(data, period);
  const among = sortingOf(ties, of);
  const fateOf: Counting['fateOf'] = (tie) => fateByDates(tie, period);
  const reported = reportedFates(data, data.ties, slices, among);
  const fated = [...recordedFates(data, among, fateOf), ...reported.fated];
  const listed = (fate: Fate): AftermathTie[] => fated.filter((tie) => tie.fate === fate).map(withoutFate);
  const counting = { data, period, slices, among, fateOf };
  const lists = {
    ended: listed('ended'),
    endedEarlier: listed('ended-earlier'),
    outlived: listed('outlived'),
    new: listed('new'),
    unknown: listed('unknown'),
  };
  const counts = {
    before: countTies(counting, 'before'),
    during: countTies(counting, 'during'),
    after: countTies(counting, 'after'),
  };
  const schools = fated.filter((tie) => tie.among === 'schools');
  const isKnown = counts.after !== null && counts.during !== null && knowsSchoolTies(data, slices, schools);
  return {
    slices: {
      before: slices.before?.waveId ?? null,
      during: slices.during?.waveId ?? null,
      after: slices.after?.waveId ?? null,
    },
    ties: counts,
    ...lists,
    state: stateAfterwards((fate) => schools.filter((tie) => tie.fate === fate).length, isKnown),
    actors: actorsOf(ties, Object.values(lists).flat()),
    layersNotAsked: reported.layersNotAsked,
  };
}

/**
 * Whether the ties among schools during the support are known: on record, or asked about in the slice during it. In a
 * network of which people are asked, no slice during the support is no knowledge of them.
 */
function knowsSchoolTies(
  data: NetworkData,
  { during }: SupportSlices,
  schools: readonly FatedTie[],
): boolean {
  const isRecorded = schools.some(
    ({ fate }) => fate !== 'new' && fate !== 'not-comparable' && fate !== 'over',
  );
  if (isRecorded || isDocumented(data)) return true;
  return during?.layersAsked?.some((layer) => hasRole(layer, 'content')) ?? false;
}

/** With the support, when an end of the tie is one of its bodies; among schools, when both ends are schools. */
function sortingOf(ties: SupportTies, of: string): Sorting {
  const bodies = bodiesOf(ties, of);
  return (from, to): Among => {
    if (bodies.has(from) || bodies.has(to)) return 'support';
    return ties.isSchool(from) && ties.isSchool(to) ? 'schools' : 'others';
  };
}

function recordedFates(data: NetworkData, among: Sorting, fateOf: Counting['fateOf']): FatedTie[] {
  const recorded = data.ties
    .filter(({ waveId }) => waveId === null)
    .map((tie) => ({ ...readTie(tie, data, among), fate: fateOf(tie) }));
  return [...Map.groupBy(recorded, ({ key }) => key).values()].flatMap((spells) =>
    fatesOfSpells(spells.map(({ fate }) => fate)).map((fate) => spells.find((spell) => spell.fate === fate)!),
  );
}

const withoutFate = ({ layer, from, to, among, validFrom, validTo }: FatedTie): AftermathTie => ({
  ...{ from, to, layer, among, validFrom, validTo },
});

function namedActor({ actor: actorOf }: SupportTies, id: string): NonNullable<AftermathFacts['of']> {
  const actor = actorOf(id);
  const english = englishOf(actor?.attributes ?? {})?.name;
  const named = { id, name: actor?.name ?? id, kind: actor?.kind ?? 'school' };
  return english === undefined ? named : { ...named, english: { name: english } };
}

const actorsOf = (known: SupportTies, ties: readonly AftermathTie[]): AftermathFacts['actors'] =>
  [...new Set(ties.flatMap(({ from, to }) => [from, to]))]
    .sort(byCodeUnit)
    .map((id) => namedActor(known, id));
