import { TelarProblem } from '../../../contract/problems.ts';
import type { WrittenResult } from '../../../contract/jobs.ts';
import type { Passport } from '../../../contract/metrics.ts';
import type { WriteBack } from '../in-database.ts';
import type { Connection } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import { slices } from './record-writer.ts';

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
        const passport = JSON.parse(String(row['passport'])) as Passport;
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
