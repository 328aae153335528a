import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { codes, refused } from './bundle-fixture.ts';
import { textFile } from './text-file.ts';

describe('headings as people write them', () => {
  it.each([
    ['weight', 'peso', 'valor', 'VALUE', 'Frecuencia', 'Intensidad', 'Amount'],
    ['Peso', 'weight', 'fuerza', 'strength', 'cantidad', 'frequency', 'intensity'],
  ])('reads %s as the strength', (...headings) => {
    for (const heading of headings) {
      const { data } = readBundle([textFile('ties.csv', `from,to,${heading}`, 'a,b,"5,5"')]);
      expect(data[0]!.ties[0]!.strength, heading).toBe(5.5);
    }
  });

  it.each([
    ['capa', 'Relación', 'interaction', 'label', 'tipo de vínculo', 'Type'],
    ['layer', 'relation', 'interacción', 'etiqueta', 'edge_type', 'tipo'],
  ])('reads %s as the layer', (...headings) => {
    for (const heading of headings) {
      const { data } = readBundle([textFile('ties.csv', `from,to,${heading}`, 'a,b,Confianza')]);
      expect(data[0]!.ties[0]!.layer, heading).toBe('trust');
    }
  });

  it.each([['ego,alter'], ['Emisor,Receptor'], ['escuela 1,escuela 2'], ['¿Quién?,¿A quién?']])(
    'reads %s as the ends',
    (ends) => {
      const { data } = readBundle([textFile('ties.csv', ends, 'a,b')]);
      expect(data[0]!.ties).toMatchObject([{ from: 'a', to: 'b' }]);
    },
  );

  it('reads the ends of ties that Gephi calls undirected both ways', () => {
    const { data, result } = readBundle([
      textFile(
        'ties.csv',
        'Source;Target;Type;Id;Label;timeset;Weight',
        '1;2;Undirected;0;;;"1,0"',
        '2;3;Directed;1;"colabora";;"2,5"',
        '3;2;Directed;2;;;1',
        '1;5;Undirected;4;;;1',
      ),
    ]);
    const ties = data[0]!.ties.map(({ from, to, strength }) => [from, to, strength]);
    expect(ties.sort()).toEqual([
      ['1', '2', 1],
      ['1', '5', 1],
      ['2', '1', 1],
      ['2', '3', 2.5],
      ['3', '2', 1],
      ['5', '1', 1],
    ]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'undirected-both-ways',
        row: 2,
        column: 'Type',
        found: '2 undirected',
      }),
    );
  });

  it.each([
    ['horas', '3', 'a,b,2.5', ['horas']],
    ['nota', '7', 'a,b,x', []],
    ['attribute:horas', '3', 'a,b,4', []],
  ])('reports a column %s of numbers that it does not read', (heading, value, other, reported) => {
    const { result } = readBundle([textFile('ties.csv', `from,to,${heading}`, `b,c,${value}`, other)]);
    const found = result.findings.filter(({ code }) => code === 'unread-numeric-column');
    expect(found.map(({ column }) => column)).toEqual(reported);
  });
});

describe('comunas as people and spreadsheets write them', () => {
  const comunas = (...cells: string[]) => {
    const actors = cells.map((cell, at) => `sx:${String(at + 1)},"${cell}"`);
    const { data, result } = readBundle([
      textFile('networks.csv', 'network_id', 'red:c'),
      textFile('actors.csv', 'actor_id,comuna', ...actors),
      textFile('ties.csv', 'from,to', 'sx:1,sx:2'),
    ]);
    return { result, ids: data[0]!.actors.map(({ comunaId }) => comunaId) };
  };

  it('are today those of before Ñuble, Arica and Los Ríos', () => {
    const { ids, result } = comunas('1201', '10501', '8401', '08421');
    expect(ids).toEqual(['comuna:15101', 'comuna:14101', 'comuna:16101', 'comuna:16109']);
    const found = result.findings.filter(({ code }) => code === 'comuna-renumbered');
    expect(found.map(({ found: cell, outcome }) => [cell, outcome])).toEqual([
      ['1201', 'corrected'],
      ['10501', 'corrected'],
      ['8401', 'corrected'],
      ['08421', 'corrected'],
    ]);
    expect(found[0]!.expected).toBe('15101 for Arica, its code since 2007');
  });

  it('have their zero back, or their code by a name', () => {
    expect(comunas('1101', 'Chillán', 'ñuñoa', '13101').ids).toEqual([
      'comuna:01101',
      'comuna:16101',
      'comuna:13120',
      'comuna:13101',
    ]);
    expect(codes(comunas('1101', 'Chillán', '13101').result.findings)).toContain('comuna-code');
  });

  it('are refused where there is none', () => {
    const { result } = comunas('13999', '99999', 'Ninguna Parte', '13101 ');
    expect(refused(result.findings).map(({ code, row }) => [code, row])).toEqual([
      ['unknown-comuna', 2],
      ['unknown-comuna', 3],
      ['unreadable-comuna', 4],
    ]);
  });
});
