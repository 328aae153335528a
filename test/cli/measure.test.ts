import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Measurement } from '../../contract/metrics.ts';
import { runTelar } from './run-telar.ts';

const kite = fileURLToPath(new URL('../../datasets/classics/kite/Krackhardt_Kite_N10.paj', import.meta.url));

describe('telar measure', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'telar-measure-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const fileOf = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text, name.endsWith('.jpg') ? 'latin1' : 'utf8');
    return path;
  };

  it('prints a row an actor, in the order of the metrics asked for', async () => {
    const { code, stdout } = await runTelar([
      'measure',
      fileOf('path.csv', 'from,to\na,b\nb,c\n'),
      '--metrics',
      'degree,betweenness',
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe('id,degree,betweenness\na,1,0\nb,2,1\nc,1,0\n');
  });

  it('prints everything with passports as JSON, and the seconds as the last line of stderr', async () => {
    const { code, stdout, stderr } = await runTelar([
      'measure',
      kite,
      '--metrics',
      'betweenness,density',
      '--format',
      'json',
      '--timing',
    ]);
    expect(code).toBe(0);
    const measured = Measurement.parse(JSON.parse(stdout));
    expect(measured.actors.find(({ id }) => id === 'Heather')).toMatchObject({ betweenness: 14 });
    expect(measured.network['density']).toMatchObject({
      value: 0.4,
      passport: { metric: 'density', n: 10, m: 18 },
    });
    expect(measured.passports['betweenness']).toMatchObject({ directed: false });
    const timing = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Record<string, number>;
    expect(Object.keys(timing)).toEqual(['reading', 'betweenness', 'density']);
    for (const seconds of Object.values(timing)) expect(seconds).toBeGreaterThanOrEqual(0);
  });

  it('follows directions and costs only when told to', async () => {
    const file = fileOf('costs.csv', 'source;target;minutes\na;b;1\nb;c;1\na;c;5\n');
    const reach = async (...more: string[]) =>
      (await runTelar(['measure', file, '--metrics', 'harmonic', ...more])).stdout
        .split('\n')
        .slice(1, 4)
        .map((row) => Number(row.split(',')[1]));
    expect(await reach()).toEqual([2, 2, 2]);
    expect(await reach('--cost', 'minutes')).toEqual([1.5, 2, 1.5]);
    expect(await reach('--directed')).toEqual([2, 1, 0]);
  });

  it('follows undirected ties both ways, and says what it takes for granted', async () => {
    const pajek = fileOf('u1.net', '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2\n2 3\n');
    const arcs = ['--metrics', 'reciprocity.arc', '--format', 'json', '--directed'];
    const { network } = Measurement.parse(JSON.parse((await runTelar(['measure', pajek, ...arcs])).stdout));
    expect(network['reciprocity.arc']).toMatchObject({ value: 1, passport: { m: 4 } });
    const list = fileOf('dir.csv', 'from,to\nq1,q2\nq2,q1\n');
    const { stderr } = await runTelar(['measure', list, '--metrics', 'degree']);
    expect(stderr).toContain('direction-assumed');
    const chosen = await runTelar(['measure', list, '--metrics', 'degree', '--undirected']);
    expect(chosen.stderr).not.toContain('direction-assumed');
    expect((await runTelar(['measure', list, '--directed', '--undirected'])).code).toBe(2);
  });

  it('measures the last of several waves with a word, or the one that is named', async () => {
    const file = fileOf(
      'wave.csv',
      'from,to,wave,layer\na,b,2021,trust\nb,c,2022,trust\na,c,2023,tension\na,d,2023,trust\n',
    );
    const last = await runTelar(['measure', file, '--metrics', 'degree']);
    expect(last.stdout).toBe('id,degree\na,1\nd,1\n');
    expect(last.stderr).toContain('Of the waves 2021, 2022, 2023 the last is measured: 2023.');
    expect(last.stderr).toContain('Layers not counted: tension');
    const first = await runTelar(['measure', file, '--metrics', 'degree', '--wave', '2021']);
    expect(first.stdout).toBe('id,degree\na,1\nb,1\n');
    const [wave, layer] = await Promise.all([
      runTelar(['measure', file, '--wave', '2030']),
      runTelar(['measure', file, '--layers', 'friendship']),
    ]);
    expect([wave.code, layer.code]).toEqual([2, 2]);
    expect(wave.stderr).toMatch(/no wave "2030"; its waves are: 2021, 2022, 2023/);
    expect(layer.stderr).toMatch(/friendship.*its layers are: .*trust/);
  });

  it.each([
    [
      'a picture',
      'foto.jpg',
      '\u00ff\u00d8\u00ff\u00e0',
      /foto\.jpg is JPEG, which Telar does not read: a picture/,
    ],
    ['a letter', 'nota.txt', 'Hola\n', /nota\.txt is plain text/],
    [
      'a list of which no row can stand',
      'bs.csv',
      'from,to\n"Escuela,A\nB,C\n',
      /bs\.csv holds no actors.*row 2, found 2 lines/,
    ],
    [
      'a file that claims too much',
      'x.net',
      '*Vertices 20000000\n',
      /20000000 vertices; expected at most 1000/,
    ],
  ])('refuses %s in words, with exit 1 and nothing measured', async (_what, name, text, sentence) => {
    const { code, stdout, stderr } = await runTelar(['measure', fileOf(name, text)]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });

  it('sets the network beside random ones, with parameters, the same bytes twice', async () => {
    const file = fileOf('returned.csv', 'from,to\na,b\nb,a\nb,c\nc,d\nd,c\nd,a\n');
    const args = ['measure', file, '--directed', '--metrics', 'reciprocity.arc,modularity'];
    const drawn = [...args, '--null', 'swaps', '--draws', '99', '--seed', '3', '--parameter', 'runs=2'];
    const { code, stdout } = await runTelar([...drawn, '--format', 'json']);
    expect(code).toBe(0);
    const { nullModel, network } = Measurement.parse(JSON.parse(stdout));
    expect(nullModel).toMatchObject({ model: 'swaps', draws: 99, seed: 3 });
    expect(nullModel?.metrics['reciprocity.arc']).toMatchObject({ observed: 4 / 6 });
    expect(network['modularity']?.passport.parameters).toMatchObject({ runs: 2 });
    expect((await runTelar([...drawn, '--format', 'json'])).stdout).toBe(stdout);
    expect((await runTelar(drawn)).stderr).toMatch(/add --format json/);
  });

  it('reads 300,000 rows in little memory, and counts what it refuses instead of telling each', async () => {
    const wrong = ['many', 'x', '0', '1e999', 'Infinity', 'NaN', '1e200'];
    const rows = Array.from({ length: 300_000 }, (_, at) => {
      const [from, to] = [1 + ((at * 7919) % 30_011), 1 + ((at * 104_729 + (at >> 3)) % 29_989)];
      const strength = at % 1000 === 0 ? wrong[(at / 1000) % wrong.length]! : '2.5';
      return `school:${String(from)},school:${String(to)},${strength}\n`;
    });
    const file = fileOf('many.csv', `from,to,strength\n${rows.join('')}`);
    const { code, stdout, stderr } = await runTelar(
      ['measure', file, '--metrics', 'degree,strength-out', '--directed'],
      { NODE_OPTIONS: '--max-old-space-size=72' },
    );
    expect(code, stderr.slice(-300)).toBe(0);
    expect(stdout.split('\n')).toHaveLength(30_011 + 2);
    expect(stderr).toMatch(/row 2, column strength: found "many"/);
    expect(stderr).toMatch(/found "250 more like this".*bad-amount, refused/);
    expect(stderr.split('\n').length).toBeLessThan(250);
  });

  it('reports rows that cannot be read, with row and column, and measures the rest', async () => {
    const { code, stdout, stderr } = await runTelar([
      'measure',
      fileOf('odd.csv', 'from,to,strength\na,b,1\nb,c,many\nc,c,1\n'),
      '--metrics',
      'degree',
    ]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/odd\.csv, row 3, column strength: found "many"/);
    expect(stdout).toContain('a,1');
  });

  it.each([
    ['a file that is not there', ['nowhere.csv'], /no file or folder nowhere\.csv/],
    ['a metric that does not exist', [kite, '--metrics', 'charm'], /no metric "charm"/],
    ['a cost column that is not there', [kite, '--metrics', 'harmonic', '--cost', 'minutes'], /minutes/],
    ['a parameter that does not exist', [kite, '--metrics', 'harmonic', '--parameter', 'speed=1'], /"speed"/],
    ['a parameter without a value', [kite, '--parameter', 'speed'], /name=value/],
    ['a null model that does not exist', [kite, '--null', 'dice'], /swaps, curveball, dyad-census, ties/],
    ['too few draws', [kite, '--null', 'swaps', '--draws', '5'], /from 19 to/],
    ['a format that does not exist', [kite, '--format', 'xml'], /csv, json/],
  ])('says in a sentence, with exit 2, that it was given %s', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await runTelar(['measure', ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
