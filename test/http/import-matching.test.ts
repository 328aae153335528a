import { describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import type { ImportDecisions } from '../../contract/imports.ts';
import { formOf } from '../running-telar.ts';
import { shippedTelar } from './shipped-telar.ts';

/** Answers to a form, of schools of Coquimbo: one short name, one that nobody has, and one that many have. */
const answers = [
  'Marca temporal,Dirección de correo electrónico,¿A qué establecimiento pertenece?,¿Con qué escuelas comparte conocimiento?',
  '2026/05/02 10:00:00,ana@ejemplo.cl,Escuela San Rafael,"Escuela El Peñón, Escuela Tambillos"',
  '2026/05/02 11:00:00,eva@ejemplo.cl,Escuela El Peñón,Escuela San Rafael',
  '2026/05/02 12:00:00,leo@ejemplo.cl,Escuela Tambillos,"Escuela San Rafael, Escuela El Peñón"',
  '2026/05/02 13:00:00,sol@ejemplo.cl,Escuela Inventada Ñandú,Escuela San Rafael',
].join('\n');

describe('an import beside the register', () => {
  const telar = shippedTelar();

  const preview = (files: Record<string, string>) => telar.query(api.previewImport, { body: formOf(files) });
  const change = (id: string, body: ImportDecisions) => telar.query(api.changeImport, { id, body });
  const commit = (id: string) => telar.query(api.commitImport, { id, body: {} });
  const coquimbo = async () => {
    const { items } = await telar.query(api.listTerritories, { query: { kind: 'comuna', q: 'Coquimbo' } });
    return items.find(({ name }) => name === 'Coquimbo')!.id;
  };

  it('leaves what the register says of a school that a lone list of ties names', async () => {
    const before = await telar.query(api.showActor, { id: 'school:1' });
    const { id, recognised } = await preview({ 'ties.csv': 'from,to\nschool:1,school:2\n' });
    expect(recognised.matchCounts).toEqual({ id: 2 });
    const { revision } = await commit(id);
    const { networks: _before, ...facts } = before;
    const { networks, ...after } = await telar.query(api.showActor, { id: 'school:1' });
    expect(after).toEqual(facts);
    expect(networks).toBeDefined();
    await telar.query(api.undoRevision, { id: String(revision) });
    expect(await telar.query(api.showActor, { id: 'school:1' })).toEqual(before);
  });

  it('recognises schools once it is known where the network is, none in silence, and finds their network again', async () => {
    const first = await preview({ 'respuestas.csv': answers });
    expect(first.recognised).toMatchObject({ shape: 'form-answers', writtenBy: 'google-forms' });
    expect(first.recognised.matches.filter(({ actorId }) => actorId !== null)).toEqual([]);
    const { id } = first;
    const placed = await change(id, { network: { name: 'Red Norte', territoryId: await coquimbo() } });
    const byName = new Map(placed.recognised.matches.map((match) => [match.name, match]));
    expect(byName.get('Escuela San Rafael')).toMatchObject({ state: 'name', actorId: 'school:631' });
    expect(byName.get('Escuela El Peñón')).toMatchObject({
      state: 'near',
      actorId: null,
      candidates: [{ actorId: 'school:642', rbd: 642, comunaName: 'Coquimbo' }],
    });
    expect(byName.get('Escuela Inventada Ñandú')).toMatchObject({ state: 'none', candidates: [] });
    expect(placed.recognised.doubts).toContain('matches');

    const choices = ['Escuela El Peñón', 'Escuela Tambillos'].map((name) => byName.get(name)!);
    const decided = await change(id, {
      matches: Object.fromEntries([
        ...choices.map((match) => [match.id, match.candidates[0]!.actorId]),
        [byName.get('Escuela Inventada Ñandú')!.id, null],
      ]),
    });
    expect(decided.recognised.matchCounts).toEqual({ name: 1, chosen: 2, own: 1 });
    expect(decided.recognised.doubts).not.toContain('matches');
    const { networks } = await commit(id);
    const { memberships, name } = await telar.query(api.showNetwork, { id: networks[0]! });
    const picture = await telar.query(api.showNetworkGraph, { id: networks[0]! });
    expect(name).toBe('Red Norte');
    const drawn = new Map(picture.actors.map((actor) => [actor.id, actor.name]));
    expect(drawn.get('school:631')).toBe('ESCUELA SAN RAFAEL');
    expect(drawn.get(`${networks[0]!}~${byName.get('Escuela Inventada Ñandú')!.id}`)).toBe(
      'Escuela Inventada Ñandú',
    );
    expect(memberships.every(({ actorId }) => drawn.has(actorId))).toBe(true);
    expect(JSON.stringify(await telar.query(api.showNetwork, { id: networks[0]! }))).not.toMatch(/ejemplo/);

    // The next survey of the same schools, in a file of another name.
    const next = answers
      .replaceAll('2026/', '2027/')
      .replace('Escuela San Rafael,"Escuela El Peñón, ', 'Escuela San Rafael,"');
    const second = await preview({ 'encuesta.csv': next });
    const { recognised } = await change(second.id, {
      network: { territoryId: await coquimbo() },
      matches: { [choices[0]!.id]: 'school:642' },
    });
    expect(recognised.similarNetworks).toEqual([{ id: networks[0], name: 'Red Norte' }]);
    const same = await change(second.id, { network: { id: networks[0]!, name: 'Red Norte' } });
    expect(same.recognised).toMatchObject({ network: { isStored: true, waveId: '2027' } });
    expect(same.recognised.doubts).toContain('matches');
    await change(second.id, { accepted: ['matches'] });
    await commit(second.id);
    const { waves } = await telar.query(api.showNetwork, { id: networks[0]! });
    expect(waves.map(({ waveId }) => waveId).sort()).toEqual(['2026', '2027']);
  });
});
