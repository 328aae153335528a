import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import type { ReadValue } from './colour-scale.ts';

/** Attributes of an actor that hold a word; the interface names each of them. */
const wordAttributes = [
  'kind',
  'dependency',
  'comuna',
  'rural',
  'state',
  'sostenedor',
  'group',
  'role',
  'responded',
] as const;
type WordAttribute = (typeof wordAttributes)[number];

const readers: Record<WordAttribute, ReadValue> = {
  kind: (actor) => actor.kind,
  dependency: (actor) => actor.dependency,
  comuna: (actor) => actor.comunaName,
  rural: (actor) => (actor.rural === null ? null : actor.rural ? 'rural' : 'urban'),
  state: (actor) => actor.state,
  sostenedor: (actor) => actor.sostenedorId,
  group: (actor) => actor.group,
  role: (actor) => actor.role,
  responded: (actor) => (actor.responded === null ? null : actor.responded ? 'yes' : 'no'),
};

export const isWordAttribute = (name: string): name is WordAttribute => name in readers;
export const readWord = (name: WordAttribute): ReadValue => readers[name];

/** Attributes worth offering for colour: at least one actor has a value. */
export function usefulWords(actors: readonly GraphActor[]): WordAttribute[] {
  return wordAttributes.filter((name) => actors.some((actor) => readers[name](actor) !== null));
}

/** Stands before the names that sources give, so that a column "degree" of a file is not taken for the measure. */
const ownPrefix = 'own:';
export type OwnAttribute = `${typeof ownPrefix}${string}`;

export const isOwnAttribute = (name: string): name is OwnAttribute => name.startsWith(ownPrefix);
/** The name as it stands in the file. */
export const nameInFile = (name: OwnAttribute): string => name.slice(ownPrefix.length);

/** A known word of an actor, or a fact of its source under that name. */
export const readAttribute = (name: string): ReadValue =>
  isWordAttribute(name) ? readers[name] : readOwn(isOwnAttribute(name) ? nameInFile(name) : name);

const readOwn =
  (name: string): ReadValue =>
  ({ attributes }) => {
    const value = attributes?.[name] ?? null;
    return typeof value === 'boolean' ? String(value) : value;
  };

/** Facts that the sources of some actors give under names of their own, in the order they are met. */
export function ownAttributes(actors: readonly GraphActor[]): OwnAttribute[] {
  const names = new Set(actors.flatMap(({ attributes }) => Object.keys(attributes ?? {})));
  return [...names]
    .filter((name) => actors.some((actor) => readOwn(name)(actor) !== null))
    .map((name): OwnAttribute => `${ownPrefix}${name}`);
}

/** What an attribute of the source holds: numbers only, words (anything else), or nothing at all. */
export function typeOfAttribute(name: string, actors: readonly GraphActor[]): 'number' | 'word' | null {
  const values = actors.map(readAttribute(name)).filter((value) => value !== null);
  if (values.length === 0) return null;
  return values.every((value) => typeof value === 'number') ? 'number' : 'word';
}

/** The values of an attribute with how many actors have each: numbers in their order, words in that of the alphabet. */
export function valuesOf(name: string, actors: readonly GraphActor[]): { value: string; count: number }[] {
  const counts = new Map<string | number, number>();
  for (const value of actors.map(readAttribute(name)))
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)),
    )
    .map(([value, count]) => ({ value: String(value), count }));
}

/** Most values of an attribute that are a choice; one with more tells actors apart and groups none. */
const mostValues = 40;

/** Attributes of the source that tell some actors from others and put some together: to filter and to group by. */
export const dividing = (actors: readonly GraphActor[]): OwnAttribute[] =>
  ownAttributes(actors).filter((name) => {
    const values = valuesOf(name, actors);
    return values.length > 1 && values.length <= mostValues && values.some(({ count }) => count > 1);
  });

const counted = new WeakMap<readonly GraphTie[], ReadonlyMap<string, number>>();

/** With how many others an actor is tied in sight, each counted once, whatever layer and direction. The same ties are counted once. */
export function visibleTieCounts(ties: readonly GraphTie[]): ReadonlyMap<string, number> {
  const known = counted.get(ties);
  if (known !== undefined) return known;
  const others = new Map<string, Set<string>>();
  const add = (id: string, other: string) => {
    const met = others.get(id);
    if (met) met.add(other);
    else others.set(id, new Set([other]));
  };
  for (const { from, to } of ties) {
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  const counts = new Map([...others].map(([id, { size }]) => [id, size]));
  counted.set(ties, counts);
  return counts;
}
