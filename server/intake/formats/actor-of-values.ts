import { legalKinds } from '../../../contract/register-records.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { actorHeadings } from '../headings.ts';
import { valueOf } from '../bundle/cell-formats.ts';
import { comunaCode } from '../bundle/code-formats.ts';
import { bareActor } from '../bundle/parse-actors.ts';
import {
  actorKindWords,
  dependencyWords,
  foldedWord,
  schoolStateWords,
  subKindWords,
} from '../bundle/vocabulary.ts';
import { keptAttributes } from './kept-attributes.ts';
import { memberAttributes } from './parse-graph-members.ts';
import type { RawActor, RawGraph } from './raw-graph.ts';

/** Which attributes of the actors of a file hold what Telar knows by name, where a file calls it otherwise. */
export type DescribedFields = {
  /** Whether Telar wrote the file: its own names stand for what they say, and no others. */
  isOwn: boolean;
  name: string | null;
  kind: string | null;
  group: string | null;
};

/** Names by the one list of headings, where the attribute holds what it should. */
export function describedFields({ actors, facts }: RawGraph): DescribedFields {
  if (facts !== null) return { isOwn: true, name: 'name', kind: 'kind', group: 'group' };
  const values = new Map<string, Set<unknown>>();
  for (const actor of actors)
    for (const [name, value] of Object.entries(actor.values)) {
      if (value === null || value === '') continue;
      const seen = values.get(name) ?? new Set<unknown>();
      if (seen.size < 100) values.set(name, seen.add(value));
    }
  const find = (headings: readonly string[], fits: (found: ReadonlySet<unknown>) => boolean) =>
    headings
      .flatMap((heading) => [...values].filter(([name]) => foldedWord(name) === heading))
      .find(([, found]) => fits(found))?.[0] ?? null;
  const isKind = (found: ReadonlySet<unknown>) => [...found].some((value) => kindOf(String(value)) !== null);
  const name = find(actorHeadings.name, (found) => ![...found].every(isKindLabel));
  return {
    isOwn: false,
    name,
    kind: find([...actorHeadings.kind, 'labels'], isKind),
    group: find(actorHeadings.group, () => true),
  };
}

/** Whether the id of an actor says what sort of actor it is: `school:8008`. */
export const hasKindPrefix = (id: string): boolean =>
  id.includes(':') && bareActor(id, false).kind === id.split(':')[0];

/** Neo4j writes what a node is as `:Escuela:Rural`. */
const isKindLabel = (value: unknown): boolean => typeof value === 'string' && /^:\S/.test(value);

function kindOf(value: string): { word: string; kind: RecordOf<'actor'>['kind'] } | null {
  for (const part of value.split(':')) {
    const word = foldedWord(part);
    const kind = actorKindWords.get(word);
    if (kind !== undefined) return { word, kind };
  }
  return null;
}

/** The record of an actor; `unsaid` are fields that nobody gave a value. Whatever does not fit stays an attribute. */
export function actorOfValues({ id, values }: RawActor, described: DescribedFields) {
  const rest = new Map(Object.entries(values));
  const find = (names: readonly string[]) =>
    described.isOwn ? names[0] : [...rest.keys()].find((each) => names.includes(foldedWord(each)));
  /** The value of the first of some attributes, taken out of the rest where it can be read. */
  const take = <T>(name: string | null | undefined, read: (value: unknown) => T | null): T | null => {
    const value = name === null || name === undefined ? undefined : rest.get(name);
    const taken = value === undefined || value === null || value === '' ? null : read(value);
    if (taken !== null) rest.delete(name!);
    return taken;
  };
  const bare = bareActor(id, false);
  const name = take(described.name, String);
  const kind = take(described.kind, (value) => kindOf(String(value)));
  if (described.isOwn) for (const each of memberAttributes) rest.delete(each);
  // GEXF, Cytoscape and Telar write the name twice.
  for (const also of ['label', 'shared name']) if (rest.get(also) === name) rest.delete(also);
  const unsaid = [
    ...(name === null ? ['name'] : []),
    ...(kind === null && !hasKindPrefix(id) ? ['kind'] : []),
  ];
  const actor: RecordOf<'actor'> = {
    ...bare,
    kind: kind?.kind ?? bare.kind,
    subKind:
      take(find(['sub_kind', 'subkind']), String) ??
      (kind === null ? null : (subKindWords.get(kind.word) ?? null)),
    name: name ?? id,
    group: take(described.group, String),
    rbd: take(find(['rbd']), wholeNumber(1)) ?? bare.rbd,
    legalKind: take(find(['legal_kind']), (value) => legalKinds.find((each) => each === value) ?? null),
    comunaId: take(find(['comuna', 'comuna_code', 'cod_comuna']), comunaOf),
    latitude: take(find(actorHeadings.latitude), within(90)),
    longitude: take(find(actorHeadings.longitude), within(180)),
    rural: take(find(['rural']), yesOrNo),
    enrolment: take(find(['enrolment', 'matricula']), wholeNumber(0)),
    state: take(
      find(['state', 'estado']),
      (value) => schoolStateWords.get(foldedWord(String(value))) ?? null,
    ),
    dependency: take(
      find(['dependency', 'dependencia']),
      (value) => dependencyWords.get(foldedWord(String(value))) ?? null,
    ),
    sostenedorId: take(find(['sostenedor']), ownerOf),
    isSet: take(find(['is_set', 'isset']), yesOrNo) ?? false,
    setSize: take(find(['set_size', 'setsize']), wholeNumber(1)),
    simulated: take(find(['simulated']), yesOrNo) ?? false,
    attributes: {},
  };
  return { actor: { ...actor, attributes: keptAttributes(rest) }, unsaid };
}

const yesOrNo = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
const within = (limit: number) => (value: unknown) =>
  typeof value === 'number' && Math.abs(value) <= limit ? value : null;
const wholeNumber = (least: number) => (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : null;
const ownerOf = (value: unknown): string | null =>
  typeof value === 'string' && /^sostenedor:\S+$/.test(value) ? value : null;

const comunaOf = (value: unknown): string | null => valueOf(comunaCode.read(String(value)));
