import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessments, PatternReading } from '../../../contract/assessments.ts';
import { isolatedSchool } from '../../../server/analysis/patterns/isolated-school/definition.ts';
import { gradeOf } from '../../../server/analysis/patterns/grade.ts';
import { simulateTerritory } from '../../../server/simulation/simulate-territory.ts';
import { assessNetwork } from '../../../server/use-cases/assessing/assess-network.ts';
import { assessPaths } from '../../../server/use-cases/assessing/assess-paths.ts';
import { listAssessments } from '../../../server/use-cases/assessing/list-assessments.ts';
import { listIsolatedSchools } from '../../../server/use-cases/assessing/list-isolated-schools.ts';
import { exportNetwork } from '../../../server/use-cases/networks/export-network.ts';
import { actor, fromFile, membership, network, wave } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';
import { type WrittenFiles, writtenFiles } from '../written-files.ts';

const territory = 'slep:demo';
/** Reading the territory once takes seconds, many more on a busy machine. */
const timeout = 180_000;

const compared = [
  ...(['pattern', 'state', 'reason', 'grade', 'kind', 'evidenceKinds', 'repeats'] as const),
  ...(['p', 'attainable', 'q', 'bounds', 'fragility', 'plain'] as const),
];

/** What a reader is told of a flag, whichever way it is reached. */
const said = ({ facts, ...reading }: PatternReading) => ({
  ...Object.fromEntries(compared.map((name) => [name, reading[name]])),
  facts: facts.map(({ text }) => text),
});
const saidOf = ({ networks }: Pick<Assessments, 'networks'>) =>
  Object.fromEntries(
    networks.map(({ id, waves }) => [id, waves.map(({ wave, patterns }) => [wave, patterns.map(said)])]),
  );
const last = ({ networks }: Pick<Assessments, 'networks'>): PatternReading[] =>
  networks.flatMap(({ waves }) => waves.at(-1)?.patterns ?? []);

describe('a finding, on the page of its network, in the list of its territory and on the command line', () => {
  let telar: FixtureTelar;
  let files: WrittenFiles;
  let list: Assessments;
  beforeAll(async () => {
    [telar, files] = [await fixtureTelar(), await writtenFiles()];
    await telar.commit('example', simulateTerritory({ seed: 1 }).records);
    list = (await listAssessments(telar, { territory }))!;
  }, timeout);
  afterAll(() => Promise.all([telar.close(), files.remove()]));

  it('has one q and one grade on the page of the network and in the list', { timeout }, async () => {
    const pages = await Promise.all(list.networks.map(({ id }) => assessNetwork(telar, { id })));
    expect(saidOf({ networks: pages.map((page) => page!) })).toEqual(saidOf(list));
    const flags = last(list).filter(({ state }) => state === 'flagged');
    expect(new Set(flags.map(({ grade }) => grade))).toEqual(new Set(['finding', 'unconfirmed', null]));
    expect(flags.some(({ q, p }) => q !== null && q > p!)).toBe(true);
    for (const reading of last(list)) expect(reading.grade).toBe(gradeOf(reading));
  });

  it('is said to repeat by the same ties, never both that and of two waves, and a fact has no grade', () => {
    const flags = last(list).filter(({ state }) => state === 'flagged');
    expect(flags.some(({ repeats }) => repeats)).toBe(true);
    for (const { repeats, evidenceKinds, kind, grade } of flags) {
      expect(repeats && evidenceKinds.includes('two-waves')).toBe(false);
      expect(grade === null).toBe(kind === 'fact');
    }
    const others = last(list).filter(({ state }) => state !== 'flagged');
    expect(others.some(({ repeats }) => repeats)).toBe(false);
  });

  it('has them under other thresholds too, and in one wave alone', { timeout }, async () => {
    const strict = { alpha: 0.01 };
    const [found] = (await listAssessments(telar, { territory, ...strict }))!.networks;
    const page = (await assessNetwork(telar, { id: found!.id, ...strict }))!;
    expect(saidOf({ networks: [page] })).toEqual(saidOf({ networks: [found!] }));
    const newest = found!.waves.at(-1)!;
    const alone = (await assessNetwork(telar, { id: found!.id, wave: newest.wave, ...strict }))!;
    expect(alone.waves).toEqual([newest]);
  });

  it('keeps them where the list is narrowed to flags', { timeout }, async () => {
    const flags = (await listAssessments(telar, { territory, state: 'flagged' }))!;
    expect(flags.tested).toEqual(list.tested);
    expect(list.tested!.readings).toBeGreaterThan(list.tested!.flagged);
    expect(list.tested!.byChance).toBeGreaterThan(0);
    const expected = list.networks.flatMap(({ waves }) => waves.flatMap(({ patterns }) => patterns));
    expect(flags.networks.flatMap(({ waves }) => waves.flatMap(({ patterns }) => patterns))).toEqual(
      expected.filter(({ state }) => state === 'flagged'),
    );
  });

  it('has them on the command line, of the bundle of the territory', { timeout }, async () => {
    const { bytes } = await exportNetwork(telar, { id: territory, format: 'bundle' });
    const path = join(files.folder, 'territory.zip');
    await writeFile(path, bytes);
    const { assessments } = await assessPaths([path], { workers: 2, onProgress: () => undefined });
    expect(saidOf(assessments)).toEqual(saidOf(list));
    expect(assessments.tested).toEqual(list.tested);
  });

  it(
    'says under the same words who is isolated, and where such a school does have ties',
    { timeout },
    async () => {
      const groups = (await listIsolatedSchools(telar, { id: territory }))!.groups;
      const listed = groups.find(({ id }) => id === 'silent')!.schools;
      const places = (all: readonly { id: string; networkId: string }[]) =>
        all.map(({ id, networkId }) => `${networkId} ${id}`).sort();
      const found = list.networks.flatMap(({ id: networkId, waves }) =>
        waves
          .at(-1)!
          .patterns.flatMap(({ pattern, subjects, evidence }) =>
            pattern === isolatedSchool.id ? subjects.map((id) => ({ id, networkId, evidence })) : [],
          ),
      );
      expect(found.length).toBeGreaterThan(3);
      expect(places(listed)).toEqual(places(found));
      const elsewhere = listed.filter(({ otherNetworks }) => otherNetworks.length > 0);
      expect(elsewhere.length).toBeGreaterThan(0);
      for (const { id, name, networkId, otherNetworks } of elsewhere) {
        const reading = list.networks
          .find((one) => one.id === networkId)!
          .waves.at(-1)!
          .patterns.find(({ pattern }) => pattern === isolatedSchool.id)!;
        expect(reading.evidence['tiedElsewhere']).toContainEqual({ actor: id, networks: otherNetworks });
        const said = reading.facts.find(({ code }) => code === 'tied-elsewhere')!.text.es;
        expect(said).toMatch(/aislada(s)? en esta red; sí tiene(n)? vínculos en otra: /);
        expect(said).toContain(`${name}, en ${otherNetworks[0]!.name}`);
      }
    },
  );

  it('has no q where the network is of no territory, which no list holds', { timeout }, async () => {
    const networkId = 'network:own';
    const ids = ['school:a', 'school:b', 'school:c', 'school:d', 'school:e'];
    await telar.commit(
      'own',
      fromFile('own.csv', [
        network({ id: networkId, name: 'Own', territoryId: null }),
        wave({ networkId, waveId: 'w1', order: 1 }),
        ...ids.map((id) => actor({ id, kind: 'school', name: id })),
        ...ids.map((actorId) => membership({ networkId, actorId })),
      ]),
    );
    const own = (await assessNetwork(telar, { id: networkId }))!;
    for (const reading of last({ networks: [own] })) {
      expect(reading.q).toBeNull();
      expect(reading.grade).toBe(gradeOf(reading));
    }
  });
});
