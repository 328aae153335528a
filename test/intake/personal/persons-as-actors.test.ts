import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';
import { graphmlFile } from '../formats/xml-graphs.ts';
import { readTables, table } from '../shapes/read-tables.ts';

type Shown = {
  records: Iterable<unknown>;
  findings: readonly { code: string; row: number | null; column: string | null }[];
};
const shownBy = ({ records, findings }: Shown): string => JSON.stringify([[...records], findings]);
const refused = ({ findings }: Shown) =>
  findings.filter(({ code }) => code === 'person-as-actor').map(({ row, column }) => [row, column]);

const ties = ['origen,destino', 'school:1488,María_Pérez', 'school:1488,school:1489'];

describe('a person in a list of actors', () => {
  it('of a bundle is refused with every row that names her, by id or by name', () => {
    const { result } = readBundle([
      textFile(
        'actores.csv',
        'actor,nombre,tipo',
        'school:1488,Escuela Sol,escuela',
        'school:1489,Escuela Mar,escuela',
        'p1,María Pérez,persona',
      ),
      textFile('lazos.csv', ...ties, 'p1,school:1489'),
    ]);
    expect(refused(result)).toEqual([
      [4, 'tipo'],
      [2, 'destino'],
      [4, 'origen'],
    ]);
    expect(result.counts).toMatchObject({ actors: 2, ties: 1 });
    expect(shownBy(result)).not.toMatch(/María|Pérez|"p1"/);
  });

  it('of a graph file is refused with her ties', () => {
    const keys =
      '<key id="n" for="node" attr.name="name" attr.type="string"/><key id="t" for="node" attr.name="tipo" attr.type="string"/>';
    const node = (id: string, name: string, kind: string) =>
      `<node id="${id}"><data key="n">${name}</data><data key="t">${kind}</data></node>`;
    const { result } = readGraphFile([
      graphmlFile(
        keys,
        `<graph edgedefault="directed">${node('a', 'Escuela Sol', 'escuela')}${node('b', 'Escuela Mar', 'escuela')}${node('c', 'Ana Soto', 'Docente')}<edge source="a" target="b"/><edge source="c" target="b"/></graph>`,
      ),
    ]);
    expect(refused(result).map(([, column]) => column)).toEqual(['tipo', 'from']);
    expect(result.counts).toMatchObject({ actors: 2, ties: 1 });
    expect(shownBy(result)).not.toMatch(/Ana Soto|"c"/);
  });

  it('beside an edge list is refused with her ties', () => {
    const { result } = readGraphFile([
      textFile('red.csv', 'from,to', 'a,b', 'María Pérez,b'),
      textFile('red.actors.csv', 'id,kind', 'a,school', 'b,school', 'María Pérez,person'),
    ]);
    expect(refused(result)).toHaveLength(2);
    expect(result.counts).toMatchObject({ actors: 2, ties: 1 });
    expect(shownBy(result)).not.toMatch(/María/);
  });

  it('of tables is refused with her ties', () => {
    const read = readTables([
      table(
        'escuelas.csv',
        'rbd,nombre,tipo',
        '10001,Escuela Sol,escuela',
        '10002,Escuela Mar,escuela',
        ',Ana Soto,directora',
      ),
      table('lazos.csv', 'origen,destino', '10001,10002', '10001,Ana Soto'),
    ]);
    expect(read.findings.filter(({ code }) => code === 'person-as-actor')).toHaveLength(2);
    expect(read.data.ties).toHaveLength(1);
    expect(JSON.stringify([read.data, [...read.records], read.findings])).not.toMatch(/Ana.Soto/i);
  });
});

describe('a RUN for an id', () => {
  it.each(['organisation:15.432.987-0', 'school:15432987-0', '15.432.987–0', 'p１５４３２９８７-0'])(
    '%s is refused by its row in a bundle and in a graph file',
    (id) => {
      const rows = ['from,to', `${id},school:1488`, 'school:1488,school:1489'];
      for (const { result } of [
        readBundle([textFile('ties.csv', ...rows)]),
        readGraphFile([textFile('red.csv', ...rows)]),
      ]) {
        expect(result.findings).toContainEqual(
          expect.objectContaining({ code: 'personal-number', row: 2, column: 'from', found: '…' }),
        );
        expect(result.counts).toMatchObject({ ties: 1 });
        expect(shownBy(result)).not.toMatch(/432|４３２/);
      }
    },
  );

  it('without a hyphen is any code, unless most ids of the file are one', () => {
    const runs = ['154329870', '123456785', '76543216', '111111111'];
    const codes = ['100000000', '100000001', '100000002', '154329870'];
    const list = (ids: string[]) => textFile('red.csv', 'from,to', ...ids.map((id) => `${id},b`));
    expect(() => readGraphFile([list(runs)])).toThrow('most of these are numbers of persons');
    expect(readGraphFile([list(codes)]).result.counts).toMatchObject({ ties: 4 });
  });
});

describe('further fields with data of a person', () => {
  it('are emptied, also those that Telar knows by name', () => {
    const { result } = readBundle([
      textFile(
        'actores.csv',
        'actor,nombre,grupo',
        'school:1488,Escuela Sol 15.432.987-0,Norte',
        'school:1489,Mar,ana@x.cl',
      ),
      textFile('lazos.csv', 'origen,destino', 'school:1488,school:1489'),
    ]);
    const dropped = result.findings.filter(({ code }) => code === 'personal-content-dropped');
    expect(dropped.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'nombre', '…'],
      [3, 'grupo', '…'],
    ]);
    expect(shownBy(result)).not.toMatch(/432|ana@/);
  });

  it.each([
    ['nombre_directora', 'Ana Soto Díaz'],
    ['correo', 'ana@x.cl'],
    ['fecha_nacimiento', '1975-03-12'],
    ['documento', '15432987'],
    ['cedula', '15.432.987'],
    ['ci', '15432987'],
    ['dni', '15432987'],
    ['Nombre del director del establecimiento', 'Ana Soto Díaz'],
  ])('in a column %s are not read', (heading, cell) => {
    const { result } = readBundle([
      textFile('actores.csv', `actor,${heading}`, `school:1488,${cell}`, 'school:1489,'),
      textFile('lazos.csv', 'origen,destino', 'school:1488,school:1489'),
    ]);
    expect(result.findings.map(({ code }) => code)).toContain('personal-column-dropped');
    expect(shownBy(result)).not.toContain(cell);
  });

  it.each([
    ['documento', 'Acta 3'],
    ['ci', '0.95'],
    ['monto', '15432987'],
    ['director', 'titular'],
    ['institucion_nombre', 'Pontificia Universidad Católica'],
  ])('are none in a column %s with %s', (heading, cell) => {
    const { result } = readBundle([
      textFile('actores.csv', `actor,${heading}`, `school:1488,${cell}`, 'school:1489,'),
      textFile('lazos.csv', 'origen,destino', 'school:1488,school:1489'),
    ]);
    expect(shownBy(result)).toContain(cell);
  });
});
