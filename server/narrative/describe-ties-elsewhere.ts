import type { NetworkAssessment, PatternReading, WaveAssessment } from '../../contract/assessments.ts';
import { tiesElsewhere } from '../analysis/isolated-schools/ties-elsewhere.ts';
import { isolatedSchool } from '../analysis/patterns/isolated-school/definition.ts';
import { statement } from '../analysis/statement.ts';
import { narrator } from './narrator.ts';

type Named = { id: string; name: string };
/** What of a last wave the list that it stands in decides on, or reads to decide. */
export type ListedWave = Pick<WaveAssessment, 'facts' | 'patterns'>;
/** Names of networks and actors, by id. */
export type Names = {
  readonly networks: ReadonlyMap<string, string>;
  readonly actors: ReadonlyMap<string, string>;
};

/** Schools that stand alone in the last wave of some network of a list: whose names `withTiesElsewhere` needs. */
export const isolatedInList = (networks: readonly NetworkAssessment[]): string[] => [
  ...new Set(networks.flatMap(({ waves }) => waves.at(-1)?.patterns.flatMap(isolatedIn) ?? [])),
];

export const isolatedIn = ({ pattern, subjects }: PatternReading): string[] =>
  pattern === isolatedSchool.id ? subjects : [];

/**
 * A list of networks, in which the finding of an isolated school says where that school does have ties: in the last wave
 * of another network of the list, by the same rule as the list of isolated schools.
 */
export function withTiesElsewhere<
  List extends {
    readonly networks: readonly { readonly id: string; readonly waves: readonly ListedWave[] }[];
  },
>(list: List, names: Names): List {
  const last = list.networks.flatMap(({ id, waves }) => {
    const facts = waves.at(-1)?.facts;
    // As in the list of isolated schools: nothing is known of who stands alone where nobody was asked, or no roster is known.
    if (facts?.['asked'] !== true || facts['rosterKnown'] !== true) return [];
    return [{ network: { id, name: names.networks.get(id) ?? id }, inTies: facts.inTies }];
  });
  const elsewhere = tiesElsewhere(last);
  return {
    ...list,
    networks: list.networks.map(({ id, waves }) => ({
      id,
      waves: waves.map((wave, at) =>
        at < waves.length - 1 ? wave : waveWith(wave, (school) => elsewhere(school, id), names),
      ),
    })),
  };
}

function waveWith<Wave extends ListedWave>(
  wave: Wave,
  networksOf: (school: string) => Named[],
  names: Names,
): Wave {
  const patterns = wave.patterns.map((reading) => {
    const tied = isolatedIn(reading)
      .map((actor) => ({ actor, networks: networksOf(actor) }))
      .filter(({ networks }) => networks.length > 0);
    return tied.length === 0 ? reading : readingWith(reading, tied, names);
  });
  return { ...wave, patterns };
}

function readingWith(
  reading: PatternReading,
  tied: readonly { actor: string; networks: Named[] }[],
  names: Names,
): PatternReading {
  const scope = `patterns.${reading.pattern}`;
  const parts = tied.map(({ actor, networks }) =>
    statement('tied-in', {
      name: names.actors.get(actor) ?? actor,
      networks: { names: networks.map(({ name }) => name) },
    }),
  );
  const values = { count: tied.length, schools: { parts } };
  const text = narrator.sentence(`${scope}.statements.tied-elsewhere`, values, scope);
  return {
    ...reading,
    evidence: { ...reading.evidence, tiedElsewhere: tied },
    facts: [...reading.facts, { code: 'tied-elsewhere', text }],
  };
}
