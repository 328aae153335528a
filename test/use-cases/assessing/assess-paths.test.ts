import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessPaths, printPaths } from '../../../server/use-cases/assessing/assess-paths.ts';
import { sound } from '../../intake/bundle/bundle-fixture.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';

const more = { workers: 1, onProgress: () => undefined };

describe('assessPaths', () => {
  let files: WrittenFiles;
  let first = '';
  let second = '';
  let large = '';
  beforeAll(async () => {
    files = await writtenFiles();
    first = await files.writeBundle('first', sound);
    second = await files.writeBundle('second', {
      ties: [
        'network_id,wave_id,layer,from,to,strength',
        'm,w1,trust,D,E,1',
        'm,w1,trust,E,F,many',
        'm,w1,trust,D,E,1',
      ],
      networks: ['network_id,name', 'm,Otra'],
      waves: ['network_id,wave_id', 'm,w1'],
    });
    const crowd = Array.from({ length: 5_000 }, (_, at) => `crowd,A${String(at)},A${String(at + 1)},trust`);
    large = await files.writeBundle('large', {
      ties: ['network_id,from,to,layer', ...crowd],
      networks: ['network_id,name', 'crowd,Crowd'],
    });
  });
  afterAll(() => files.remove());

  it('assesses every network and wave of all bundles, in the order of the paths', async () => {
    const steps: [number, number][] = [];
    const onProgress = (done: number, total: number) => steps.push([done, total]);
    const { assessments } = await assessPaths([second, first], { ...more, onProgress });
    expect(assessments.networks.map(({ id, waves }) => [id, waves.map(({ wave }) => wave)])).toEqual([
      ['m', ['w1']],
      ['n', ['w1', 'w2']],
    ]);
    expect(assessments).not.toHaveProperty('notAssessed');
    expect(steps.at(-1)).toEqual([2, 2]);
  });

  it('says of each row that was refused, and of no other, in which bundle, file, row and column it stands', async () => {
    const { notes, assessments } = await assessPaths([first, second], more);
    expect(notes).toEqual([
      expect.stringMatching(
        /^.+second: ties\.csv, row 3, column strength: found "many", expected .+; left out$/,
      ),
    ]);
    expect(assessments.networks.map(({ id }) => id)).toEqual(['n', 'm']);
  });

  it('assesses the others beside a network that is too large, and gives the estimate of that one', async () => {
    const { notes, assessments } = await assessPaths([large, first], more);
    expect(assessments.networks.map(({ id }) => id)).toEqual(['n']);
    expect(assessments.notAssessed).toMatchObject([{ id: 'crowd', reason: 'too-large', actors: 5_001 }]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^crowd: not assessed; 5001 actors and 5000 ties would take about \S+ steps and \d+ MiB$/,
      ),
    ]);
  });

  it('prints what it assesses, byte for byte', async () => {
    const { assessments, notes } = await assessPaths([second, large, first], more);
    const printed = await printPaths([second, large, first], { ...more, workers: 2 });
    const pieces = Array.from(printed.text, (piece) => Buffer.from(piece));
    expect(Buffer.concat(pieces).toString()).toBe(`${JSON.stringify(assessments, null, 2)}\n`);
    expect(printed.notes).toEqual(notes);
  });

  it('refuses a threshold that does not fit before it looks for the files', async () => {
    const none = assessPaths([`${files.folder}/none`], { ...more, thresholds: { alpha: 0.4 } });
    await expect(none).rejects.toMatchObject({ kind: 'invalid-request', field: 'clear' });
  });

  it.each([
    ['actors alone', 'actors', ['actor_id,name', 'A,Uno', 'B,Dos']],
    ['members alone', 'members', ['actor_id,role', 'A,coordinator', 'B,member']],
    ['answers alone', 'ratings', ['wave_id,actor_id,characteristic,score', '1,A,confianza,3']],
  ])('refuses %s: without ties there is nothing to assess', async (name, sheet, lines) => {
    const folder = await files.writeBundle(name.replace(' ', '-'), { [sheet]: lines });
    const refused = assessPaths([first, folder], more);
    await expect(refused).rejects.toMatchObject({ kind: 'refused-import' });
  });

  it('assesses a list of ties and a matrix as it does a bundle', async () => {
    const folder = await files.writeBundle('loose', {
      red: ['from,to,strength', 'A,B,1', 'B,C,2'],
      matriz: [',A,B,C', 'A,0,1,0', 'B,0,0,2', 'C,0,0,0'],
    });
    const { assessments } = await assessPaths([`${folder}/red.csv`, `${folder}/matriz.csv`], more);
    expect(assessments.networks.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^red-[0-9a-f]{10}$/),
      expect.stringMatching(/^red-[0-9a-f]{10}$/),
    ]);
    expect(assessments.networks.map(({ waves }) => waves.length > 0)).toEqual([true, true]);
  });

  it('assesses nothing when one of the paths leads nowhere', async () => {
    const steps: number[] = [];
    const onProgress = (done: number) => steps.push(done);
    const half = assessPaths([first, `${files.folder}/none`], { ...more, onProgress });
    await expect(half).rejects.toMatchObject({ kind: 'not-found', field: 'path' });
    expect(steps).toEqual([]);
  });
});
