import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Measurement } from '../../contract/metrics.ts';
import { measurementTable, type Table } from '../../server/cli/print-tables.ts';
import { runTelar } from './run-telar.ts';

const metrics = ['--metrics', 'density,degree,bridge,mutual,dyad-census'];

describe('the tables of telar measure', () => {
  let folder = '';
  let measure: (...more: string[]) => ReturnType<typeof runTelar>;
  let measured: Measurement;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'telar-tables-'));
    const file = join(folder, 'path.csv');
    writeFileSync(file, 'from,to\na,b\nb,c\nb,a\n');
    measure = (...more) => runTelar(['measure', file, '--directed', ...metrics, ...more]);
    measured = Measurement.parse(JSON.parse((await measure('--format', 'json')).stdout));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const textOf = (table: Table) => [...measurementTable(measured, table)].join('');
  const rowsOf = (table: Table): Record<string, string>[] => parse(textOf(table), { columns: true });

  it('has a row an actor unless another is named, and says what stands elsewhere', async () => {
    const { stdout, stderr } = await measure();
    expect(stdout).toBe(textOf('actors'));
    expect(stdout).toMatch(/^id,degree\n/);
    expect(stderr).toContain('not in this table: density, dyad-census, ');
  });

  it('has a row a tie with its metrics', async () => {
    expect((await measure('--table', 'ties')).stdout).toBe(textOf('ties'));
    const ties = rowsOf('ties');
    expect(ties.map(({ from, to }) => `${from!}${to!}`).toSorted()).toEqual(['ab', 'ba', 'bc']);
    expect(Object.keys(ties[0]!).slice(0, 3)).toEqual(['from', 'to', 'bridge']);
    for (const tie of ties) expect(tie['bridge']).toMatch(/^[01]$/);
  });

  it('has a row a number of the network with its passport, as the API has', () => {
    const { network } = measured;
    const rows = rowsOf('network');
    expect(rows.map(({ metric, part }) => `${metric!} ${part!}`.trim())).toEqual([
      'density',
      ...Object.keys((network['dyad-census'] as { value: object }).value).map(
        (part) => `dyad-census ${part}`,
      ),
    ]);
    expect(rows[0]).toMatchObject({ value: '0.5', n: '3', m: '3', ties: 'arcs', directed: 'true' });
    expect(rows[0]!['datasetHash']).toBe(network['density']!.passport.datasetHash);
  });

  it('has all numbers in one table', () => {
    const levels = rowsOf('all').map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['network', 'actor', 'tie']));
    expect(levels.filter((level) => level === 'actor')).toHaveLength(3);
  });

  it('refuses a table of JSON', async () => {
    expect(await measure('--table', 'ties', '--format', 'json')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('printing a table', () => {
  const ofTies = (ids: readonly string[]): Measurement => ({
    network: {},
    actors: [],
    ties: ids.map((from) => ({ from, to: 'b', bridge: 1 })),
    passports: { bridge: {} as never },
  });
  const printed = (measured: Measurement) => [...measurementTable(measured, 'ties')].join('');

  it('has its head also where there is no tie', () => {
    expect(printed(ofTies([]))).toBe('from,to\n');
  });

  it('gives an id that a spreadsheet would take for a formula as a text', () => {
    expect(printed(ofTies(['=1+1', 'a']))).toBe("from,to,bridge\n'=1+1,b,1\na,b,1\n");
  });
});
