import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../../contract/network-data.ts';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { writeBundle } from '../../../server/intake/bundle/write-bundle.ts';
import { readCases } from '../../../server/intake/cases/read-cases.ts';

const files = await openImport([new URL('../../../datasets/cases', import.meta.url).pathname]);
const { data, records, counts, findings } = readCases(files);
const network = (id: string): NetworkData => data.find((each) => each.network.id === `case-${id}`)!;

describe('readCases', () => {
  it('tells Enlaces with its sets, dates and dated states', () => {
    const { actors, ties, waves, network: facts } = network('enlaces');
    expect([facts.kind, facts.validFrom, facts.simulated]).toEqual(['enlaces', '1992', false]);
    expect(waves.map(({ order, date }) => [order, date])).toEqual([
      [1, '1993'],
      [2, '1996'],
      [3, '2000'],
      [4, '2006'],
    ]);
    const sizes = Object.fromEntries(
      actors.filter(({ isSet }) => isSet).map(({ id, setSize }) => [id, setSize]),
    );
    expect(sizes).toMatchObject({
      'organisation:enlaces-zonal-centres': 6,
      'organisation:enlaces-executing-units': 18,
      'organisation:enlaces-schools-araucania-1993': 21,
      'organisation:enlaces-schools-stage1': 183,
      'organisation:enlaces-local-universities': null,
    });
    expect(ties).toHaveLength(24);
    const tie = ties.find(({ attributes }) => attributes['tie_id'] === 'T08')!;
    expect(tie).toMatchObject({
      from: 'university:76',
      to: 'organisation:enlaces',
      layer: 'hosts-coordination',
      validFrom: null,
      validTo: '2000',
    });
  });

  it('keeps the conflict of the sources and the tension without pairs in words, not in ties', () => {
    const { network: facts, ties } = network('enlaces');
    expect(facts.description).toMatch(/sources conflict.*tension/s);
    expect(ties.some(({ layer, sign }) => layer === 'tension' || sign === -1)).toBe(false);
  });

  it('tells Escuelas Críticas before, during and after, with both evaluations', () => {
    const { actors, ties, waves, network: facts } = network('escuelas-criticas');
    expect(waves.toSorted((a, b) => a.order - b.order).map(({ waveId }) => waveId)).toEqual([
      'before',
      'during',
      'after',
    ]);
    expect(facts.attributes).toMatchObject({
      'simce.gain.escuelas_criticas.lenguaje': 15,
      'simce.gain.control_group.lenguaje': 8,
      'simce.gain_attributed.escuelas_criticas.lenguaje': 6,
      'simce.gain_attributed.escuelas_criticas.matematica': 10,
    });
    expect(Object.keys(facts.attributes).some((name) => name.startsWith('simce.average'))).toBe(false);
    expect(
      actors
        .filter(({ isSet }) => isSet)
        .map(({ setSize }) => setSize)
        .sort(),
    ).toEqual([66, 7]);
    expect(ties.filter(({ layer }) => layer === 'assists')).toMatchObject([
      { validFrom: '2002', validTo: '2006' },
    ]);
  });

  it('ties nothing that was only allowed, planned or recommended', () => {
    const { ties, network: facts } = network('ate-sep');
    expect(ties.every(({ attributes }) => attributes['status'] === 'happened')).toBe(true);
    expect(ties).toHaveLength(4);
    expect(facts.attributes['not-tied.A20']).toBe('sostenedor contracts ate_provider (allowed_by_law)');
  });

  it('tells the RME cohort as one set, the SLEPs without ties, and ten national networks by name', () => {
    const rme = network('rme-2016').actors.find(({ isSet }) => isSet)!;
    expect([rme.setSize, network('rme-2016').ties.length]).toEqual([10, 0]);
    const sleps = ['barrancas', 'huasco', 'costa-araucania', 'puerto-cordillera'].map((name) =>
      network(`slep-${name}`),
    );
    expect(
      sleps.map((each) => [
        each.network.territoryId,
        each.network.attributes['interviews_total'],
        each.ties.length,
      ]),
    ).toEqual([
      ['slep:1303', 7, 0],
      ['slep:0302', 12, 0],
      ['slep:0902', 9, 0],
      ['slep:0402', 7, 0],
    ]);
    expect(counts['networks']).toBe(18);
    expect(network('eleva').members.map(({ actorId, role }) => [actorId, role])).toEqual([
      ['organisation:consejo-minero', 'promoter'],
      ['organisation:fundacion-chile', 'promoter'],
    ]);
  });

  it('gives every network and tie its document and section, and every record its file and line', () => {
    for (const each of data) {
      expect(NetworkData.safeParse(each).success).toBe(true);
      expect(each.network).toMatchObject({
        rosterKnown: false,
        attributes: { document: expect.any(String), section: expect.any(String) },
      });
      for (const { attributes } of each.ties) expect(attributes['document']).toMatch(/^00\d_/);
    }
    expect(records.every(({ file, row }) => file.endsWith('.csv') && row !== null && row > 1)).toBe(true);
    expect(findings).toEqual([]);
  });

  it('names no school but the pilot one, and makes no school of a set', () => {
    const schools = data.flatMap(({ actors }) => actors).filter(({ kind }) => kind === 'school');
    expect(schools.map(({ id, rbd }) => [id, rbd])).toEqual([['school:case-e-209', null]]);
  });

  it('survives a bundle', () => {
    const back = readBundle(writeBundle(data));
    expect(back.result.findings.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(back.data).toEqual(data);
  });
});
