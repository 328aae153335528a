import { TelarProblem } from '../../../contract/problems.ts';
import type { Passport } from '../../../contract/metrics.ts';
import type { z } from 'zod';
import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { slices } from './record-writer.ts';

export type WrittenResult = {
  metric: string;
  /** The property of the actors that holds the values: `telar_` and the metric's id, dots and dashes as `_`. */
  property: string;
  passport: z.output<typeof Passport>;
  writtenAt: string;
  /** Actors with a value, and actors whose value is undefined and who therefore have no property. */
  written: number;
  undefined: number;
};

/** Results of analyses as properties of the actors, for those who read the graph with Cypher. */
export interface WriteBack {
  /**
   * Writes one metric, in the place of what was written of it before. An import that tells an actor anew takes its
   * values off: they were measured on other facts.
   */
  writeResults(given: {
    passport: z.output<typeof Passport>;
    writtenAt: string;
    values: Iterable<{ id: string; value: number | { undefined: string } }>;
  }): Promise<WrittenResult>;
  listResults(): Promise<WrittenResult[]>;
  /** @returns actors that had a value */
  removeResults(metric: string): Promise<number>;
}

export function writeBackOn(connection: Connection, ready: () => Promise<void>): WriteBack {
  const remove = async (property: string): Promise<number> => {
    const [row] = await connection.write((run) => run(cypherFile('remove-results'), { property }));
    await connection.write((run) => run(cypherFile('remove-analysis'), { property }));
    return Number(row?.['removed']);
  };
  return {
    async writeResults({ passport, writtenAt, values }) {
      await ready();
      const property = propertyOf(passport.metric);
      await remove(property);
      const all = [...values];
      const known = all.filter((one) => typeof one.value === 'number');
      for (const rows of slices(known)) {
        await connection.write((run) => run(cypherFile('store-results'), { property, rows }));
      }
      const counts = { written: known.length, undefined: all.length - known.length };
      const note = { property, passport: JSON.stringify(passport), writtenAt, ...counts };
      await connection.write((run) => run(cypherFile('store-analysis'), note));
      return { metric: passport.metric, property, passport, writtenAt, ...counts };
    },
    async listResults() {
      await ready();
      const rows = await connection.read((run) => run(cypherFile('list-analyses')));
      return rows.map((row) => {
        const passport = JSON.parse(String(row['passport'])) as z.output<typeof Passport>;
        return { ...row, metric: passport.metric, passport } as WrittenResult;
      });
    },
    async removeResults(metric) {
      await ready();
      return remove(propertyOf(metric));
    },
  };
}

function propertyOf(metric: string): string {
  if (!/^[a-z][a-z0-9.-]{0,60}$/.test(metric)) {
    throw new TelarProblem('invalid-request', `There is no metric "${metric}".`, { field: 'metric' });
  }
  return `telar_${metric.replaceAll(/[.-]/g, '_')}`;
}
