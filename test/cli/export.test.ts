import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Measurement } from '../../contract/metrics.ts';
import { runTelar } from './run-telar.ts';

/** Two waves of three schools and a university; in the second, two layers, and strengths from 1 to 3. */
const sheets = {
  'networks.csv': 'network_id,name,directed,simulated\nred:cobre,Red Cobre,yes,yes\n',
  'actors.csv': 'id,kind,name\na,school,A\nb,school,B\nc,school,C\nu,university,U\n',
  'waves.csv':
    'network_id,wave_id,date,layers\nred:cobre,1,2023-05-01,knowledge\nred:cobre,2,2024-05-01,knowledge;joint-work\n',
  'ties.csv': [
    'network_id,wave_id,layer,from,to,strength',
    'red:cobre,1,knowledge,a,b,1',
    'red:cobre,2,knowledge,a,b,3',
    'red:cobre,2,knowledge,b,c,1',
    'red:cobre,2,knowledge,c,u,3',
    'red:cobre,2,joint-work,a,c,2',
    '',
  ].join('\n'),
};

type WrittenGraph = {
  attributes: Record<string, unknown>;
  nodes: { key: string }[];
  edges: { source: string; target: string; attributes: { layer: string } }[];
};

describe('telar export', () => {
  let folder = '';
  const data = () => ({ TELAR_DATA: join(folder, 'data') });
  const run = (...args: string[]) => runTelar(args, data());
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'telar-export-'));
    const bundle = join(folder, 'red');
    mkdirSync(bundle);
    for (const [name, text] of Object.entries(sheets)) writeFileSync(join(bundle, name), text);
    expect(await run('import', bundle)).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const graphOf = async (...view: string[]): Promise<WrittenGraph> => {
    const { code, stdout, stderr } = await run('export', 'red:cobre', '--format', 'json', ...view);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as WrittenGraph;
  };
  const tiesOf = ({ edges }: WrittenGraph) =>
    edges.map(({ source, target, attributes }) => `${attributes.layer} ${short(source)}${short(target)}`);
  const short = (id: string) => id.slice(id.indexOf('~') + 1);

  it('writes all that is known, or one wave, some layers, kinds of actor and strengths', async () => {
    expect(tiesOf(await graphOf())).toHaveLength(5);
    expect(tiesOf(await graphOf('--wave', '1'))).toEqual(['knowledge ab']);
    expect(tiesOf(await graphOf('--layers', 'joint-work'))).toEqual(['joint-work ac']);
    const strong = await graphOf('--wave', '2', '--layers', 'knowledge', '--strength', '2');
    expect(tiesOf(strong).toSorted()).toEqual(['knowledge ab', 'knowledge cu']);
    const schools = await graphOf('--wave', '2', '--kinds', 'school', '--strength', '2');
    expect(tiesOf(schools).toSorted()).toEqual(['joint-work ac', 'knowledge ab']);
    expect(schools.nodes.map(({ key }) => short(key)).toSorted()).toEqual(['a', 'b', 'c']);
    expect(schools.attributes).toMatchObject({
      'telar.wave': '2',
      'telar.kinds': 'school',
      'telar.strength': '2',
    });
  });

  it('writes a file that is measured as the view that it holds', async () => {
    const out = join(folder, 'vista.graphml');
    const view = ['--wave', '2', '--layers', 'knowledge', '--kinds', 'school'];
    expect(await run('export', 'red:cobre', '--format', 'graphml', ...view, '--out', out)).toMatchObject({
      code: 0,
    });
    const { stdout, stderr } = await runTelar([
      'measure',
      out,
      '--metrics',
      'density',
      '--format',
      'json',
      '--workers',
      '1',
    ]);
    expect(stderr).toContain('as Telar wrote it');
    const { network } = Measurement.parse(JSON.parse(stdout));
    expect(network['density']).toMatchObject({
      value: 2 / 6,
      passport: { wave: '2', layers: ['knowledge'], kinds: ['school'] },
    });
  });

  it.each([
    [['--kinds', 'school,dragon'], /--kinds.*expected one of school, /s],
    [['--strength', 'strong'], /--strength.*expected a number, 0 or more/s],
    [['--strength', '-1'], /--strength.*expected a number, 0 or more/s],
    [['--wave', '9'], /wave/],
    [['--layers', 'trust'], /trust/],
  ])('refuses %j in words', async (wrong, sentence) => {
    const refused = await run('export', 'red:cobre', '--format', 'json', ...wrong);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(sentence);
  });
});
