import { describe, expect, it } from 'vitest';
import { documentedLayers } from '../../../contract/documented-layers.ts';
import { NetworkData } from '../../../contract/network-data.ts';
import { eventKinds } from '../../../contract/support-records.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import { caseTables } from '../../../server/intake/cases/case-tables.ts';
import { caseNetworkIds, dataOf, rowIdOf } from './case-networks.ts';
import { caseFiles, cases } from './shipped-cases.ts';

const { data, records, counts, findings } = cases;

describe('readCases', () => {
  it('keeps the conflict of the sources and the tension without pairs in words and events, not in ties', () => {
    const { network: facts, ties, events } = dataOf('enlaces');
    expect(facts.description).toMatch(/fuentes no coinciden.*tensión/s);
    expect(ties.some(({ layer, sign }) => layer === 'tension' || sign === -1)).toBe(false);
    expect(events.find(({ kind }) => kind === 'tension')!.actorIds).toHaveLength(3);
  });

  it('ties nothing that was only allowed, planned or recommended: that is an event', () => {
    const { ties, events } = dataOf('ate-sep');
    expect(ties.map(rowIdOf)).toEqual(['A27', 'A29', 'A28', 'A23']);
    const kindOf = (id: string) => events.find(({ eventId }) => eventId === id)?.kind;
    expect(['A20', 'A21', 'A22', 'A24', 'A25', 'A26', 'A30', 'A31'].map(kindOf)).toEqual([
      ...Array<string>(3).fill('law'),
      ...Array<string>(3).fill('plan'),
      ...Array<string>(2).fill('recommendation'),
    ]);
  });

  it('has it that sostenedores hire an ATE, and about 500 schools must', () => {
    const { network: facts, actors, events } = dataOf('ate-sep');
    expect(facts.description).toMatch(/sostenedores quienes contratan.*cerca de 500.*obligatorio/s);
    const providers = actors.find(({ id }) => id === 'organisation:ate-ate-provider')!;
    expect(providers).toMatchObject({ isSet: true, setSize: 100, attributes: { qualifier: 'poco más de' } });
    const numberOf = (id: string) => {
      const { attributes } = events.find(({ eventId }) => eventId === id)!;
      return [attributes['qualifier'], attributes['value'], attributes['unit']];
    };
    expect(numberOf('registered-providers')).toEqual(['poco más de', 100, 'instituciones y personas']);
    expect(numberOf('schools-obliged-to-hire')).toEqual(['cerca de', 500, 'escuelas']);
    expect(numberOf('schools-able-to-hire')).toEqual(['más de', 7000, 'escuelas']);
  });

  it('tells the RME cohort as one set, with those who coordinated, led and conducted its study', () => {
    const { actors, members, ties, events } = dataOf('rme-2016');
    const cohort = actors.find(({ id }) => id === 'organisation:rme-2016-networks')!;
    expect([cohort.setSize, ties.length]).toEqual([10, 0]);
    expect(members.map(({ actorId, role }) => [actorId, role])).toEqual([
      ['organisation:ciae', 'realiza el estudio'],
      ['organisation:rme-2016-networks', 'member'],
      ['organisation:rme-study-universities', 'realiza el estudio'],
      ['organisation:unesco', 'coordina el estudio'],
      ['public-body:mineduc', 'coordina el estudio'],
      ['public-body:mineduc', 'promotor'],
      ['university:89', 'conduce el estudio'],
    ]);
    const study = events.find(({ eventId }) => eventId === 'study-2016')!;
    expect(study.attributes['voice_04']).toBe(
      'Un miembro del equipo directivo, entrevista individual, uno en cada red (Participantes y metodología)',
    );
    expect(study.attributes['process_02_en']).toMatch(/^Collaborative processes: /);
  });

  it('has the diagnosis as a document of each SLEP, and no network or actor of a SLEP', () => {
    const diagnosis = records.flatMap(({ record }) =>
      record.type === 'event' && record.networkId === null ? [record] : [],
    );
    expect(
      diagnosis.map(({ territoryId, kind, date, attributes }) => [
        territoryId,
        kind,
        date,
        attributes['interviews_total'],
      ]),
    ).toEqual([
      ['slep:1303', 'document', null, 7],
      ['slep:0302', 'document', null, 12],
      ['slep:0902', 'document', null, 9],
      ['slep:0402', 'document', null, 7],
    ]);
    for (const { attributes } of diagnosis) {
      expect(Object.keys(attributes).filter((name) => /^voice_\d+$/.test(name))).toHaveLength(16);
      expect(Object.keys(attributes).filter((name) => /^(focus|principle)_\d+$/.test(name))).toHaveLength(10);
      expect(attributes['focus_02']).toMatch(/no dan un resultado/);
    }
    expect(data.some(({ network }) => network.id.startsWith('case-slep'))).toBe(false);
    expect(records.some(({ record }) => record.type === 'actor' && record.id.includes('slep'))).toBe(false);
  });

  it('has each programme of the Ministry as an actor, tied only as the source says', () => {
    const { actors, ties } = dataOf('national-programmes');
    expect(actors.filter(({ subKind }) => subKind === 'programme')).toHaveLength(14);
    const tied = (layer: string) =>
      ties.filter((tie) => tie.layer === layer).map(({ from, to }) => [from, to]);
    expect(tied('finances').every(([from]) => from === 'public-body:mineduc')).toBe(true);
    expect(tied('finances')).toHaveLength(7);
    expect(tied('delivers')).toContainEqual(['public-body:ate-supervision', 'organisation:programme-p900']);
    expect(ties.some(({ to }) => to === 'organisation:programme-sacge')).toBe(false);
    const { attributes } = actors.find(({ id }) => id === 'organisation:programme-liceos-prioritarios')!;
    expect(attributes).toMatchObject({ schools: 120, qualifier: 'exacto', school_level: 'enseñanza media' });
  });

  it('names ten national networks with their promoters', () => {
    expect(counts['networks']).toBe(15);
    expect(dataOf('eleva').members.map(({ actorId, role }) => [actorId, role])).toEqual([
      ['organisation:consejo-minero', 'promotor'],
      ['organisation:fundacion-chile', 'promotor'],
    ]);
  });

  it('gives every network, tie and event its source, and every record its file and line', () => {
    for (const each of data) {
      expect(NetworkData.safeParse(each).success).toBe(true);
      expect(each.network).toMatchObject({
        rosterKnown: false,
        simulated: false,
        attributes: { source: expect.any(String), section: expect.any(String) },
      });
      for (const { attributes } of each.ties) expect(attributes['source']).toMatch(/\d{4}/);
      for (const { source } of each.events) expect(source).not.toBeNull();
      expect(each.waves.every(({ kind }) => kind === 'period')).toBe(true);
    }
    expect(records.every(({ file, row }) => file.endsWith('.csv') && row !== null && row > 1)).toBe(true);
    expect(findings).toEqual([]);
  });

  it('keeps the ids of networks that links hold', () => {
    expect(data.map(({ network }) => network.id)).toEqual(caseNetworkIds);
  });

  it('names no school but the pilot one, and makes no school of a set', () => {
    const schools = data.flatMap(({ actors }) => actors).filter(({ kind }) => kind === 'school');
    expect(schools.map(({ id, rbd }) => [id, rbd])).toEqual([['school:case-e-209', null]]);
  });

  it('has every actor of an event among its actors', () => {
    for (const { events, actors } of data) {
      const known = new Set(actors.map(({ id }) => id));
      expect(events.flatMap(({ actorIds }) => actorIds).filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('uses layers and kinds of event that have a name in both languages', () => {
    const named = new Set(['administers', 'assists', ...Object.keys(documentedLayers)]);
    const layers = data.flatMap(({ ties }) => ties.map(({ layer }) => layer));
    expect(layers.filter((layer) => !named.has(layer))).toEqual([]);
    const kinds: ReadonlySet<string> = new Set(eventKinds);
    const events = records.flatMap(({ record }) => (record.type === 'event' ? [record.kind] : []));
    expect(events.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('survives a bundle', () => {
    const back = readBundle(writeBundle(data));
    expect(back.result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(back.data).toEqual(data);
  });
});

it('reads each table once, however many cases look into it', () => {
  const table = caseTables(caseFiles);
  expect(table('ate_actors.csv')).toBe(table('ate_actors.csv'));
});
