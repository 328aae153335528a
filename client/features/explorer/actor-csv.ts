import { fold } from '../../../contract/fold.ts';
import type { GraphActor } from '../../../contract/graphs.ts';
import type { CsvCell } from '../../ui/csv.ts';
import type { Column } from './actor-columns.ts';

/** The number of a school in the register (RBD), which other tables join by; `null`: it has none. */
export function rbdOf({ id, kind }: GraphActor): number | null {
  const [, rbd] = kind === 'school' ? (/^school:(\d+)$/.exec(id) ?? []) : [];
  return rbd === undefined ? null : Number(rbd);
}

/** Actors as rows of a CSV file: id and RBD first, then the columns of the table. */
export function actorRows(
  actors: readonly GraphActor[],
  columns: readonly Column[],
  rbdName: string,
): CsvCell[][] {
  const withRbd = actors.some((actor) => rbdOf(actor) !== null);
  return [
    ['id', ...(withRbd ? [rbdName] : []), ...columns.map(({ name }) => name)],
    ...actors.map((actor) => [
      actor.id,
      ...(withRbd ? [rbdOf(actor)] : []),
      ...columns.map(({ value }) => value(actor)),
    ]),
  ];
}

/** A file name that says what it holds: "actores-de-red-norte-2024". */
export const fileNameOf = (...parts: readonly (string | number | null)[]): string =>
  fold(parts.filter((part) => part !== null).join(' ')).replaceAll(' ', '-');
