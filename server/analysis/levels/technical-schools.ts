import type { Levels } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit, byId } from '../../../contract/text-order.ts';
import { isInForceIn } from '../survey-wave/ties-of-wave.ts';

type Facts = {
  actors: readonly RecordOf<'actor'>[];
  ties: readonly RecordOf<'tie'>[];
  contracts: readonly Omit<RecordOf<'contract'>, 'type'>[];
  /** What each school taught in the year. */
  teaching: readonly Pick<RecordOf<'school-year'>, 'schoolId' | 'teaching'>[];
  year: number;
  comunaNames: ReadonlyMap<string, string>;
};

/**
 * Technical-professional schools, and those of them that no tie or contract joins with a university, an institute or a
 * training centre.
 *
 * Reads    kinds of teaching 410 to 863 of the record layout of the directory (commercial, industrial, technical,
 *          agricultural and maritime, of young people and adults); ties and contracts in force in the year
 * Source   networks with universities and institutes for pupils of these schools: diagnosis of the first four SLEPs, block 22
 * Returns  null where no kind of teaching is on record
 */
export function technicalSchools(facts: Facts): Levels['technical'] {
  const { actors, teaching, comunaNames } = facts;
  if (teaching.every((row) => row.teaching.length === 0)) return null;
  const technical = new Set(
    teaching.flatMap((row) => (row.teaching.some(isTechnical) ? [row.schoolId] : [])),
  );
  const schools = actors.filter(({ id }) => technical.has(id));
  const joined = joinedWithUniversity(facts);
  const ofTerritory = actors.filter(({ kind }) => kind === 'school');
  return {
    schools: schools.length,
    withoutUniversity: schools
      .filter(({ id }) => !joined.has(id))
      .map(({ id, name, comunaId }) => ({
        id,
        name,
        comunaName: (comunaId === null ? null : comunaNames.get(comunaId)) ?? null,
      }))
      .toSorted((a, b) => byCodeUnit(a.name, b.name) || byId(a, b)),
    known: ofTerritory.some(({ id }) => joined.has(id)),
  };
}

const isTechnical = (code: number): boolean => code >= 410 && code <= 863;

function joinedWithUniversity({ actors, ties, contracts, year }: Facts): Set<string> {
  const universities = new Set(actors.flatMap(({ id, kind }) => (kind === 'university' ? [id] : [])));
  const inForce = ties.filter((tie) => tie.sign > 0 && isInForceIn(tie, year));
  return new Set([
    ...inForce.filter(({ from }) => universities.has(from)).map(({ to }) => to),
    ...inForce.filter(({ to }) => universities.has(to)).map(({ from }) => from),
    ...contracts
      .filter((contract) => universities.has(contract.providerId) && isInForceIn(contract, year))
      .flatMap(({ schoolIds }) => schoolIds),
  ]);
}
