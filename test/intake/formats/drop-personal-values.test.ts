import { describe, expect, it } from 'vitest';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';
import { graphmlFile } from './xml-graphs.ts';

const read = (file: ReturnType<typeof textFile>) => readGraphFile([file]);
type Found = ReturnType<typeof read>;
const codesOf = ({ result }: Found) => result.findings.map(({ code, column }) => [code, column]);
/** Everything that would be stored or shown. */
const shownBy = ({ result }: Found): string => JSON.stringify([result.records, result.findings]);

describe('data of persons in graph files', () => {
  it('columns of RUN, telephone and e-mail of a list of ties are not read, and it is reported', () => {
    const found = read(
      textFile(
        'red.csv',
        'origen;destino;peso;contacto;celular;cód',
        'A;B;1;ana@escuela.cl;+56 9 1234 5678;12345678-5',
        'B;C;2;juan.perez@escuela.cl;9 8765 4321;9876543-3',
        'C;A;3;eva@escuela.cl;;7654321-6',
      ),
    );
    expect(codesOf(found)).toEqual(
      expect.arrayContaining([
        ['personal-column-dropped', 'contacto'],
        ['personal-column-dropped', 'celular'],
        ['personal-column-dropped', 'cód'],
      ]),
    );
    expect(found.data.ties.map(({ strength, attributes }) => ({ strength, attributes }))).toEqual([
      { strength: 1, attributes: {} },
      { strength: 2, attributes: {} },
      { strength: 3, attributes: {} },
    ]);
    expect(shownBy(found)).not.toMatch(/escuela\.cl|1234 5678|12345678|8765 4321/);
  });

  it.each([
    ['a RUN', 'ver con Juan, 11.111.111-1'],
    ['an e-mail address', 'escribir a j.soto@daem.cl'],
    ['a telephone', 'llamar al +56 9 8765 4321'],
  ])('a remark with %s in it is emptied, others stand', (_what, remark) => {
    const found = read(
      textFile('red.csv', 'origen;destino;obs', `A;B;${remark}`, 'B;C;todo bien, 3 visitas'),
    );
    expect(found.data.ties.map(({ attributes }) => attributes)).toEqual([
      {},
      { obs: 'todo bien, 3 visitas' },
    ]);
    expect(found.result.findings.find(({ code }) => code === 'personal-content-dropped')).toMatchObject({
      row: 2,
      column: 'obs',
      found: '…',
    });
    expect(shownBy(found)).not.toContain(remark.slice(-8));
  });

  it('attributes of the actors of a GraphML file likewise, names of schools stand', () => {
    const keys =
      '<key id="n" for="node" attr.name="name" attr.type="string"/><key id="c" for="node" attr.name="correo" attr.type="string"/>';
    const node = (id: string, name: string, mail: string) =>
      `<node id="${id}"><data key="n">${name}</data><data key="c">${mail}</data></node>`;
    const found = read(
      graphmlFile(
        keys,
        `<graph edgedefault="directed">${node('a', 'Gabriela Mistral', 'g@x.cl')}${node('b', 'Pablo Neruda', 'p@x.cl')}<edge source="a" target="b"/></graph>`,
      ),
    );
    expect(found.data.actors.map(({ name, attributes }) => ({ name, attributes }))).toEqual([
      { name: 'Gabriela Mistral', attributes: {} },
      { name: 'Pablo Neruda', attributes: {} },
    ]);
    expect(codesOf(found)).toContainEqual(['personal-column-dropped', 'correo']);
  });

  it('an address or telephone is no actor', () => {
    const found = read(textFile('red.csv', 'origen;destino', 'ana@escuela.cl;B', 'B;+56 9 8765 4321', 'B;C'));
    expect(found.data.actors.map(({ id }) => id)).toEqual(['B', 'C']);
    expect(codesOf(found).filter(([code]) => code === 'personal-number')).toHaveLength(2);
    expect(shownBy(found)).not.toMatch(/ana@|8765/);
  });

  it('what only looks like it is kept', () => {
    const found = read(textFile('red.csv', 'origen;destino;folio;fecha', 'A;B;912345678;2024-11-04'));
    expect(found.data.ties[0]!.attributes).toEqual({ folio: 912345678, fecha: '2024-11-04' });
  });
});
