import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';
import { chooseWaves } from '../../../server/analysis/survey-wave/choose-wave.ts';
import { tiesOfWave } from '../../../server/analysis/survey-wave/ties-of-wave.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import { dataOf, rowIdOf } from './case-networks.ts';

const waveOf = (data: NetworkData, id: string) => data.waves.find(({ waveId }) => waveId === id)!;
const tiesAt = (data: NetworkData, id: string): string[] =>
  tiesOfWave(data, waveOf(data, id)).map((tie) => rowIdOf(tie)!);
const membersAt = (data: NetworkData, id: string): readonly string[] =>
  graphFromNetwork(data, { wave: id }).graph.actors;

describe('the periods of Enlaces', () => {
  const enlaces = dataOf('enlaces');

  it('are its dated states, in order', () => {
    expect(wavesInOrder(enlaces.waves).map(({ order, date, kind }) => [order, date, kind])).toEqual([
      [1, '1993', 'period'],
      [2, '1996', 'period'],
      [3, '2000', 'period'],
      [4, '2006', 'period'],
    ]);
  });

  it('hold RATE, Telefónica, Fundación Chile and Educarchile from the year in which they enter', () => {
    const from = (id: string) => enlaces.members.find(({ actorId }) => actorId === id)?.validFrom;
    expect(
      ['rate', 'telefonica', 'fundacion-chile', 'educarchile'].map((name) => from(`organisation:${name}`)),
    ).toEqual(['1996', '1998', '2001', '2001']);
    for (const [id, first] of [
      ['organisation:rate', '1996'],
      ['organisation:telefonica', '2000'],
      ['organisation:fundacion-chile', '2006'],
      ['organisation:educarchile', '2006'],
    ] as const) {
      const present = ['1993', '1996', '2000', '2006'].filter((wave) =>
        membersAt(enlaces, wave).includes(id),
      );
      expect(present[0], id).toBe(first);
    }
  });

  it('leave the pilot at E-209 behind before 2000', () => {
    for (const wave of ['2000', '2006']) {
      expect(membersAt(enlaces, wave)).not.toContain('school:case-e-209');
      expect(tiesAt(enlaces, wave).filter((id) => ['T02', 'T03'].includes(id))).toEqual([]);
    }
    expect(tiesAt(enlaces, '1993')).toContain('T02');
  });

  it('move the coordination from Temuco to the Ministry, and tell the move', () => {
    expect(tiesAt(enlaces, '1996')).toEqual(expect.arrayContaining(['T08', 'T22']));
    expect(tiesAt(enlaces, '2006')).toContain('T23');
    expect(tiesAt(enlaces, '2006').filter((id) => ['T08', 'T22'].includes(id))).toEqual([]);
    const [move] = enlaces.events.filter(({ kind }) => kind === 'moved');
    expect(move).toMatchObject({ date: '2000', actorIds: expect.arrayContaining(['university:76']) });
    expect(move!.note).toMatch(/de Temuco a Santiago/);
  });

  it('give the support of the Treasury no end, and leave what the sources do not date undated', () => {
    const tie = (id: string) => enlaces.ties.find((each) => rowIdOf(each) === id)!;
    expect(tie('T21')).toMatchObject({ validFrom: '1996', validTo: null });
    expect(['T01', 'T07', 'T16', 'T18', 'T24'].map((id) => [tie(id).validFrom, tie(id).validTo])).toEqual(
      Array<null[]>(5).fill([null, null]),
    );
  });

  it('differ from one to the next in who is there and in how they are tied', () => {
    const graphs = ['1993', '1996', '2000', '2006'].map((wave) => graphFromNetwork(enlaces, { wave }).graph);
    expect(
      new Set(graphs.map(({ actors, from, to }) => JSON.stringify([actors, [...from], [...to]]))).size,
    ).toBe(4);
    const densities = graphs.map(({ actors, from }) => from.length / (actors.length * (actors.length - 1)));
    expect(densities[1]).not.toBe(densities[2]);
  });

  it('stand beside the thirty events of the timeline, with their numbers', () => {
    expect(enlaces.events).toHaveLength(30);
    const event = (id: string) => enlaces.events.find(({ eventId }) => eventId === id)!;
    expect(event('E08').attributes).toMatchObject({ value: 50, qualifier: 'meta de más de' });
    expect(event('E28').attributes['value']).toBeUndefined();
    expect(event('E28').attributes['qualifier']).toBe('ilegible en la fuente');
    expect(event('E26').date).toBe('2011-11');
    expect([event('E05').date, event('E05').attributes['value']]).toEqual([null, 183]);
    expect(event('E20')).toMatchObject({ date: '2007', dateTo: '2010' });
  });

  it('keep sets that the source does not name one by one', () => {
    const sizes = Object.fromEntries(
      enlaces.actors.filter(({ isSet }) => isSet).map(({ id, setSize }) => [id, setSize]),
    );
    expect(sizes).toMatchObject({
      'organisation:enlaces-zonal-centres': 6,
      'organisation:enlaces-executing-units': 18,
      'organisation:enlaces-schools-araucania-1993': 21,
      'organisation:enlaces-schools-stage1': 183,
      'organisation:enlaces-local-universities': null,
    });
  });
});

describe('the periods of Escuelas Críticas', () => {
  const critical = dataOf('escuelas-criticas');

  it('are before, during and after, each looking at the one before it', () => {
    expect(wavesInOrder(critical.waves).map(({ waveId }) => waveId)).toEqual(['before', 'during', 'after']);
    expect(chooseWaves(critical, { to: 'after' }).from?.waveId).toBe('during');
    expect(waveOf(critical, 'during').attributes).toMatchObject({
      name: 'Durante la asesoría',
      date_to: '2006',
    });
  });

  it('hold invitations in 2002 only, and no contract or advice once it has ended', () => {
    const layersAt = (id: string) =>
      new Set(tiesOfWave(critical, waveOf(critical, id)).map(({ layer }) => layer));
    expect([...layersAt('before')]).toEqual(['part-of']);
    expect([...layersAt('during')].sort()).toEqual([
      'assists',
      'contracts',
      'invites',
      'member-of',
      'monitors',
      'part-of',
      'sets-targets',
    ]);
    expect([...layersAt('after')]).toEqual(['part-of']);
    const [invited] = critical.events.filter(({ kind }) => kind === 'invited');
    expect(invited).toMatchObject({ date: '2002', attributes: { value: 7 } });
    expect(invited!.actorIds).toHaveLength(8);
    expect(critical.events.find(({ kind }) => kind === 'contract-ends')!.date).toBe('2006');
  });

  it('have both evaluations of SIMCE as events, and no value that is only a likely reading', () => {
    const measured = critical.events.filter(({ kind }) => kind === 'measure');
    const values = Object.fromEntries(
      measured.map(({ eventId, attributes }) => [eventId, attributes['value']]),
    );
    expect(values).toEqual({
      'gain.escuelas-criticas.lenguaje': 15,
      'gain.escuelas-criticas.matematica': 13,
      'gain.escuelas-criticas.comprension-del-medio': 17,
      'gain.control-group.lenguaje': 8,
      'gain.control-group.matematica': 4,
      'gain.control-group.comprension-del-medio': 9,
      'gain-attributed.escuelas-criticas.lenguaje': 6,
      'gain-attributed.escuelas-criticas.matematica': 10,
    });
    expect(measured.every(({ date }) => date === null)).toBe(true);
    expect(new Set(measured.map(({ attributes }) => attributes['evaluation'])).size).toBe(2);
  });
});
