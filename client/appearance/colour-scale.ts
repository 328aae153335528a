import type { GraphActor } from '../../contract/graphs.ts';
import type { ActorKind } from '../../contract/identifiers.ts';
import { categoryColours, cividis, purpleGreen, rampAt } from './palette.ts';
import { colourOfKind } from './shapes.ts';

/** What an actor's colour or size stands for: a word, a number, or not known (`null`). */
export type ReadValue = (actor: GraphActor) => string | number | null;

type CategoryEntry = { value: string; colour: string; count: number };
export type ColourScale =
  | {
      type: 'categories';
      entries: CategoryEntry[];
      /** Categories beyond the palette share one grey. */
      others: { categories: number; count: number };
      missing: number;
      colourOf: (actor: GraphActor) => string;
    }
  | {
      type: 'sequence' | 'signed';
      low: number;
      high: number;
      missing: number;
      colourOf: (actor: GraphActor) => string;
    };

type Greys = { other: string; missing: string };

const byCountThenName = (a: CategoryEntry, b: CategoryEntry) =>
  b.count - a.count || (a.value < b.value ? -1 : 1);

/**
 * A colour for each actor, with what a legend needs to explain it: words give categories (the palette's seven
 * most frequent, the rest grey), numbers a sequence, numbers on both sides of zero a signed scale about zero.
 */
export function colourScale(actors: readonly GraphActor[], read: ReadValue, greys: Greys): ColourScale {
  const values = actors.map(read);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length > 0) return numberScale(numbers, values.length - numbers.length, read, greys);
  return categoryScale(actors, read, greys);
}

function categoryScale(actors: readonly GraphActor[], read: ReadValue, greys: Greys): ColourScale {
  const counts = new Map<string, number>();
  let missing = 0;
  for (const actor of actors) {
    const value = read(actor);
    if (value === null) missing += 1;
    else counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const ranked = [...counts].map(([value, count]) => ({ value, count, colour: '' })).sort(byCountThenName);
  const kinds = ranked.every(({ value }) => value in colourOfKind);
  const entries = ranked.slice(0, categoryColours.length).map((entry, at) => ({
    ...entry,
    colour: kinds ? colourOfKind[entry.value as ActorKind] : categoryColours[at]!,
  }));
  const rest = ranked.slice(categoryColours.length);
  const colours = new Map(entries.map(({ value, colour }) => [value, colour]));
  return {
    type: 'categories',
    entries,
    others: { categories: rest.length, count: rest.reduce((sum, { count }) => sum + count, 0) },
    missing,
    colourOf: (actor) => {
      const value = read(actor);
      return value === null ? greys.missing : (colours.get(String(value)) ?? greys.other);
    },
  };
}

function numberScale(
  numbers: readonly number[],
  missing: number,
  read: ReadValue,
  greys: Greys,
): ColourScale {
  const low = numbers.reduce((a, b) => Math.min(a, b));
  const high = numbers.reduce((a, b) => Math.max(a, b));
  const signed = low < 0 && high > 0;
  const reach = Math.max(-low, high);
  const share = (value: number) =>
    signed ? (value + reach) / (2 * reach) : high === low ? 0.5 : (value - low) / (high - low);
  return {
    type: signed ? 'signed' : 'sequence',
    low: signed ? -reach : low,
    high: signed ? reach : high,
    missing,
    colourOf: (actor) => {
      const value = read(actor);
      return typeof value === 'number' ? rampAt(signed ? purpleGreen : cividis, share(value)) : greys.missing;
    },
  };
}
