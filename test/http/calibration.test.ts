import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import {
  fileOfCalibration,
  recordOfCalibration,
} from '../../server/use-cases/calibrating/calibration-in-force.ts';
import { ownNetwork } from '../access/two-territories.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import type { Visitor } from './accounts/visitor.ts';
import { type Readers, startWithReaders } from './readers.ts';
import { ownNetworks, recordsOf } from '../analysis/calibration/records-of-network.ts';
import { fixture } from '../store/fixture.ts';
import { draft, fromFile } from '../store/records.ts';

const territory = 'region:05';
const by = 'Equipo de redes';

describe('a calibration over HTTP', () => {
  let telar: RunningTelar;
  const networks = ownNetworks(12);
  const { id } = networks[0]!.network;
  beforeAll(async () => {
    telar = await startTelar(null);
    const { store } = telar.telar;
    await store.commitRevision(draft(), fixture);
    const records = networks.flatMap((data) => recordsOf(data, territory));
    await store.commitRevision(draft({ title: 'Redes propias' }), fromFile('own.csv', records));
  });
  afterAll(() => telar.stop());

  const shown = () => telar.query(api.showCalibration, { query: { territory } });
  const refused = (body: object) =>
    telar.refused(`${apiRoot}/calibration`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  it('is shown, adopted, named by every assessment, and undone', { timeout: 120_000 }, async () => {
    const { estimate, inForce } = await shown();
    expect(inForce.calibration).toBeNull();
    const byDefault = await telar.query(api.assessNetwork, { id });
    expect(byDefault.calibration).toEqual(inForce);
    const body = { territory, datasetHash: estimate.datasetHash, by, reason: 'Acuerdo de la mesa técnica' };
    const adopted = await telar.query(api.adoptCalibration, { body });
    expect(adopted).toMatchObject({ by, reason: body.reason, datasetHash: body.datasetHash });
    for (const answer of [
      await telar.query(api.assessNetwork, { id }),
      await telar.query(api.listAssessments, { query: { territory } }),
    ])
      expect(answer.calibration).toMatchObject({ calibration: adopted });
    const { waves } = await telar.query(api.assessNetwork, { id });
    const used = waves[0]!.patterns
      .map(({ thresholds }) => thresholds['omega'])
      .filter((omega) => omega !== undefined);
    expect(new Set(used)).toEqual(new Set([adopted.values.omega]));
    await telar.query(api.undoRevision, { id: String(adopted.revision) });
    expect(await telar.query(api.assessNetwork, { id })).toEqual(byDefault);
  });

  it.each([
    [{ datasetHash: 'other', by }, 409, 'datasetHash'],
    [{ datasetHash: 'other', by: ' ' }, 400, 'by'],
    [{ by }, 400, 'datasetHash'],
  ])('refuses %j', { timeout: 120_000 }, async (body, status, field) => {
    expect(await refused({ territory, ...body })).toMatchObject({ status, field });
  });

  it('knows no territory by a wrong id', async () => {
    expect(await telar.refused(`${apiRoot}/calibration?territory=region:99`)).toMatchObject({ status: 404 });
  });
});

describe('what a reader who is limited to a territory is shown of a calibration', () => {
  let readers: Readers;
  const values = { sigma: 0.5, omega: 2, rho: 0.2, decay: 0 };
  const decided = { adoptedAt: '2026-03-01T12:00:00.000Z', by, reason: null, values, datasetHash: 'hash' };
  beforeAll(async () => {
    readers = await startWithReaders({ isPlanted: false });
    const record = recordOfCalibration({ ...decided, networks: 4711 });
    const decision = { record, file: fileOfCalibration, row: null };
    await readers.telar.telar.store.commitRevision(draft({ title: 'Ajuste' }), [decision]);
  });
  afterAll(() => readers.telar.stop());

  it('are its values, and not how many networks it was estimated from', { timeout: 120_000 }, async () => {
    const shownTo = async (reader: Visitor) =>
      (await reader.query(api.assessNetwork, { id: ownNetwork })).calibration!;
    const whole = await shownTo(readers.as.administrator);
    expect(whole).toMatchObject({ calibration: { values, networks: 4711 } });
    expect(whole.text.es).toContain('4.711 redes');
    for (const reader of [readers.as.planner, readers.as.researcher]) {
      const given = await shownTo(reader);
      expect(given).toMatchObject({ calibration: { values, by, networks: null } });
      expect(given.text.es).toContain(by);
      expect(JSON.stringify(given)).not.toMatch(/4.?711/);
    }
  });
});
