import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api } from '../../contract/api.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { readConfig } from '../../server/config.ts';
import { writeBundle } from '../../server/intake/bundle/write-bundle.ts';
import { openTelar } from '../../server/main.ts';
import { runTelar } from '../cli/run-telar.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

const networkId = 'network:demo-01';
const comuna = 'comuna:13101';

describe('answers of a server beside which another process writes', () => {
  let telar: RunningTelar;
  let network: NetworkData;
  let territory = '';
  beforeAll(async () => {
    telar = await startTelar(inject('shippedData'));
    network = (await telar.telar.store.loadNetwork(networkId))!;
    territory = network.network.territoryId!;
  });
  afterAll(() => telar.stop());

  const drawn = (query: Record<string, string>) =>
    telar.query(api.showTerritoryGraph, { id: territory, query: { limit: '5000', ...query } });

  it('show all ties after the public schools were shown alone', async () => {
    const shown = await drawn({ scope: 'public' });
    const all = await drawn({ scope: 'all' });
    const ofNetworks = all.ties.filter(({ layer }) => layer === 'knowledge');
    expect(ofNetworks.length).toBeGreaterThan(0);
    expect(all.ties.length).toBeGreaterThanOrEqual(shown.ties.length);
  });

  it('show the wave that the command line imported meanwhile, and go back when it is undone', async () => {
    const before = await drawn({});
    const assessed = await telar.query(api.assessNetwork, { id: networkId });
    const wave = { ...network.waves.at(-1)!, waveId: 'new-wave', order: 90, date: '2031-05-01' };
    const [first, second] = network.members;
    const tie = { ...network.ties[0]!, waveId: wave.waveId, layer: 'knowledge' };
    const added = { ...tie, from: first!.actorId, to: second!.actorId, reporter: first!.actorId };
    await importOnCommandLine({
      ...network,
      waves: [...network.waves, wave],
      ties: [...network.ties, added],
    });
    const after = await drawn({});
    expect(after.datasetHash).not.toBe(before.datasetHash);
    const last = network.waves.at(-1)!.waveId;
    const replaced = network.ties.filter(({ waveId, layer }) => waveId === last && layer === 'knowledge');
    // Accounts, which are as many as the records; several of them may be of one tie.
    const knowledge = ({ scope }: typeof before) =>
      scope.layersAvailable.find(({ layer }) => layer === 'knowledge')!.mentions;
    expect(knowledge(after)).toBe(knowledge(before) - replaced.length + 1);
    const assessedNow = await telar.query(api.assessNetwork, { id: networkId });
    expect(assessedNow.waves).toHaveLength(assessed.waves.length + 1);

    const { items } = await telar.query(api.listRevisions, {});
    await telar.query(api.undoRevision, { id: String(Math.max(...items.map(({ number }) => number))) });
    expect((await drawn({})).ties).toEqual(before.ties);
  });

  it('measure how remote schools are by the register as it is now', async () => {
    const before = await telar.query(api.listIsolatedSchools, { id: comuna });
    const { id: schoolId, km } = before.remoteness[0]!;
    const { years } = (await telar.telar.store.loadTerritory({
      id: comuna,
      year: before.year,
      scope: 'all',
    }))!;
    const school = years.find((year) => year.schoolId === schoolId)!;
    const other = await openTelar(readConfig({ TELAR_DATA: telar.folder }));
    try {
      const record = { ...school, latitude: -27.1, longitude: -109.3 };
      await other.store.commitRevision(
        {
          title: 'One school on an island',
          source: 'test',
          hash: 'moved-school',
          importedAt: new Date().toISOString(),
          importedBy: 'test',
          counts: {},
          changes: {},
          findings: [],
        },
        [{ record, file: 'schools.csv', row: 1 }],
      );
    } finally {
      await other.close();
    }
    const after = await telar.query(api.listIsolatedSchools, { id: comuna });
    expect(after.remoteness.find(({ id }) => id === schoolId)!.km).toBeGreaterThan((km ?? 0) + 100);
  });

  async function importOnCommandLine(data: NetworkData): Promise<void> {
    const bundle = join(telar.folder, 'bundle-to-import');
    await mkdir(bundle, { recursive: true });
    for (const { name, bytes } of writeBundle([data])) await writeFile(join(bundle, name), bytes);
    const { code, stderr } = await runTelar(['import', bundle], { TELAR_DATA: telar.folder });
    expect(stderr + String(code)).toMatch(/0$/);
  }
});
