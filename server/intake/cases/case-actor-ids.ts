import { ministryId, type ActorKind } from '../../../contract/identifiers.ts';
import { cell } from './case-tables.ts';
import type { CaseFile, CaseLine, CaseTables } from './case-tables.ts';

/**
 * Actors that several tables name, or that the register knows for certain: universities by their SIES code. Nobody is
 * identified by likeness alone.
 */
const known: Readonly<Record<string, string>> = {
  puc: 'university:86',
  pucv: 'university:89',
  ufro: 'university:76',
  udp: 'university:3',
  mineduc: ministryId,
  fundacion_chile: 'organisation:fundacion-chile',
  school_e209: 'school:case-e-209',
};

/** Tables of actors with the word that keeps the ids of their sets apart. */
const actorTables: readonly (readonly [CaseFile, string])[] = [
  ['enlaces_actors.csv', 'enlaces'],
  ['ate_actors.csv', 'ate'],
  ['rme_study_actors.csv', 'rme'],
];

/** `_group` kinds are sets that the source does not name one by one. */
export const isGroup = (line: CaseLine): boolean => (cell(line, 'kind') ?? '').endsWith('_group');

/** Teachers, trainers and the like appear as a role that many hold, never as persons. */
export const kindOf = (line: CaseLine): ActorKind => {
  const kind = cell(line, 'kind');
  if (kind === 'state_body') return 'public-body';
  return kind === 'university' || kind === 'school' ? kind : 'organisation';
};

export const slug = (key: string): string => key.replaceAll('_', '-');

function idOf(line: CaseLine, scope: string): string {
  const key = cell(line, 'actor_id')!;
  const kind = kindOf(line);
  const isNamed = kind === 'organisation' && !isGroup(line);
  return known[key] ?? (isNamed ? `organisation:${slug(key)}` : `${kind}:${scope}-${slug(key)}`);
}

/** Ids by the key of the tables: of actors, and of programmes. */
export function actorIdsOf(table: CaseTables): Map<string, string> {
  const actors = actorTables.flatMap(([name, scope]) =>
    table(name).map((line) => [cell(line, 'actor_id')!, idOf(line, scope)] as const),
  );
  const programmes = table('ate_programmes.csv').map((line) => {
    const key = cell(line, 'programme_id')!;
    return [key, `organisation:programme-${slug(key)}`] as const;
  });
  return new Map([...actors, ...programmes]);
}
