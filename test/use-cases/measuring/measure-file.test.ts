import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type MeasureFileInput, measureFile } from '../../../server/use-cases/measuring/measure-file.ts';
import { mostSteps } from '../../../server/use-cases/measuring/cost-guard.ts';
import { provideBuiltKernels } from '../../analysis/kernels/built-kernels.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';

describe('measureFile', () => {
  let files: WrittenFiles;
  beforeAll(async () => {
    provideBuiltKernels();
    files = await writtenFiles();
    await files.write('path.csv', 'from,to', 'a,b', 'b,c');
    await files.write('odd.csv', 'from,to,strength', 'a,b,1', 'b,c,many');
    const chord = (at: number) => [
      `s${String(at)},s${String((at + 1) % 300)}`,
      `s${String(at)},s${String((at * 7) % 300)}`,
    ];
    await files.write('ring.csv', 'from,to', ...Array.from({ length: 300 }, (_, at) => chord(at)).flat());
    const long = Array.from({ length: 50_000 }, (_, at) => `s${String(at)},s${String(at + 1)}`);
    await files.write('long.csv', 'from,to', ...long);
    const pairs = Array.from({ length: 100_000 }, (_, at) => `a${String(at)},b${String(at)}`);
    await files.write('pairs.csv', 'from,to', ...pairs);
  });
  afterAll(() => files.remove());

  const measure = (name: string, more: Partial<MeasureFileInput> = {}) =>
    measureFile({
      ...{ file: `${files.folder}/${name}`, directed: false, cost: null, layers: [], wave: null },
      ...{ network: null, metrics: [], parameters: [], nullModel: null, workers: 1, seed: 1, ...more },
    });

  it.each([
    [{ metrics: ['charm'] }, 'metrics'],
    [{ metrics: ['degree'], parameters: ['speed=1'] }, 'parameters'],
  ])('refuses %j before it looks for the file', async (more, field) => {
    await expect(measure('none.csv', more)).rejects.toMatchObject({ kind: 'invalid-request', field });
  });

  it('measures all that is cheap where no metric is named, and no estimate of what is', async () => {
    const { measured } = await measure('path.csv');
    expect(measured.actors.find(({ id }) => id === 'b')).toMatchObject({ degree: 2, betweenness: 1 });
    expect(measured.network).toHaveProperty('density');
    expect(measured.passports).toHaveProperty('bridge');
    expect(measured.passports).not.toHaveProperty(['betweenness.approximate']);
  });

  it('refuses after reading, and before measuring, what would take weeks', async () => {
    const steps: string[] = [];
    const dear = measure('long.csv', {
      metrics: ['degree', 'fragmentation-centrality.distance'],
      onProgress: (_done, _total, step) => steps.push(step),
    });
    await expect(dear).rejects.toMatchObject({ kind: 'too-large', field: 'metrics' });
    expect(steps).toEqual(['reading']);
  });

  it('takes on what would be refused to somebody who waits: nobody has to', async () => {
    const { measured } = await measure('pairs.csv', { metrics: ['betweenness'] });
    const { n, m } = measured.passports['betweenness']!;
    expect(n * (n + m)).toBeGreaterThan(mostSteps.interactive);
  });

  it('gives the same numbers on several threads, where they are worth it, as on one', async () => {
    const threads: unknown[] = [];
    const onThread = (thread: unknown) => threads.push(thread);
    process.on('worker', onThread);
    onTestFinished(() => void process.off('worker', onThread));
    const metrics = ['betweenness', 'degree'];
    const alone = await measure('ring.csv', { metrics });
    await measure('ring.csv', { metrics: ['degree'], workers: 2 });
    expect(threads).toHaveLength(0);
    const shared = await measure('ring.csv', { metrics, workers: 2 });
    // This thread works too.
    expect(threads).toHaveLength(1);
    expect(shared.measured).toEqual(alone.measured);
    expect(Object.keys(shared.timing)).toEqual(['reading', 'betweenness', 'degree']);
  });

  it('names its facts whatever the file is called and whatever is measured', async () => {
    const hashOf = async (name: string, metrics: string[]) =>
      Object.values((await measure(name, { metrics })).measured.passports)[0]!.datasetHash;
    await files.write('copy.csv', 'from,to', 'a,b', 'b,c');
    const hash = await hashOf('path.csv', ['degree']);
    expect(await hashOf('copy.csv', ['betweenness'])).toBe(hash);
    expect(await hashOf('odd.csv', ['degree'])).not.toBe(hash);
  });

  it('says of each row that was left out where it stands, and measures the rest', async () => {
    const { notes, measured } = await measure('odd.csv', { metrics: ['degree'] });
    expect(notes).toEqual([
      expect.stringMatching(
        /^odd\.csv, row 3, column strength: found "many", expected .+ \(bad-amount, refused\)$/,
      ),
    ]);
    expect(measured.actors.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
