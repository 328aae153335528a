import type { ActorKind } from '../../../contract/identifiers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import { cell, numberIn, sourced, parsedFrom } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';

/**
 * Actors that two tables name, or that the register knows for certain: universities by their SIES code. Nobody is
 * identified by likeness alone.
 */
const known: Readonly<Record<string, { id: string; name: string }>> = {
  puc: { id: 'university:86', name: 'Pontificia Universidad Católica de Chile' },
  ufro: { id: 'university:76', name: 'Universidad de La Frontera' },
  udp: { id: 'university:3', name: 'Universidad Diego Portales' },
  mineduc: { id: 'public-body:mineduc', name: 'Ministerio de Educación (MINEDUC)' },
  fundacion_chile: { id: 'organisation:fundacion-chile', name: 'Fundación Chile' },
  school_e209: { id: 'school:case-e-209', name: 'School E-209' },
};

/** `_group` kinds are sets that the source does not name one by one; so are the bodies named in the plural. */
const isGroup = (kind: string): boolean => kind.endsWith('_group');

/** Teachers, trainers and the like appear as a role that many hold, never as persons. */
const kindOf = (kind: string): ActorKind => {
  if (kind === 'state_body') return 'public-body';
  if (kind === 'university') return 'university';
  return kind === 'school' ? 'school' : 'organisation';
};

const slug = (id: string): string => id.replaceAll('_', '-');

/** An actor of a case table. Sets are organisations whatever they are sets of, so that they count as no school. */
export function caseActor(line: CaseLine, scope: string): Parsed<'actor'> {
  const key = cell(line, 'actor_id')!;
  const kind = cell(line, 'kind') ?? '';
  const same = known[key];
  const set = isGroup(kind);
  const byKind = kindOf(kind);
  const id =
    same?.id ??
    (byKind === 'organisation' && !set ? `organisation:${slug(key)}` : `${byKind}:${scope}-${slug(key)}`);
  const own: RecordOf<'actor'> = {
    ...bareActor(id, false),
    kind: same === undefined ? byKind : bareActor(same.id, false).kind,
    subKind: kind === '' ? null : slug(kind),
    name: same?.name ?? cell(line, 'name')!,
    isSet: set,
    setSize: set ? numberIn(line, 'count') : null,
    attributes: sourced(line, 'kind_basis', 'count_qualifier', 'place', 'year_first', 'year_last'),
  };
  return parsedFrom(line, own);
}

/** A public body or organisation that a table names only in passing. */
export const namedActor = (
  line: CaseLine,
  id: string,
  name: string,
  subKind: string | null,
): Parsed<'actor'> => parsedFrom(line, { ...bareActor(id, false), name, subKind, attributes: sourced(line) });

export const MINEDUC = known['mineduc']!;
export const FUNDACION_CHILE = known['fundacion_chile']!;
