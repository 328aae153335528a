import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { shippedWithTelar } from '../../contract/revisions.ts';
import { readConfig } from '../../server/config.ts';
import { openTelar } from '../../server/main.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';
import { fixture } from '../store/fixture.ts';
import { draft, fromFile, network } from '../store/records.ts';

const id = 'red:mia';
const files = {
  'networks.csv': `id,name,purpose\n${id},Red mia,Aprender\n`,
  'actors.csv': `id,kind,name\nn1,organisation,Taller de la red\n`,
  'ties.csv': `network_id,wave_id,layer,from,to,strength,reporter\n${id},2026,joint-work,school:1,school:2,2,school:1\n${id},2026,joint-work,n1,school:2,1,\n`,
};

describe('networks that somebody brought', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    telar = await startTelar(null);
    await telar.telar.store.commitRevision(draft({ importedBy: shippedWithTelar }), fixture);
    const preview = await telar.query(api.previewImport, { body: formOf(files) });
    await telar.query(api.commitImport, { id: preview.id, body: { acceptRejects: true } });
  });
  afterEach(() => telar.stop());

  const shown = () => telar.query(api.showNetwork, { id });
  const change = (body: Record<string, string>) => telar.query(api.changeNetwork, { id, body });
  const refused = (method: string, network: string, body?: object) =>
    telar.refused(`${apiRoot}/networks/${encodeURIComponent(network)}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const undo = (revision: number | null) => telar.query(api.undoRevision, { id: String(revision) });

  it('get another name, and keep all else that is known of them', async () => {
    const before = await shown();
    const { revision } = await change({ name: '  Red del lago ' });
    const after = await shown();
    expect(after).toEqual({ ...before, name: 'Red del lago', revision });
    const { items } = await telar.query(api.listNetworks, { query: { q: 'lago' } });
    expect(items.map((network) => network.id)).toEqual([id]);
    await undo(revision);
    expect(await shown()).toEqual(before);
  });

  it('go to a territory that is stored, and back', async () => {
    const { items } = await telar.query(api.listTerritories, {});
    const territory = items[0]!.id;
    const { revision } = await change({ territoryId: territory });
    expect(await shown()).toMatchObject({ territoryId: territory, name: 'Red mia' });
    await undo(revision);
    expect((await shown()).territoryId).toBeNull();
    expect(await refused('PATCH', id, { territoryId: 'comuna:99999' })).toMatchObject({
      ...{ status: 400, field: 'territoryId' },
    });
  });

  it('make no revision where all was so already, and refuse a change of nothing or of something else', async () => {
    expect(await change({ name: 'Red mia' })).toEqual({ revision: null });
    expect((await refused('PATCH', id, {})).status).toBe(400);
    expect((await refused('PATCH', id, { name: '   ' })).status).toBe(400);
    expect((await refused('PATCH', id, { simulated: true })).status).toBe(400);
    expect((await refused('PATCH', 'red:otra', { name: 'x' })).status).toBe(404);
    expect((await refused('DELETE', 'red:otra')).status).toBe(404);
  });

  it('are taken out with their own actors, from every answer, and come back whole', async () => {
    const graph = () => telar.query(api.showNetworkGraph, { id });
    const measured = () => telar.query(api.measureNetwork, { id, query: { metric: 'density' } });
    const before = { detail: await shown(), graph: await graph(), measured: await measured() };
    const { revision } = await telar.query(api.deleteNetwork, { id });
    for (const path of ['', '/graph', '/metrics?metric=density'])
      expect(await telar.refused(`${apiRoot}/networks/${encodeURIComponent(id)}${path}`)).toMatchObject({
        status: 404,
      });
    expect((await telar.query(api.listNetworks, { query: { q: 'mia' } })).items).toEqual([]);
    expect((await telar.query(api.searchActors, { query: { q: 'taller' } })).items).toEqual([]);
    expect((await telar.query(api.showActor, { id: 'school:1' })).name).not.toBe('');

    await undo(revision);
    expect({ detail: await shown(), graph: await graph(), measured: await measured() }).toEqual(before);
  });

  it('keep their new name, and stay out, over a restart', async () => {
    await change({ name: 'Red del lago' });
    const config = readConfig({ TELAR_DATA: telar.folder, LOG_LEVEL: 'error' });
    const again = await openTelar(config);
    expect((await again.store.findNetwork(id))?.name).toBe('Red del lago');
    await again.close();
    await telar.query(api.deleteNetwork, { id });
    const later = await openTelar(config);
    expect(await later.store.findNetwork(id)).toBeNull();
    await later.close();
  });

  it('are renamed while a survey of them is open, whose links go on, and are taken out only when it is closed', async () => {
    const { survey, links } = await telar.query(api.createSurvey, {
      body: {
        ...{ title: 'Otoño', networkId: id, waveId: '2027', items: ['trabajo-conjunto'] },
        roster: ['school:1', 'school:2'],
      },
    });
    await change({ name: 'Red del lago' });
    const sheet = await fetch(`${telar.address}${apiRoot}/survey-answers/${links[0]!.token}`);
    expect(sheet.status).toBe(200);
    expect(await refused('DELETE', id)).toMatchObject({ status: 409, code: 'network-with-open-survey' });
    await telar.query(api.closeSurvey, { id: survey.id });
    expect((await shown()).name).toBe('Red del lago');
    await telar.query(api.deleteNetwork, { id });
  });

  it('are the only ones that can be changed: not those of Telar, not simulated ones', async () => {
    const { items } = await telar.query(api.listNetworks, {});
    const shipped = items.find((network) => network.id !== id && !network.simulated)!;
    expect(await refused('PATCH', shipped.id, { name: 'Otra' })).toMatchObject({
      ...{ status: 409, code: 'network-shipped' },
    });
    expect(await refused('DELETE', shipped.id)).toMatchObject({ status: 409, code: 'network-shipped' });
    expect((await telar.query(api.showNetwork, { id: shipped.id })).name).toBe(shipped.name);
    const simulated = network({ id: 'red:simulada', name: 'Simulada', simulated: true });
    await telar.telar.store.commitRevision(draft(), fromFile('redes.csv', [simulated]));
    expect(await refused('PATCH', simulated.id, { name: 'Otra' })).toMatchObject({
      ...{ status: 409, code: 'network-of-simulation' },
    });
  });
});
