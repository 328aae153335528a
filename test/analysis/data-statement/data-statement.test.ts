import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { stateFacts } from '../../../server/analysis/data-statement/data-statement.ts';
import { describeDataStatement } from '../../../server/narrative/describe-data-statement.ts';
import { documentedNetwork } from '../../networks/documented.ts';

const networkId = 'red:norte';
const inWave = { networkId, waveId: '2026' };

function network(rest: Partial<NetworkData> = {}): NetworkData {
  return newNetworkData({
    network: newRecord('network', { id: networkId, name: 'Red Norte', rosterKnown: true }),
    members: ['a', 'b', 'c'].map((actorId) => newRecord('membership', { networkId, actorId })),
    waves: [
      newRecord('wave', {
        ...inWave,
        order: 1,
        date: '2026-11',
        layersAsked: ['knowledge', 'trust'],
        maxNominations: 2,
      }),
    ],
    responses: [
      newRecord('response', { ...inWave, actorId: 'a', role: 'principal', responded: true }),
      newRecord('response', { ...inWave, actorId: 'a', role: 'utp', responded: true }),
      newRecord('response', { ...inWave, actorId: 'b', role: 'principal', responded: true }),
      newRecord('response', { ...inWave, actorId: 'c', role: 'principal', responded: false }),
    ],
    ties: [
      tie('a', 'b', 'a'),
      tie('a', 'b', 'b'),
      tie('a', 'c', 'a'),
      tie('a', 'd', 'b'),
      newRecord('tie', { networkId, layer: 'assists', from: 'u', to: 'a' }),
    ],
    ...rest,
  });
}

const tie = (from: string, to: string, reporter: string) =>
  newRecord('tie', { ...inWave, layer: 'knowledge', from, to, reporter });

describe('what stands behind a network', () => {
  it('counts who was asked and who answered by school, respondents apart', () => {
    const [wave] = stateFacts(network()).waves;
    expect(wave).toMatchObject({ roster: 3, respondents: 2, responseRate: 2 / 3, informants: 3 });
  });

  it('counts a tie once however many report it, and who reached the cap', () => {
    const [wave] = stateFacts(network()).waves;
    expect(wave?.byLayer).toEqual([
      { layer: 'knowledge', ties: 3, mentions: 4, reporters: 2, atCap: 2 },
      { layer: 'trust', ties: 0, mentions: 0, reporters: null, atCap: null },
    ]);
  });

  it('leaves contracts out of what was asked, and names outsiders', () => {
    expect(stateFacts(network())).toMatchObject({ boundary: 'roster', members: 3, outsiders: 1 });
  });

  it('does not know what nobody recorded', () => {
    const facts = stateFacts({
      ...network({ responses: [] }),
      network: newRecord('network', { id: networkId, name: 'Red Norte' }),
    });
    expect(facts).toMatchObject({ boundary: 'unknown', members: null, outsiders: 0 });
    expect(facts.waves[0]).toMatchObject({ roster: null, respondents: null, responseRate: null });
  });

  it('counts undirected ties by pair, and not the reporters of ties that name none', () => {
    const ties = [tie('a', 'b', 'a'), tie('b', 'a', 'b'), { ...tie('b', 'c', 'b'), reporter: null }];
    const data = network({ ties });
    const undirected = { ...data, network: { ...data.network, directed: false } };
    expect(stateFacts(undirected).waves[0]?.byLayer[0]).toEqual({
      layer: 'knowledge',
      ties: 2,
      mentions: 3,
      reporters: null,
      atCap: null,
    });
  });

  it('takes its period from the network, else from its waves', () => {
    expect(stateFacts(network()).period).toEqual({ from: '2026-11', to: '2026-11' });
    const dated = newRecord('network', { id: networkId, name: 'Red Norte', validFrom: '2019' });
    expect(stateFacts(network({ network: dated })).period).toEqual({ from: '2019', to: '2026-11' });
  });
});

describe('what stands behind a network of documents', () => {
  it('counts all that is on record of a slice, and nobody who answered', () => {
    const facts = stateFacts(documentedNetwork());
    expect(facts).toMatchObject({ basis: 'documents', boundary: 'unknown' });
    expect(facts.waves.map(({ waveId, kind }) => [waveId, kind])).toEqual([
      ['early', 'period'],
      ['middle', 'period'],
      ['late', 'period'],
    ]);
    for (const { roster, respondents, responseRate, informants } of facts.waves)
      expect([roster, respondents, responseRate, informants]).toEqual([null, null, null, null]);
    const counts = facts.waves.map(({ byLayer }) => byLayer.map(({ layer, ties }) => `${layer} ${ties}`));
    expect(counts).toEqual([
      ['coordinates 1'],
      ['assists 1', 'coordinates 1', 'finances 2'],
      ['coordinates 1', 'finances 1'],
    ]);
  });

  it('is told as documents, in both languages, by the names of its slices', () => {
    const { es, en } = describeDataStatement({ ...stateFacts(documentedNetwork()), sources: [] });
    expect(es).toEqual([
      'Esta red se conoce por documentos.',
      'Límite de la red: los actores que los documentos nombran; puede haber otros.',
      'Período «Hacia 1999»: lo que consta en los documentos.',
      'Coordina: 1 vínculo.',
      'Período «Hacia 2002»: lo que consta en los documentos.',
      'Asesora: 1 vínculo.',
      'Coordina: 1 vínculo.',
      'Financia: 2 vínculos.',
      'Período «Hacia 2007»: lo que consta en los documentos.',
      'Coordina: 1 vínculo.',
      'Financia: 1 vínculo.',
      'No completamos ni suponemos lo que los documentos no dicen.',
      'Período: 1999 a 2007.',
    ]);
    expect(en[2]).toBe('Period “About 1999”: what is on record in the documents.');
  });

  it('says nothing of answers where nothing says what a slice is', () => {
    const bare = newRecord('wave', { ...inWave, order: 1 });
    const facts = stateFacts(network({ waves: [bare], responses: [] }));
    expect(facts).toMatchObject({ basis: null, waves: [{ kind: null, roster: null }] });
    const { es } = describeDataStatement({ ...facts, sources: [] });
    expect(es).toContain('Momento 2026: no se sabe si se preguntó a alguien.');
    expect(es.filter((sentence) => /respond|Encuesta/.test(sentence))).toEqual([]);
  });
});

describe('the statement in words', () => {
  const source = {
    revision: 7,
    title: 'Encuesta',
    source: '',
    importedAt: '2026-12-01T10:00:00Z',
    records: 12,
  };

  it('says in both languages who was asked, what, and that nothing is filled in', () => {
    const { es, en } = describeDataStatement({ ...stateFacts(network()), sources: [source] });
    expect(es).toEqual([
      'Límite de la red: una nómina de 3 miembros.',
      'Aparece 1 actor que no es miembro.',
      'Encuesta 2026 (2026-11): se preguntó a 3, respondieron 2 (67 %).',
      'Respondieron 3 personas; las de una misma escuela se cuentan juntas.',
      'Se preguntó por: Conocimiento y Confianza.',
      'Cada persona podía nombrar hasta 2.',
      'Conocimiento: 3 vínculos, en 4 menciones.',
      'No completamos ni suponemos las respuestas que faltan.',
      'Período: 2026-11 a 2026-11.',
      'Fuente: Encuesta, cargada el 2026-12-01 (12 registros).',
    ]);
    expect(en[2]).toBe('Survey 2026 (2026-11): 3 asked, 2 answered (67%).');
    expect(en).toHaveLength(es.length);
  });

  it('speaks of no survey where there was none', () => {
    const data = network({ waves: [], responses: [], ties: [] });
    const { es } = describeDataStatement({ ...stateFacts(data), sources: [] });
    expect(es).toEqual([
      'Límite de la red: una nómina de 3 miembros.',
      'No hay encuestas: los vínculos no están fechados por una.',
      'No completamos ni suponemos las respuestas que faltan.',
    ]);
  });
});
