import type { RecordOf } from '../../../contract/records.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import { isPersonalHeading, isPersonalId, isPersonalRut } from '../bundle/personal-number.ts';
import { actorKindWords, foldedWord } from '../bundle/vocabulary.ts';
import type { ActorsBeside } from './actors-beside.ts';
import type { LimitedFindings } from './limited-findings.ts';
import type { RawActor, RawGraph } from './raw-graph.ts';

/** The actors of a graph file by id: those it lists, those of the file beside it, else the ends of its ties. */
export function parseActors(raw: RawGraph, beside: ActorsBeside | null, findings: LimitedFindings) {
  const actors = new Map<string, RecordOf<'actor'>>();
  for (const each of raw.actors) {
    if (actors.has(each.id)) {
      const expected = 'every actor listed once: the first stands';
      findings.report({
        row: each.line,
        column: 'id',
        found: each.id,
        expected,
        code: 'duplicate-actor',
        outcome: 'refused',
      });
    } else if (isPersonalId(each.id)) reportPersonal(each, findings);
    else actors.set(each.id, parseActor(each));
  }
  for (const actor of beside?.actors ?? []) actors.set(actor.id, actor);
  if (raw.listed || beside !== null) return actors;
  for (const { from, to } of raw.ties) {
    for (const id of [from, to])
      if (id !== '' && !actors.has(id) && !isPersonalId(id)) actors.set(id, bareActor(id, false));
  }
  return actors;
}

const reportPersonal = ({ line }: { line: number | null }, findings: LimitedFindings): void =>
  findings.report({
    row: line,
    column: 'id',
    found: '…',
    expected: 'an id that is not the number of a natural person',
    code: 'personal-number',
    outcome: 'refused',
  });

function parseActor({ id, values }: RawActor): RecordOf<'actor'> {
  const rest = new Map(Object.entries(values).filter(([name, value]) => isPublic(name, value)));
  const take = (...names: string[]) => {
    const name = [...rest.keys()].find((each) => names.includes(foldedWord(each)));
    const value = name === undefined ? null : (rest.get(name) ?? null);
    if (name !== undefined) rest.delete(name);
    return value;
  };
  const textOf = (value: unknown): string | null => (value === null || value === '' ? null : String(value));
  const numberOf = (value: unknown, limit: number): number | null =>
    typeof value === 'number' && Math.abs(value) <= limit ? value : null;
  const bare = bareActor(id, false);
  const kind = textOf(take('kind', 'tipo'));
  const label = textOf(take('name', 'nombre'));
  const labelToo = textOf(take('label'));
  return {
    ...bare,
    kind: (kind === null ? undefined : actorKindWords.get(foldedWord(kind))) ?? bare.kind,
    subKind: textOf(take('sub_kind', 'subkind')),
    name: label ?? labelToo ?? id,
    group: textOf(take('group', 'grupo')),
    latitude: numberOf(take('latitude', 'lat', 'latitud'), 90),
    longitude: numberOf(take('longitude', 'lng', 'lon', 'longitud'), 180),
    isSet: take('is_set', 'isset') === true,
    simulated: take('simulated') === true,
    attributes: Object.fromEntries(rest),
  };
}

/** Whether an attribute may be kept: no heading and no value of a person. */
export const isPublic = (name: string, value: unknown): boolean =>
  !isPersonalHeading(foldedWord(name)) && !(typeof value === 'string' && isPersonalRut(value));
