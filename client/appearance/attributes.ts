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

const counted = new WeakMap<readonly GraphTie[], ReadonlyMap<string, number>>();

/** How many visible ties an actor has, each counted once, whatever its direction. The same ties are counted once. */
export function visibleTieCounts(ties: readonly GraphTie[]): ReadonlyMap<string, number> {
  const known = counted.get(ties);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { from, to } of ties) {
    counts.set(from, (counts.get(from) ?? 0) + 1);
    if (to !== from) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  counted.set(ties, counts);
  return counts;
}
