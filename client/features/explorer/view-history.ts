import { readable } from './explorer-state.ts';
import type { Places } from './moved-actors.ts';

/** What a step takes back: the address and where actors were put, of one path. */
export type Snapshot = { search: string; places: Places };
export type Steps = { past: readonly Snapshot[]; now: Snapshot; future: readonly Snapshot[] };

const mostSteps = 100;
/** Names in the address that say how a screen is walked through, which is no edit of what it shows. */
const walking = ['tab', 'sort', 'filter'];
/** What is set by pulling a slider: many small changes, and one step. */
const pulled = ['labels', 'strength'];

export const startSteps = (now: Snapshot): Steps => ({ past: [], now, future: [] });

/** The steps after something changed. */
export function record(steps: Steps, next: Snapshot): Steps {
  const { past, now } = steps;
  if (isSame(now, next)) return now.search === next.search ? steps : { ...steps, now: next };
  const last = past.at(-1);
  const goesOn = last !== undefined && isSame(last, now, pulled) && isSame(now, next, pulled);
  if (goesOn) return { past, now: next, future: [] };
  return { past: [...past, now].slice(-mostSteps), now: next, future: [] };
}

/** One step back; `null`: there is none. Where one was walking stays as it is. */
export function undo({ past, now, future }: Steps): Steps | null {
  const last = past.at(-1);
  return last === undefined
    ? null
    : { past: past.slice(0, -1), now: whereOneIs(last, now), future: [now, ...future] };
}

/** One step forward again. */
export function redo({ past, now, future }: Steps): Steps | null {
  const [next, ...rest] = future;
  return next === undefined ? null : { past: [...past, now], now: whereOneIs(next, now), future: rest };
}

/** Whether two snapshots show the same, but for some names. */
function isSame(a: Snapshot, b: Snapshot, but: readonly string[] = []): boolean {
  const [first, second] = [a, b].map(({ search }) => without(search, [...walking, ...but]));
  return first === second && samePlaces(a.places, b.places);
}

function without(search: string, names: readonly string[]): string {
  const query = new URLSearchParams(search);
  for (const name of names) query.delete(name);
  query.sort();
  return query.toString();
}

const samePlaces = (a: Places, b: Places): boolean =>
  a === b ||
  (a.size === b.size &&
    [...a].every(([id, { x, y }]) => {
      const other = b.get(id);
      return other !== undefined && other.x === x && other.y === y;
    }));

function whereOneIs(step: Snapshot, now: Snapshot): Snapshot {
  const [wanted, current] = [new URLSearchParams(step.search), new URLSearchParams(now.search)];
  for (const name of walking) {
    const value = current.get(name);
    if (value === null) wanted.delete(name);
    else wanted.set(name, value);
  }
  return { ...step, search: readable(wanted) };
}
