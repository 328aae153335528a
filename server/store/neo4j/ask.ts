import { recordKey, type RecordOf } from '../../../contract/records.ts';
import { readRows, type Ask } from '../../../graph-queries/question.ts';
import { tiesAmong } from '../../../graph-queries/ties-among.ts';
import { byCodePoint } from './code-points.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

type Edition = { standing: number[]; edition: number };
type Read = { rows: Plain[]; edition: number };

/** Actors whose ties are asked for in one part: a country takes a few, which the server reads side by side. */
const partActors = 8_000;

/** How often rows are read again when the store changes under them. */
const tries = 5;

/**
 * Puts questions to Neo4j by their Cypher twins. Neo4j shows a statement what others commit while it runs; a question
 * is therefore read between two looks at the store's edition, and again when they differ. All three go to the server
 * in one round trip, for the edition that was seen last.
 */
export function askOf(connection: Connection, ready: () => Promise<void>): Ask {
  let last: Edition = { standing: [], edition: -1 };

  async function readWithin(run: Run, name: string, parameters: Plain): Promise<Read> {
    for (let left = tries; ; left--) {
      const assumed = last;
      const [before, rows, after] = await Promise.all([
        editionOf(run),
        run(cypherFile(name), { ...parameters, standing: assumed.standing }),
        editionOf(run),
      ]);
      last = after;
      const steady = before.edition === after.edition && assumed.edition === after.edition;
      if (steady || left === 0) return { rows, edition: after.edition };
    }
  }

  /** The parts of one answer, side by side and of one edition. */
  async function readParts(name: string, parts: Plain[]): Promise<Plain[]> {
    for (let left = tries; ; left--) {
      const read = await Promise.all(
        parts.map((parameters) => connection.read((run) => readWithin(run, name, parameters))),
      );
      const steady = read.every(({ edition }) => edition === read[0]!.edition);
      if (steady || left === 0) return read.flatMap(({ rows }) => rows);
    }
  }

  return async (question, parameters) => {
    await ready();
    const rows = readRows(question, await readParts(question.name, partsOf(question.name, parameters)));
    return question.name === tiesAmong.name ? sortedByKey(rows) : rows;
  };
}

/** A question in the parts in which it is asked: ties by the actors they leave, all else whole. */
function partsOf(name: string, parameters: Plain): Plain[] {
  if (name !== tiesAmong.name) return [parameters];
  const ids = parameters['ids'] as string[];
  const parts = Math.max(1, Math.ceil(ids.length / partActors));
  const size = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) => ({
    ...parameters,
    from: ids.slice(part * size, (part + 1) * size),
  }));
}

async function editionOf(run: Run): Promise<Edition> {
  const [row] = await run(cypherFile('edition'));
  return { standing: (row?.['standing'] ?? []) as number[], edition: Number(row?.['edition'] ?? 0) };
}

/**
 * Ties in the order of their keys. For a country that is faster here than in the server, which would read the keys from
 * another file than the rest of the ties.
 */
function sortedByKey<T>(rows: T[]): T[] {
  const keyed = rows.map((row) => ({ row, key: recordKey(row as RecordOf<'tie'>) }));
  return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ row }) => row);
}
