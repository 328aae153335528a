import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Calibration } from '../../../contract/calibration.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { assessNetwork } from '../../../server/use-cases/assessing/assess-network.ts';
import { listAssessments } from '../../../server/use-cases/assessing/list-assessments.ts';
import { adoptCalibration } from '../../../server/use-cases/calibrating/adopt-calibration.ts';
import { calibrationInForce } from '../../../server/use-cases/calibrating/calibration-in-force.ts';
import { showCalibration } from '../../../server/use-cases/calibrating/show-calibration.ts';
import { ownNetworks, recordsOf } from '../../analysis/calibration/records-of-network.ts';
import { fromFile } from '../../store/records.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const timeout = 120_000;
const by = 'Equipo de redes, SLEP Costa';
const territory = 'region:05';

describe('a calibration', () => {
  let telar: FixtureTelar;
  let seen: Calibration;
  const networks = ownNetworks(16);
  const { id } = networks[0]!.network;
  beforeAll(async () => {
    telar = await fixtureTelar();
    await telar.commit(
      'own',
      fromFile(
        'own.csv',
        networks.flatMap((data) => recordsOf(data, territory)),
      ),
    );
    seen = (await showCalibration(telar, { territory }))!;
  }, timeout);
  afterAll(() => telar.close());

  const adopt = (datasetHash: string, reason = 'Acuerdo') =>
    adoptCalibration(telar, { territory, datasetHash, by, reason });
  const omegaOf = async () => {
    const { waves } = (await assessNetwork(telar, { id }))!;
    return waves[0]!.patterns.find(({ pattern }) => pattern === 'internal-competition')!.thresholds['omega'];
  };

  it('is shown with what it would change, and changes nothing', { timeout }, async () => {
    const { estimate, inForce, changes } = seen;
    expect(inForce.calibration).toBeNull();
    expect(inForce.text.es).toContain('por defecto');
    expect(estimate.networks.map((network) => network.id)).toContain(id);
    expect(estimate.settings.map(({ setting, state }) => [setting, state])).toEqual([
      ['sigma', 'too-few-networks'],
      ['omega', 'estimated'],
      ['rho', 'estimated'],
      ['decay', 'estimated'],
    ]);
    expect(estimate.settings[1]!.value).toBeLessThan(3);
    expect(changes.readings).toBeGreaterThan(16 * 5);
    expect(changes.changed).toBe(changes.counts.reduce((sum, { readings }) => sum + readings, 0));
    expect(changes.networks.flatMap((network) => network.changes)).toHaveLength(changes.changed);
    expect(await calibrationInForce(telar)).toBeNull();
    expect(await omegaOf()).toBe(3);
  });

  it('is estimated without reading all networks at once', { timeout }, async () => {
    const reading = vi.spyOn(telar.store, 'loadNetworks');
    telar.cache.clear();
    expect((await showCalibration(telar, { territory }))!.estimate).toEqual(seen.estimate);
    const sizes = reading.mock.calls.map(([which]) => ('ids' in which ? which.ids.length : Infinity));
    expect(Math.max(...sizes)).toBeLessThan(networks.length);
    reading.mockRestore();
  });

  it('is adopted by a decision, named by every answer, and undone like an import', { timeout }, async () => {
    const adopted = (await adopt(seen.estimate.datasetHash))!;
    const { values } = adopted;
    expect(values).toEqual(
      Object.fromEntries(seen.estimate.settings.map(({ setting, value }) => [setting, value])),
    );
    expect(await calibrationInForce(telar)).toEqual(adopted);
    expect(await omegaOf()).toBe(values.omega);
    const list = (await listAssessments(telar, { territory }))!;
    expect(list.calibration?.calibration).toEqual(adopted);
    expect(list.calibration?.text.es).toContain(by);
    expect(list.tested?.byChance).toBeNull();
    const page = (await assessNetwork(telar, { id }))!;
    expect(page.calibration).toEqual(list.calibration);

    // What a request asks for goes before what is in force.
    const requested = (await listAssessments(telar, { territory, omega: 5 }))!;
    const used = requested.networks.flatMap(({ waves }) =>
      waves[0]!.patterns.map(({ thresholds }) => thresholds['omega']),
    );
    expect(new Set(used)).toEqual(new Set([5, undefined]));

    await telar.store.undoRevision(adopted.revision!);
    expect(await calibrationInForce(telar)).toBeNull();
    expect(await omegaOf()).toBe(3);
    expect((await listAssessments(telar, { territory }))!.tested?.byChance).not.toBeNull();
  });

  it('gives way to the next one, and comes back when that is undone', { timeout }, async () => {
    const first = (await adopt(seen.estimate.datasetHash))!;
    const again = (await adopt(seen.estimate.datasetHash, 'Otra vez'))!;
    expect((await calibrationInForce(telar))?.revision).toBe(again.revision);
    await telar.store.undoRevision(again.revision!);
    expect((await calibrationInForce(telar))?.revision).toBe(first.revision);
    await telar.store.undoRevision(first.revision!);
  });

  it('is not what an import calls by the same name', async () => {
    const event = newRecord('event', {
      territoryId: 'country:cl',
      eventId: 'calibration',
      kind: 'calibration',
      attributes: { sigma: 0, omega: 1, rho: 0, decay: 0 },
    });
    const { number } = await telar.commit('no decision', fromFile('events.csv', [event]));
    expect(await calibrationInForce(telar)).toBeNull();
    await telar.store.undoRevision(number);
  });

  it('is refused when the networks are others by now', { timeout }, async () => {
    await expect(adopt('another')).rejects.toMatchObject({ kind: 'conflict', code: 'calibration-overtaken' });
    const gone = { territory: 'region:99', datasetHash: 'any', by };
    expect(await adoptCalibration(telar, gone)).toBeNull();
  });
});

describe('a calibration that may not be adopted', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  const shown = async () => (await showCalibration(telar, { territory }))!.estimate;

  it('is one of networks that say too little, or of simulated ones', { timeout }, async () => {
    const few = await shown();
    expect(
      few.settings.every(
        ({ state, value, default: byDefault }) => state !== 'estimated' && value === byDefault,
      ),
    ).toBe(true);
    await expect(
      adoptCalibration(telar, { territory, datasetHash: few.datasetHash, by }),
    ).rejects.toMatchObject({
      code: few.simulated ? 'calibration-of-simulated' : 'calibration-says-little',
    });
  });
});
